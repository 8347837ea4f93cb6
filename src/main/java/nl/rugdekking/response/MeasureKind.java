// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The kinds of measures toward a perpetrator, with the legal natures they can have and the people
 * toward whom they are open.
 */
public enum MeasureKind {
  TALK,
  WARNING_LETTER,
  /** The perpetrator is received only at a fixed time, place or by one person. */
  CONDITIONS,
  BUILDING_BAN,
  CONTACT_BAN,
  /** The chair keeps a visitor away from meetings of the council. */
  MEETING_ORDER,
  /** HR acts as the employer. */
  HR_MEASURE,
  /** An office holder stays out of rooms that are not public; never out of meetings. */
  CLOSED_ROOMS,
  /** What touches the meetings or papers of a member was handed to the council, which decides. */
  COUNCIL_DECISION,
  /** An oral order of the chair in a meeting of the council. */
  ORAL_ORDER,
  /** An oral order in a meeting of a committee, by its own regulation. */
  COMMITTEE_ORDER,
  /** The mayor was asked for an order in public space; the loco-mayor, when it hit the mayor. */
  PUBLIC_ORDER;

  private static final Set<Counterpart> ALL = EnumSet.allOf(Counterpart.class);

  /** The people toward whom it is open; never empty. */
  Set<Counterpart> toward() {
    return switch (this) {
      case TALK, ORAL_ORDER, COMMITTEE_ORDER -> ALL;
      case WARNING_LETTER -> EnumSet.of(Counterpart.CITIZEN, Counterpart.OFFICE_HOLDER);
      case CONDITIONS, BUILDING_BAN, CONTACT_BAN, MEETING_ORDER, PUBLIC_ORDER ->
          EnumSet.of(Counterpart.CITIZEN);
      case HR_MEASURE -> EnumSet.of(Counterpart.EMPLOYEE);
      case CLOSED_ROOMS, COUNCIL_DECISION -> EnumSet.of(Counterpart.OFFICE_HOLDER);
    };
  }

  /**
   * The possible legal natures; never empty. A building ban is an act of the owner of the building,
   * against which no objection is possible (CRVB:2014:1967, CRVB:2019:853). A fixed contact or time
   * is no decision under public law (RVS:2018:975), but withholding a legal right is one.
   */
  public List<LegalNature> natures() {
    return switch (this) {
      case TALK, WARNING_LETTER, BUILDING_BAN, CONTACT_BAN, CLOSED_ROOMS ->
          List.of(LegalNature.PRIVATE_LAW);
      case CONDITIONS -> List.of(LegalNature.PRIVATE_LAW, LegalNature.AWB);
      case MEETING_ORDER -> List.of(LegalNature.MEETING_ORDER);
      case HR_MEASURE -> List.of(LegalNature.EMPLOYMENT);
      case ORAL_ORDER, COMMITTEE_ORDER -> List.of(LegalNature.SPOKEN_ORDER);
      case COUNCIL_DECISION, PUBLIC_ORDER -> List.of(LegalNature.OF_OTHERS);
    };
  }

  public boolean canHave(LegalNature nature) {
    return natures().contains(nature);
  }

  /**
   * Returns true when it was given on the spot, before anybody could be asked, and is only recorded
   * afterwards. It waits for nobody, and keeps no promise about a response.
   */
  public boolean isRecordedAfterwards() {
    return this == ORAL_ORDER || this == COMMITTEE_ORDER || this == PUBLIC_ORDER;
  }

  /** Returns true when it needs the facts: not a talk, nor what somebody else decides. */
  public boolean isFormal() {
    return this != TALK && natures().getFirst() != LegalNature.OF_OTHERS;
  }

  /** Returns true when the perpetrator is heard before it. */
  public boolean isHeard() {
    return isFormal() && !isRecordedAfterwards();
  }

  /** Returns true when it lasts from a first day until a last one. What HR does, HR keeps. */
  public boolean hasPeriod() {
    return isHeard() && this != HR_MEASURE;
  }

  /**
   * Returns true when it closes a way to reach the organisation, so that it must tell which one
   * stays open.
   */
  public boolean closesADoor() {
    return hasPeriod() && this != WARNING_LETTER;
  }

  /** Returns true when it lasts no longer than the policy allows; a meeting order has the law. */
  public boolean isBoundByPolicy() {
    return closesADoor() && this != MEETING_ORDER;
  }

  /** Returns true when it names who signs, ordered or was asked. */
  public boolean isSigned() {
    return isFormal() || this == PUBLIC_ORDER;
  }

  /** Returns true when a sentence beside it says what stays open in any case. */
  public boolean leavesOpen() {
    return this == BUILDING_BAN || this == CLOSED_ROOMS;
  }
}
