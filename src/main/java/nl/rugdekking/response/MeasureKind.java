// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.List;

/**
 * The kinds of measures toward a perpetrator, from light to heavy, with the legal natures they can
 * have.
 */
public enum MeasureKind {
  TALK,
  WARNING_LETTER,
  /** The perpetrator is received only at a fixed time, place or by one person. */
  CONDITIONS,
  BUILDING_BAN,
  CONTACT_BAN,
  /** The chair keeps a visitor away from meetings of the council. */
  MEETING_ORDER;

  /**
   * The possible legal natures; never empty. A building ban is an act of the owner of the building,
   * against which no objection is possible (CRVB:2014:1967, CRVB:2019:853). A fixed contact or time
   * is no decision under public law (RVS:2018:975), but withholding a legal right is one.
   */
  public List<LegalNature> natures() {
    return switch (this) {
      case TALK, WARNING_LETTER, BUILDING_BAN, CONTACT_BAN -> List.of(LegalNature.PRIVATE_LAW);
      case CONDITIONS -> List.of(LegalNature.PRIVATE_LAW, LegalNature.AWB);
      case MEETING_ORDER -> List.of(LegalNature.MEETING_ORDER);
    };
  }

  public boolean canHave(LegalNature nature) {
    return natures().contains(nature);
  }

  /**
   * Returns true for everything heavier than a talk: these need facts, a hearing, dates and a
   * signature.
   */
  public boolean isFormal() {
    return this != TALK;
  }

  /**
   * Returns true when it closes a way to reach the organisation, so that it must tell which one
   * stays open.
   */
  public boolean closesADoor() {
    return isFormal() && this != WARNING_LETTER;
  }
}
