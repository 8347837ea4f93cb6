// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.Map;
import java.util.Set;

/** Tells how far the letter about a measure is. The room that keeps the letters implements it. */
public interface MeasureLetters {

  /** Returns true when the measure is done by a letter, and none was recorded as posted. */
  boolean isAwaited(Response response);

  /** Returns true when the letter by which the measure is done was recorded as posted. */
  boolean isPosted(Response response);

  /** Returns those of these measures that are done by a letter, and of which none was posted. */
  Set<ResponseId> listAwaited(Map<ResponseId, MeasureKind> measures);
}
