// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * The form for the wishes of the affected, and for the danger and the police advice that must be
 * known before the perpetrator can notice anything.
 */
record WishesForm(
    int version,
    @NotNull(message = "{handling.wish.response.empty}") @Nullable Wish response,
    @NotNull(message = "{handling.wish.police.empty}") @Nullable Wish police,
    @NotNull(message = "{handling.wish.damage.empty}") @Nullable Wish damage,
    @NotNull(message = "{handling.wish.care.empty}") @Nullable Wish care,
    @NotNull(message = "{handling.wish.danger.empty}") @Nullable Danger danger,
    @Nullable PoliceAdvice policeAdvice,
    @Nullable Severity experienced,
    @Nullable String askAgainOn,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String words) {

  static WishesForm of(PartRecord affected) {
    return new WishesForm(
        affected.version(),
        affected.responseWish(),
        affected.policeWish(),
        affected.damage(),
        affected.careWish(),
        // Danger now is never filled in again, because sending it calls somebody.
        affected.danger() == Danger.ACUTE ? null : affected.danger(),
        affected.policeAdvice(),
        affected.experienced(),
        null,
        null);
  }

  /** The same answers with the current version of the part, so that they can be sent again. */
  WishesForm withVersion(int now) {
    return new WishesForm(
        now, response, police, damage, care, danger, policeAdvice, experienced, askAgainOn, words);
  }

  /**
   * @param known the recorded police advice, used when the form does not ask for it; may be null
   */
  Wishes wishes(@Nullable PoliceAdvice known) {
    return new Wishes(
        requireChosen(response),
        requireChosen(police),
        requireChosen(damage),
        requireChosen(care),
        requireChosen(danger),
        policeAdvice != null ? policeAdvice : assumeAdvice(known),
        experienced,
        words,
        TypedDate.parse(askAgainOn).orElse(null));
  }

  /**
   * Returns true when a day was typed on which nobody can ask again: no day at all, one that
   * passed, or one more than a month ahead.
   */
  boolean hasWrongDay(LocalDate today) {
    return askAgainOn != null
        && !askAgainOn.isBlank()
        && TypedDate.parse(askAgainOn).filter(day -> Wishes.isDayToAskAgain(day, today)).isEmpty();
  }

  // The affected is not asked about police advice.
  private PoliceAdvice assumeAdvice(@Nullable PoliceAdvice known) {
    return PoliceAdvice.assume(requireChosen(danger), known);
  }

  private static <T> T requireChosen(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("Validated before");
    }
    return value;
  }
}
