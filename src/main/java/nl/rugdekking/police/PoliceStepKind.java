// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

/**
 * The kinds of step at the police. The message keys are {@code police.step.<name>}, and {@code
 * police.told.<name>} for the affected person.
 */
public enum PoliceStepKind {
  /** The report was made. */
  FILED,
  /** The police were notified. That is no report, and they need not investigate it. */
  NOTIFIED,
  /** The organisation asked how it stands. */
  ASKED,
  /** Somebody asked the court of appeal to order a prosecution, after the case was stopped. */
  COURT_ASKED,
  /** The organisation heard something, but nothing is decided. */
  HEARD,
  /** The police or the prosecutor stop the case. */
  DROPPED,
  /** The police say that it is no offence. */
  NOT_CRIMINAL,
  /** It ended without a court, for example with a fine. */
  SETTLED,
  /** The prosecutor brings somebody before a court. */
  PROSECUTION,
  VERDICT,
  APPEAL,
  /** The police or the prosecutor refuse that the affected person is known by a number. */
  NUMBER_REFUSED,
  /** The court of appeal decided if there will be a prosecution after all. */
  COURT_DECIDED;

  /** Returns true for a step of which the affected person is told within the term of the policy. */
  public boolean isOutcome() {
    return compareTo(HEARD) > 0;
  }

  /**
   * Returns true for a step that may be bad for the affected person, so that somebody tells them
   * before they read it. A verdict can be an acquittal, and the court can refuse.
   */
  public boolean isToldFirst() {
    return isStopped() || this == VERDICT || this == NUMBER_REFUSED || this == COURT_DECIDED;
  }

  /** Returns true when the police were approached, so that they can answer. */
  public boolean isBeginning() {
    return this == FILED || this == NOTIFIED;
  }

  /** Returns true for a step after which a court can give a verdict. */
  boolean leadsToVerdict() {
    return this == PROSECUTION || this == COURT_DECIDED;
  }

  /** Returns true for a step that can only follow a report. */
  boolean needsReport() {
    return isOutcome() && this != NUMBER_REFUSED;
  }

  /** Returns true when nothing more is expected of the police, until somebody records more. */
  public boolean isEnd() {
    return isStopped() || this == SETTLED || this == VERDICT;
  }

  /** Returns true when the police or the prosecutor stop the case, which can be contested. */
  public boolean isStopped() {
    return this == DROPPED || this == NOT_CRIMINAL;
  }
}
