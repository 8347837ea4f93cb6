// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.firstday;

import java.util.Optional;
import nl.rugdekking.register.EntryKind;
import org.springframework.stereotype.Component;

/**
 * The kinds of timeline lines about the first day, each of which is the answer to a step. The
 * {@code about} of a line is the step.
 */
public enum FirstDayEntryKind implements EntryKind {
  DONE,
  NOT_DONE,
  SERIOUS_INJURY,
  NO_SERIOUS_INJURY,
  INJURY_NOT_KNOWN,
  /** The organisation made the report to the police that the law obliges it to make. */
  REPORTED_BY_DUTY,
  /** The law does not oblige the organisation to report it, or it was not reported for a reason. */
  NOT_REPORTED_BY_DUTY;

  /** Returns true when this answer says nothing without words: a reason, or a number. */
  public boolean needsWords() {
    return this == NOT_DONE || isAboutDuty();
  }

  /** Returns true for an answer about the duty to report to the police. */
  public boolean isAboutDuty() {
    return this == REPORTED_BY_DUTY || this == NOT_REPORTED_BY_DUTY;
  }

  /** Returns the message key of what is missing when this answer has no words. */
  public String missingWordsKey() {
    return this == REPORTED_BY_DUTY ? "firstday.number.empty" : "firstday.reason.empty";
  }

  @Component
  static class KindProvider implements Provider {}

  @Override
  public Optional<String> findAboutKey(String about, boolean forAffected) {
    return Optional.of("firstday.step." + about);
  }

  /** A report to the police is something that is done toward the perpetrator. */
  @Override
  public boolean isHiddenFromFollowers() {
    return isAboutDuty();
  }
}
