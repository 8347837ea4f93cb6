// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers of the affected person about what they want, the danger, and the police advice.
 *
 * <p>An answer is null while the affected person did not give it.
 *
 * @param policeAdvice null while nobody decided whether it is needed
 * @param askAgainOn the day on which to repeat the questions that were answered with "not yet";
 *     null for the latest possible day
 * @param whyNoAdvice the reason why no advice of the police is needed although there may be danger
 */
public record Wishes(
    @Nullable Wish response,
    @Nullable Wish police,
    @Nullable Wish damage,
    @Nullable Wish care,
    @Nullable Danger danger,
    @Nullable PoliceAdvice policeAdvice,
    @Nullable Severity experienced,
    @Nullable String words,
    @Nullable LocalDate askAgainOn,
    @Nullable String whyNoAdvice) {

  /** A question that was answered with "not yet" is asked again within this number of months. */
  private static final int MONTHS_TO_ASK_AGAIN = 1;

  public Wishes(
      @Nullable Wish response,
      @Nullable Wish police,
      @Nullable Wish damage,
      @Nullable Wish care,
      @Nullable Danger danger,
      @Nullable PoliceAdvice policeAdvice,
      @Nullable Severity experienced,
      @Nullable String words) {
    this(response, police, damage, care, danger, policeAdvice, experienced, words, null);
  }

  public Wishes(
      @Nullable Wish response,
      @Nullable Wish police,
      @Nullable Wish damage,
      @Nullable Wish care,
      @Nullable Danger danger,
      @Nullable PoliceAdvice policeAdvice,
      @Nullable Severity experienced,
      @Nullable String words,
      @Nullable LocalDate askAgainOn) {
    this(
        response, police, damage, care, danger, policeAdvice, experienced, words, askAgainOn, null);
  }

  /** Returns true when these answers need a reason why the police are not asked. */
  public boolean needReasonForNoAdvice() {
    return PoliceAdvice.needsReason(policeAdvice, danger);
  }

  /** Returns true when this is a day on which to ask again: from today, at most a month ahead. */
  public static boolean isDayToAskAgain(LocalDate day, LocalDate today) {
    return !day.isBefore(today) && !day.isAfter(today.plusMonths(MONTHS_TO_ASK_AGAIN));
  }

  /** Returns true when every question was answered. */
  boolean isComplete() {
    return Stream.of(response, police, damage, care, danger).allMatch(Objects::nonNull);
  }

  /** The day on which to ask again, or null when every question was answered. */
  @Nullable LocalDate calculateAskAgainOn(LocalDate today) {
    var last = findLastDayToAskAgain(today, response, police, damage);
    return last != null && askAgainOn != null && isDayToAskAgain(askAgainOn, today)
        ? askAgainOn
        : last;
  }

  /** The last day on which to ask again, or null when none of these answers is "not yet". */
  static @Nullable LocalDate findLastDayToAskAgain(LocalDate today, @Nullable Wish... answers) {
    return Arrays.asList(answers).contains(Wish.NOT_YET)
        ? today.plusMonths(MONTHS_TO_ASK_AGAIN)
        : null;
  }
}
