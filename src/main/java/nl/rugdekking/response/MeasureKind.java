// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.List;

/** What can be done toward the perpetrator, from light to heavy, and what it can be in law. */
public enum MeasureKind {
  TALK,
  WARNING_LETTER,
  CONDITIONS,
  BUILDING_BAN,
  CONTACT_BAN,
  MEETING_ORDER;

  /**
   * What it can be in law; never empty. A ban from a building is an act of its owner, to which no
   * objection is possible (CRVB:2014:1967, CRVB:2019:853); a fixed contact or time is no decision
   * (RVS:2018:975), but holding back what the law gives is one.
   */
  public List<LegalNature> natures() {
    return switch (this) {
      case TALK, WARNING_LETTER, BUILDING_BAN, CONTACT_BAN -> List.of(LegalNature.PRIVATE_LAW);
      case CONDITIONS -> List.of(LegalNature.PRIVATE_LAW, LegalNature.AWB);
      case MEETING_ORDER -> List.of(LegalNature.MEETING_ORDER);
    };
  }

  public boolean fits(LegalNature nature) {
    return natures().contains(nature);
  }

  /** Anything beyond a talk: facts, hearing, dates and a signature are needed. */
  public boolean isFormal() {
    return this != TALK;
  }

  /** It takes away a way to the organisation, so it must say which one stays open. */
  public boolean closesADoor() {
    return isFormal() && this != WARNING_LETTER;
  }
}
