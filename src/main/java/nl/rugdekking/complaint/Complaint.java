// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import java.time.LocalDate;
import nl.rugdekking.access.PartId;
import nl.rugdekking.norm.ComplaintTerm;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.acting.OnBehalfOf;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that was made to the police: the request of the affected to prosecute. It is told
 * apart from a report to the police, which anybody may make and nobody can withdraw.
 *
 * @param madeBy the affected, or somebody with their written authority
 * @param place the police station or city; null when nobody said so, or after the case was
 *     destroyed
 * @param withdrawnOn the day on which it was withdrawn, or null
 */
public record Complaint(
    ComplaintId id,
    PartId part,
    LocalDate madeOn,
    OnBehalfOf madeBy,
    @Nullable String place,
    @Nullable String reference,
    PersonId recordedBy,
    @Nullable LocalDate withdrawnOn) {

  /** The last day on which it can be withdrawn. */
  public LocalDate lastDayToWithdraw() {
    return ComplaintTerm.lastDayToWithdraw(madeOn);
  }

  public boolean isWithdrawn() {
    return withdrawnOn != null;
  }
}
