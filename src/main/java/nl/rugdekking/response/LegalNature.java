// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.List;

/**
 * The legal nature of a measure. It decides how the measure can be contested; nobody can choose
 * that, so a letter never names the wrong way (domain rule 6).
 */
public enum LegalNature {
  /**
   * An act under private law. Acts without a legal form of their own, such as a warning, belong
   * here too.
   */
  PRIVATE_LAW,
  /** A decision under public law, according to the Algemene wet bestuursrecht (Awb). */
  AWB,
  /** An order of the chair of a meeting (Gemeentewet article 26, second paragraph). */
  MEETING_ORDER,
  /** An oral order in a meeting, which applies until the meeting ends. */
  SPOKEN_ORDER,
  /** An act of the employer, under employment law. */
  EMPLOYMENT,
  /**
   * A decision of somebody else, which the application only records. That decision itself says how
   * it can be contested.
   */
  OF_OTHERS;

  /** A step that the person against whom a measure is taken can take. */
  public enum Remedy {
    /** To give their view before the decision: Awb 4:8. */
    VIEW_BEFOREHAND,
    REVIEW,
    /** To complain: Awb 9:1. */
    COMPLAINT,
    OMBUDSMAN,
    CIVIL_COURT,
    /** To object within six weeks: Awb 6:7. */
    OBJECTION,
    ADMINISTRATIVE_COURT,
    /** The way that the decision of somebody else names. */
    OTHERS_DECISION
  }

  /**
   * Returns the steps in the order in which they are taken. A written order of the chair of a
   * meeting is a decision under public law too, so objection is possible. Against an act under
   * private law it is not.
   */
  public List<Remedy> route() {
    return switch (this) {
      case PRIVATE_LAW ->
          List.of(Remedy.REVIEW, Remedy.COMPLAINT, Remedy.OMBUDSMAN, Remedy.CIVIL_COURT);
      case AWB -> List.of(Remedy.VIEW_BEFOREHAND, Remedy.OBJECTION, Remedy.ADMINISTRATIVE_COURT);
      case MEETING_ORDER -> List.of(Remedy.OBJECTION, Remedy.ADMINISTRATIVE_COURT);
      case SPOKEN_ORDER -> List.of(Remedy.COMPLAINT, Remedy.OMBUDSMAN);
      case EMPLOYMENT -> List.of(Remedy.REVIEW, Remedy.CIVIL_COURT);
      case OF_OTHERS -> List.of(Remedy.OTHERS_DECISION);
    };
  }
}
