// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells how far the letter about a measure is. The room that keeps the letters implements it. */
public interface MeasureLetters {

  /** Returns true when the measure is done by a letter, and none was recorded as posted. */
  boolean isAwaited(Response response);

  /** Returns true when the letter by which the measure is done was recorded as posted. */
  boolean isPosted(Response response);

  /**
   * Returns the first day on which the perpetrator can know of the measure: the day on which its
   * letter was handed over, or the day after it was posted. Empty when it is not done by a letter,
   * or none was recorded as posted.
   */
  Optional<LocalDate> findKnownFrom(Response response);

  /** Returns those of these measures that are done by a letter, and of which none was posted. */
  Set<ResponseId> listAwaited(Map<ResponseId, MeasureKind> measures);
}
