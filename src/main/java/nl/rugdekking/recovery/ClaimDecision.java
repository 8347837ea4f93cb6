// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.time.LocalDate;
import nl.rugdekking.register.acting.OnBehalfOf;
import org.jspecify.annotations.Nullable;

/**
 * A decision about the loss of one party.
 *
 * @param way how it is claimed; null when it is left
 * @param doneBy the day by which the organisation claims it; null when it need not
 * @param reason the code of the reason why it is left; null when it is claimed
 * @param words the decision in words, which the affected person reads
 */
public record ClaimDecision(
    Claimant claimant,
    @Nullable OnBehalfOf way,
    @Nullable LocalDate doneBy,
    @Nullable String reason,
    String words,
    ClaimConsent consent) {}
