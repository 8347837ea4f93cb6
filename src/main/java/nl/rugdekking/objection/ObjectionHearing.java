// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The hearing of the sender of an objection, or the reason why nobody heard them.
 *
 * @param on the day of the hearing; null when nobody was heard
 * @param by the name of the person who heard them; null when nobody was heard
 * @param whom the names of those who were heard; null when that was the sender alone
 * @param words what came out of the hearing, or why there was none
 */
public record ObjectionHearing(
    @Nullable LocalDate on, @Nullable String by, @Nullable String whom, @Nullable String words) {

  /** Nothing was recorded about a hearing. */
  public static final ObjectionHearing NONE = new ObjectionHearing(null, null, null, null);

  /** Returns true when it was recorded that the sender was heard, or why not. */
  public boolean isRecorded() {
    return on != null || (words != null && !words.isBlank());
  }
}
