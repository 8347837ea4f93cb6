// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import org.jspecify.annotations.Nullable;

/**
 * The losses about which was decided in the same way. All amounts are in cents.
 *
 * @param claimed true when they are claimed, false when they are left; null when nobody decided yet
 * @param reason the code of the reason for which they are left; null when they are not
 * @param amount the number of losses, of which each party of a part has at most one
 * @param received what the perpetrator or a fund paid
 */
public record DamageCount(
    @Nullable Boolean claimed,
    @Nullable String reason,
    long amount,
    long stated,
    long insured,
    long received,
    long writtenOff) {}
