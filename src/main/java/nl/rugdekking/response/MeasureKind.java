// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The kinds of measure toward a perpetrator, with the legal natures that each can have and the
 * people toward whom it may be taken.
 */
public enum MeasureKind {
  TALK,
  WARNING_LETTER,
  /** The perpetrator is received only at a fixed time or place, or by one person. */
  CONDITIONS,
  BUILDING_BAN,
  CONTACT_BAN,
  /** The chair keeps a visitor away from meetings of the council. */
  MEETING_ORDER,
  /** The organisation acts as the employer, through its department of human resources (HR). */
  HR_MEASURE,
  /** An office holder must stay out of rooms that are not public, but never out of meetings. */
  CLOSED_ROOMS,
  /** A decision about a member's meetings or papers was left to the council. */
  COUNCIL_DECISION,
  /** An oral order of the chair in a meeting of the council. */
  ORAL_ORDER,
  /** An oral order in a meeting of a committee, according to its own regulation. */
  COMMITTEE_ORDER,
  /**
   * The mayor was asked for an order in public space; when the mayor is the affected person, the
   * loco-mayor was asked.
   */
  PUBLIC_ORDER;

  private static final Set<Counterpart> ALL = EnumSet.allOf(Counterpart.class);

  /** Returns the people toward whom the measure may be taken; never empty. */
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
   * Returns the possible legal natures; never empty. A building ban is an act of the owner of the
   * building, against which no objection is possible (CRVB:2014:1967, CRVB:2019:853). A fixed
   * contact or time is no decision under public law (RVS:2018:975), but withholding a legal right
   * is one.
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

  /**
   * Returns the ways to contest the measure, in the order in which they are taken. A talk and a
   * warning take nothing from anybody, so for those no way leads to the civil court.
   */
  public List<LegalNature.Remedy> route(LegalNature nature) {
    return nature.route().stream()
        .filter(way -> way != LegalNature.Remedy.CIVIL_COURT || !takesNothing())
        .toList();
  }

  private boolean takesNothing() {
    return this == TALK || this == WARNING_LETTER;
  }

  public boolean canHave(LegalNature nature) {
    return natures().contains(nature);
  }

  /**
   * Returns true when the order was given on the spot, before anybody could be asked, and is only
   * recorded afterwards. It does not wait for the affected person, and does not keep the promise
   * about a response.
   */
  public boolean isRecordedAfterwards() {
    return this == ORAL_ORDER || this == COMMITTEE_ORDER || this == PUBLIC_ORDER;
  }

  /**
   * Returns true when the measure needs the facts. That is true for all measures except a talk and
   * what somebody else decides.
   */
  public boolean isFormal() {
    return this != TALK && natures().getFirst() != LegalNature.OF_OTHERS;
  }

  /** Returns true when the perpetrator must be heard before the measure is taken. */
  public boolean isHeard() {
    return isFormal() && !isRecordedAfterwards();
  }

  /**
   * Returns true when the measure lasts from a first day until a last day. Measures of the employer
   * have no period here, because the department of human resources (HR) records it.
   */
  public boolean hasPeriod() {
    return isHeard() && this != HR_MEASURE;
  }

  /**
   * Returns true when the measure closes a way to reach the organisation, so that it must say which
   * way stays open.
   */
  public boolean restrictsAccess() {
    return hasPeriod() && this != WARNING_LETTER;
  }

  /**
   * Returns true when the policy limits the duration of the measure. The law limits that of a
   * meeting order.
   */
  public boolean isBoundByPolicy() {
    return restrictsAccess() && this != MEETING_ORDER;
  }

  /**
   * Returns true when somebody looks before its last day whether it is still needed. A warning
   * keeps nobody from anything, so nobody looks at that again.
   */
  public boolean isReviewed() {
    return isBoundByPolicy() || this == MEETING_ORDER;
  }

  /**
   * Returns true when a new decision of the same kind may follow it the day after its last day. An
   * order of the chair is given for a new disturbance only.
   */
  public boolean canBeProlonged() {
    return isBoundByPolicy();
  }

  /** Returns true when the measure names a person: who signs, who ordered, or who was asked. */
  public boolean isSigned() {
    return isFormal() || this == PUBLIC_ORDER;
  }

  /**
   * Returns true when whoever works at a site has to know about the measure, because it says what
   * the perpetrator may not do there. A colleague and an office holder are not received at a
   * counter, and an order in public space is for the police.
   */
  public boolean holdsAtSites() {
    return switch (this) {
      case CONDITIONS, BUILDING_BAN, CONTACT_BAN, MEETING_ORDER, ORAL_ORDER, COMMITTEE_ORDER ->
          true;
      case TALK, WARNING_LETTER, HR_MEASURE, CLOSED_ROOMS, COUNCIL_DECISION, PUBLIC_ORDER -> false;
    };
  }

  /** Returns true when the page shows a sentence about the places that always stay open. */
  public boolean leavesOpen() {
    return this == BUILDING_BAN || this == CLOSED_ROOMS;
  }
}
