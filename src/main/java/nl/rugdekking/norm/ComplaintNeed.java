// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

/** Whether an offence is prosecuted only when the affected person complains. */
public enum ComplaintNeed {
  /** Everybody may report it, and nobody has to complain. */
  NOT_NEEDED,
  /** Only the affected person complains, or somebody with their special written authority. */
  NEEDED,
  /** The police or the prosecutor decides; a complaint in time does no harm. */
  UNCERTAIN,
  /** It goes with the offence that it makes heavier. */
  WITH_OFFENCE;

  /** Returns true when the affected should complain before the last day. */
  public boolean hasLastDay() {
    return this == NEEDED || this == UNCERTAIN;
  }
}
