// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.recovery.Claimant;
import nl.rugdekking.recovery.DamageItem;
import nl.rugdekking.recovery.DamageKind;
import nl.rugdekking.recovery.EuroAmount;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The form that states or corrects a loss.
 *
 * @param item the id that was made with the page, so that sending the form twice states one loss
 * @param version 0 for a loss that is not stated yet
 */
record DamageItemForm(
    @Nullable UUID item,
    int version,
    @NotNull(message = "{register.choose}") @Nullable Claimant claimant,
    @NotNull(message = "{register.choose}") @Nullable DamageKind kind,
    @Nullable String amount,
    @NotBlank(message = "{recovery.words.empty}")
        @Size(max = DamageItemForm.MAX_TEXT, message = "{recovery.long}")
        @Nullable String words,
    @Size(max = DamageItemForm.MAX_TEXT, message = "{recovery.long}") @Nullable String proof) {

  static final int MAX_TEXT = 1_000;

  static DamageItemForm empty(@Nullable Claimant claimant) {
    return new DamageItemForm(UUID.randomUUID(), 0, claimant, null, null, null, null);
  }

  static DamageItemForm of(DamageItem item) {
    return new DamageItemForm(
        item.id(),
        item.version(),
        item.claimant(),
        item.kind(),
        EuroAmount.toField(item.cents()),
        item.words(),
        item.proof());
  }

  /** Returns the loss that the form describes; empty after adding what is wrong to the errors. */
  Optional<DamageItem> toItem(BindingResult errors) {
    var cents = EuroAmount.parse(amount).filter(typed -> typed > 0).orElse(0L);
    if (cents == 0) {
      errors.rejectValue("amount", "recovery.amount.wrong");
    }
    return errors.hasErrors() || claimant == null || kind == null
        ? Optional.empty()
        : Optional.of(
            new DamageItem(
                item == null ? UUID.randomUUID() : item,
                claimant,
                kind,
                cents,
                words,
                proof,
                version));
  }
}
