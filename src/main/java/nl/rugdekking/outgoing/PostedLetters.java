// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.MeasureLetters;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.ResponseId;
import org.springframework.stereotype.Component;

/** Tells the promise that a measure is done whether its letter went out. */
@Component
record PostedLetters(SentLetters letters) implements MeasureLetters {

  @Override
  public boolean isAwaited(Response measure) {
    return LetterChoice.isDoneByLetter(measure.kind()) && !isPosted(measure);
  }

  @Override
  public boolean isPosted(Response measure) {
    return LetterChoice.isDoneByLetter(measure.kind()) && letters.isPosted(measure);
  }

  @Override
  public Optional<LocalDate> findKnownFrom(Response measure) {
    return letters.findKnownFrom(measure);
  }

  @Override
  public Set<ResponseId> listAwaited(Map<ResponseId, MeasureKind> measures) {
    var byLetter = new HashMap<>(measures);
    byLetter.values().removeIf(kind -> !LetterChoice.isDoneByLetter(kind));
    if (!byLetter.isEmpty()) {
      var posted = letters.listPosted(byLetter.keySet());
      byLetter
          .entrySet()
          .removeIf(
              measure ->
                  makesKnown(measure.getValue(), posted.getOrDefault(measure.getKey(), Set.of())));
    }
    return byLetter.keySet();
  }

  // The letter about a measure that prolongs another one says so.
  private static boolean makesKnown(MeasureKind kind, Set<LetterKind> posted) {
    return posted.contains(LetterKind.PROLONGATION)
        || LetterChoice.find(kind).filter(posted::contains).isPresent();
  }
}
