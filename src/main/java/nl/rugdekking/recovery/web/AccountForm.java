// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import jakarta.validation.constraints.Size;
import nl.rugdekking.recovery.Claim;
import nl.rugdekking.recovery.EuroAmount;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The form that records what came of a claim. An amount that is left empty is nothing.
 *
 * @param reason the reason why the rest is written off
 * @param ground the rule by which the organisation may advance money
 * @param number the number of the finance department
 */
record AccountForm(
    int version,
    @Nullable String insurerToldOn,
    @Nullable String insured,
    @Nullable String awarded,
    @Nullable String received,
    @Nullable String writtenOff,
    @Nullable String reason,
    @Nullable String advanced,
    @Size(max = DamageItemForm.MAX_TEXT, message = "{recovery.long}") @Nullable String ground,
    @Size(max = AccountForm.MAX_LINE, message = "{recovery.line.long}") @Nullable String number) {

  static final int MAX_LINE = 200;

  static AccountForm of(Claim claim) {
    var account = claim.account();
    var sums = account.sums();
    var told = account.insurerToldOn();
    return new AccountForm(
        claim.version(),
        told == null ? null : told.toString(),
        field(sums.insured()),
        field(sums.awarded()),
        field(sums.received()),
        field(sums.writtenOff()),
        claim.reason(),
        field(sums.advanced()),
        account.advanceGround(),
        account.financeNumber());
  }

  private static @Nullable String field(long cents) {
    return cents == 0 ? null : EuroAmount.toField(cents);
  }

  /** Returns the account that the form describes, and adds what is wrong to the errors. */
  Claim.Account toAccount(BindingResult errors) {
    if (!TextForm.isEmpty(insurerToldOn) && TypedDate.parse(insurerToldOn).isEmpty()) {
      errors.rejectValue("insurerToldOn", "recovery.day.wrong");
    }
    var sums =
        new Claim.Sums(
            read("awarded", awarded, errors),
            read("insured", insured, errors),
            read("received", received, errors),
            read("writtenOff", writtenOff, errors),
            read("advanced", advanced, errors));
    if (sums.writtenOff() > 0 && TextForm.isEmpty(reason)) {
      errors.rejectValue("reason", "register.choose");
    }
    var told = TypedDate.parse(insurerToldOn).orElse(null);
    return new Claim.Account(sums, told, ground, number);
  }

  private static long read(String field, @Nullable String typed, BindingResult errors) {
    if (TextForm.isEmpty(typed)) {
      return 0;
    }
    var cents = EuroAmount.parse(typed);
    if (cents.isEmpty()) {
      errors.rejectValue(field, "recovery.amount.wrong");
    }
    return cents.orElse(0L);
  }
}
