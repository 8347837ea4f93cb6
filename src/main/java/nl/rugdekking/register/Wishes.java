// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers of the affected person: what they want to be done, and if there is danger. An answer
 * is null while they did not give it.
 *
 * @param response the wish about a measure toward the perpetrator
 * @param police the wish about a report to the police
 * @param damage the wish about claiming the damage
 * @param care the wish about aftercare
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

  /** Returns true when these answers need the reason why the police are not asked for advice. */
  public boolean needReasonForNoAdvice() {
    return PoliceAdvice.needsReason(policeAdvice, danger);
  }

  /**
   * Returns true when the questions may be asked again on this day: from today, at most a month
   * ahead.
   */
  public static boolean isDayToAskAgain(LocalDate day, LocalDate today) {
    return !day.isBefore(today) && !day.isAfter(today.plusMonths(MONTHS_TO_ASK_AGAIN));
  }

  /**
   * Returns true when every question that the affected person is asked was answered, also with "not
   * yet".
   */
  boolean isComplete() {
    return Stream.of(response, police, damage, care, danger).allMatch(Objects::nonNull);
  }

  /**
   * Returns the day on which to ask again: the one that was chosen, if it may be chosen today, or
   * else the last possible one. It is null when no answer is "not yet".
   */
  @Nullable LocalDate calculateAskAgainOn(LocalDate today) {
    var lastDay = findLastDayToAskAgain(today, response, police, damage);
    if (lastDay == null || askAgainOn == null) {
      return lastDay;
    }
    return isDayToAskAgain(askAgainOn, today) ? askAgainOn : lastDay;
  }

  /**
   * Returns the last possible day on which to ask again, or null when none of these answers is "not
   * yet".
   */
  static @Nullable LocalDate findLastDayToAskAgain(LocalDate today, @Nullable Wish... answers) {
    return Arrays.asList(answers).contains(Wish.NOT_YET)
        ? today.plusMonths(MONTHS_TO_ASK_AGAIN)
        : null;
  }
}
