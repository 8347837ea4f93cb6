// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The choice of an affected person about aftercare.
 *
 * @param person the colleague who gives it, or null when no colleague does
 * @param phone the telephone number on which to call, or null
 * @param safeTime the times at which a call is safe and convenient, or null
 * @param words what the affected person wrote for the care giver, or null
 * @param version the number of changes, so that of two changes at once only one succeeds
 */
public record CareChoice(
    Carer carer,
    @Nullable PersonId person,
    CareReading reading,
    @Nullable String phone,
    @Nullable String safeTime,
    @Nullable String words,
    int version) {

  /** Returns the words, when the care giver may read them. */
  public @Nullable String wordsForGiver() {
    return reading == CareReading.NOTHING ? null : words;
  }
}
