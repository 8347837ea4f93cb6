// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The form for the wishes of the affected person, and for the danger and the police advice that
 * must be known before anything is done that the perpetrator can notice.
 *
 * @param spoke true when the handler spoke with the affected person; asked only while somebody who
 *     said that there may be danger waits for such a talk
 */
record WishesForm(
    int version,
    @Nullable Wish response,
    @Nullable Wish police,
    @Nullable Wish damage,
    @Nullable Wish care,
    @Nullable Danger danger,
    @Nullable PoliceAdvice policeAdvice,
    @Nullable Severity experienced,
    @Nullable String askAgainOn,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String words,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}")
        @Nullable String whyNoAdvice,
    @Nullable Boolean spoke) {

  static WishesForm of(PartRecord affected) {
    return new WishesForm(
        affected.version(),
        affected.responseWish(),
        affected.policeWish(),
        affected.damage(),
        affected.careWish(),
        // Acute danger is never filled in again, because sending it starts an alarm.
        affected.danger() == Danger.ACUTE ? null : affected.danger(),
        affected.policeAdvice(),
        affected.experienced(),
        null,
        null,
        null,
        null);
  }

  /**
   * Returns the same answers with the current version of the part, so that they can be sent again.
   */
  WishesForm withVersion(int now) {
    return new WishesForm(
        now,
        response,
        police,
        damage,
        care,
        danger,
        policeAdvice,
        experienced,
        askAgainOn,
        words,
        whyNoAdvice,
        spoke);
  }

  /** Returns true when the handler says that they did not speak with the affected person. */
  boolean isWithoutTalk() {
    return Boolean.FALSE.equals(spoke);
  }

  /** Returns the answers that the handler recorded, who asks for all of them. */
  Wishes wishes() {
    return new Wishes(
        response,
        police,
        damage,
        care,
        danger,
        policeAdvice,
        experienced,
        words,
        TypedDate.parse(askAgainOn).orElse(null),
        whyNoAdvice);
  }

  /**
   * Returns the answers of the affected person. A question that they leave open keeps its earlier
   * answer, and they are not asked about police advice.
   *
   * @param known the part with the earlier answers
   */
  Wishes wishes(PartRecord known) {
    var dangerNow = danger == null ? known.danger() : danger;
    return new Wishes(
        response == null ? known.responseWish() : response,
        police == null ? known.policeWish() : police,
        damage == null ? known.damage() : damage,
        care == null ? known.careWish() : care,
        dangerNow,
        dangerNow == null
            ? known.policeAdvice()
            : PoliceAdvice.assume(dangerNow, known.policeAdvice()),
        experienced,
        words,
        TypedDate.parse(askAgainOn).orElse(null));
  }

  /** Adds an error to each question that the handler left open. */
  void requireAll(PartRecord affected, BindingResult errors) {
    if (affected.possibleDangerAt() != null) {
      require(spoke, "spoke", errors);
    }
    require(response, "response", errors);
    require(police, "police", errors);
    require(damage, "damage", errors);
    require(care, "care", errors);
    require(danger, "danger", errors);
    if (policeAdvice == null) {
      errors.rejectValue("policeAdvice", "handling.wish.advice.empty");
    }
    if (PoliceAdvice.needsReason(policeAdvice, danger) && TextForm.isEmpty(whyNoAdvice)) {
      errors.rejectValue("whyNoAdvice", "handling.wish.advice.reason.empty");
    }
  }

  private static void require(@Nullable Object answer, String field, BindingResult errors) {
    if (answer == null) {
      errors.rejectValue(field, "handling.wish." + field + ".empty");
    }
  }

  /** Returns true when the affected person answered nothing and wrote nothing. */
  boolean isEmpty() {
    return Stream.of(response, police, damage, care, danger, experienced).allMatch(Objects::isNull)
        && (words == null || words.isBlank());
  }

  /** Returns true when the form says that there is danger now, and nothing else. */
  boolean isOnlyDangerNow() {
    return danger == Danger.ACUTE
        && Stream.of(response, police, damage, care, experienced).allMatch(Objects::isNull)
        && (words == null || words.isBlank());
  }

  /**
   * Returns true when the typed text is not a day on which somebody can ask again: when it is no
   * date, a day that has passed, or a day more than a month ahead.
   */
  boolean hasWrongDay(LocalDate today) {
    return askAgainOn != null
        && !askAgainOn.isBlank()
        && TypedDate.parse(askAgainOn).filter(day -> Wishes.isDayToAskAgain(day, today)).isEmpty();
  }
}
