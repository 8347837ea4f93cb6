// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import nl.rugdekking.response.MeasureLetters;
import nl.rugdekking.response.Response;
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
}
