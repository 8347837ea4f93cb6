// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation wrote last, which stands on top of the page of the affected until they
 * answered it.
 *
 * @param by the name of the writer, or null when it may not be told
 */
public record OwnAnswer(Instant at, @Nullable String by, String words) {

  // The closing message stands on the page of a closed case by itself.
  private static final Set<EntryKind> AFTER_WHICH_IT_GOES =
      Set.of(
          CaseEntryKind.ADDED,
          CaseEntryKind.WISHED,
          CaseEntryKind.TOLD_MORE_OWN,
          CaseEntryKind.CLOSED);

  /**
   * Finds the last message that told the affected how the case stands, unless they said something
   * after it.
   */
  public static Optional<OwnAnswer> findTold(CaseView view) {
    return view.timeline().stream()
        .filter(
            line -> line.kind() == CaseEntryKind.TOLD || AFTER_WHICH_IT_GOES.contains(line.kind()))
        .max(Comparator.comparing(CaseView.Line::at))
        .filter(line -> line.kind() == CaseEntryKind.TOLD)
        .flatMap(OwnAnswer::of);
  }

  private static Optional<OwnAnswer> of(CaseView.Line line) {
    return Optional.ofNullable(line.words()).map(said -> new OwnAnswer(line.at(), line.by(), said));
  }
}
