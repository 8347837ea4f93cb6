// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.List;

/**
 * What a measure is in law. The way against it follows from this and is nowhere chosen, so that a
 * letter cannot name the wrong one (domain rule 6).
 */
public enum LegalNature {
  /** Also acts without a legal form of their own, such as a warning. */
  PRIVATE_LAW,
  /** A decision under public law. */
  AWB,
  /** By the chair of the meeting (Gemeentewet 26, second paragraph). */
  MEETING_ORDER;

  /** One step that the person a measure is taken against can take. */
  public enum Way {
    /** Awb 4:8. */
    VIEW_BEFOREHAND,
    REVIEW,
    /** Awb 9:1. */
    COMPLAINT,
    OMBUDSMAN,
    CIVIL_COURT,
    /** Within six weeks: Awb 6:7. */
    OBJECTION,
    ADMINISTRATIVE_COURT
  }

  /**
   * In the order in which they are taken. An order in a meeting is a decision too, so objection is
   * open; against an act under private law it is not.
   */
  public List<Way> route() {
    return switch (this) {
      case PRIVATE_LAW -> List.of(Way.REVIEW, Way.COMPLAINT, Way.OMBUDSMAN, Way.CIVIL_COURT);
      case AWB -> List.of(Way.VIEW_BEFOREHAND, Way.OBJECTION, Way.ADMINISTRATIVE_COURT);
      case MEETING_ORDER -> List.of(Way.OBJECTION, Way.ADMINISTRATIVE_COURT);
    };
  }
}
