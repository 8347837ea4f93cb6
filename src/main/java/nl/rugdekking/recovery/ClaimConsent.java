// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed before a claim, which the organisation must be able to show later.
 *
 * @param withoutOthers true when the claim leaves out another affected person who does not want it
 * @param nameAgreed true when an affected person whom the police know by a number agreed that the
 *     claim carries their name
 * @param authorityOn the day on which the affected person signed a written authority; null when
 *     they claim themselves, or it is no claim of theirs
 */
public record ClaimConsent(
    boolean withoutOthers, boolean nameAgreed, @Nullable LocalDate authorityOn) {

  public static final ClaimConsent NONE = new ClaimConsent(false, false, null);
}
