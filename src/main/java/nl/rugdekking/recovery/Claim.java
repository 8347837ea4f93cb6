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
    ClaimConsent consent,
    Promised promised,
    Account account,
    @Nullable LocalDate settledOn,
    @Nullable PromiseId telling,
    int version) {

  /**
   * The promises that were made with the decision. They are taken back with it.
   *
   * @param claiming the promise of the organisation to claim; null when it need not
   * @param telling the promise to tell the affected person of the decision
   */
  public record Promised(@Nullable PromiseId claiming, @Nullable PromiseId telling) {}

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

    /** Returns true when these sums are no more than what was lost, apart from the advance. */
    boolean isWithin(long stated) {
      return accounted() <= stated && awarded <= stated;
    }

    /** Returns true when the organisation advanced no more than what the insurer left open. */
    boolean isAdvanceWithin(long stated) {
      return advanced == 0 || advanced + insured <= stated;
    }

    /** Returns what the affected person pays back from what came in. */
    public long repayable() {
      return Math.min(advanced, received);
    }
  }

  /** Returns true when something was recorded of what came of it. */
  boolean hasAccount() {
    return !account.equals(Account.NONE);
  }

  /** Returns true when it is claimed, and false when it is left. */
  public boolean isClaimed() {
    return way != null;
  }
}
