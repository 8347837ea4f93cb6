// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

/**
 * Tells whether the affected person must complain, because the law prosecutes some offences only
 * when they ask for it.
 */
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
