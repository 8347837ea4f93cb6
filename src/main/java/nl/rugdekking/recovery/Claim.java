// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.time.LocalDate;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.acting.OnBehalfOf;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about the loss of one party, and what came of it.
 *
 * @param way how it is claimed; null when it is left
 * @param reason the code of the reason why it is left, or why the rest was written off
 * @param account what came of it
 * @param settledOn the day on which nothing was left to claim; null while something is
 * @param telling the promise to tell the affected person of the last change of the account
 */
public record Claim(
    Claimant claimant,
    @Nullable OnBehalfOf way,
    @Nullable String reason,
    @Nullable String words,
    Account account,
    @Nullable LocalDate settledOn,
    @Nullable PromiseId telling,
    int version) {

  /**
   * What came of a claim.
   *
   * @param insurerToldOn the day on which the insurer was told, or on which it was found that there
   *     is none; null when nobody asked yet
   * @param advanceGround the rule by which the organisation may advance money to somebody who is no
   *     employee
   * @param financeNumber the number under which the finance department keeps the books
   */
  public record Account(
      Sums sums,
      @Nullable LocalDate insurerToldOn,
      @Nullable String advanceGround,
      @Nullable String financeNumber) {

    static final Account NONE = new Account(Sums.NONE, null, null, null);
  }

  /**
   * Totals in cents.
   *
   * @param awarded what a judge, the perpetrator or a fund said will be paid
   * @param insured what an insurer paid, which is not claimed again
   * @param received what the perpetrator or a fund paid
   * @param writtenOff what nobody claims any more
   * @param advanced what the organisation paid to the affected person beforehand
   */
  public record Sums(long awarded, long insured, long received, long writtenOff, long advanced) {

    static final Sums NONE = new Sums(0, 0, 0, 0, 0);

    /** Returns what need not be claimed any more. */
    public long accounted() {
      return insured + received + writtenOff;
    }

    /** Returns what the affected person pays back from what came in. */
    public long repayable() {
      return Math.min(advanced, received);
    }
  }

  /** Returns true when the organisation claims it, for itself or with a written authority. */
  boolean isClaimedByOrganisation() {
    return way != null && way.isDoneByOrganisation();
  }

  /** Returns true when it is claimed, and false when it is left. */
  public boolean isClaimed() {
    return way != null;
  }
}
