// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

/**
 * What happened at the police after the report. The message keys are {@code police.step.<name>},
 * and {@code police.told.<name>} for the affected.
 */
public enum PoliceStepKind {
  /** The report was made. */
  FILED,
  /** We asked how it stands. */
  ASKED,
  /** We heard something, and nothing is decided. */
  HEARD,
  /** The police or the prosecutor stop. */
  DROPPED,
  /** The police say that it is no offence. */
  NOT_CRIMINAL,
  /** It ended without a court, for example with a fine. */
  SETTLED,
  /** The prosecutor brings somebody before a court. */
  PROSECUTION,
  VERDICT,
  APPEAL;

  /** Returns true for what the affected is told within the term of the policy. */
  public boolean isOutcome() {
    return compareTo(HEARD) > 0;
  }

  /** Returns true when nothing more is expected of the police, until somebody records more. */
  public boolean isEnd() {
    return isStopped() || this == SETTLED || this == VERDICT;
  }

  /** Returns true when the police or the prosecutor go no further, which somebody may contest. */
  public boolean isStopped() {
    return this == DROPPED || this == NOT_CRIMINAL;
  }
}
