// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.List;

/**
 * The legal nature of a measure. The ways to contest it follow from this and cannot be chosen, so
 * that a letter never names the wrong one (domain rule 6).
 */
public enum LegalNature {
  /** An act under private law; also acts without a legal form of their own, such as a warning. */
  PRIVATE_LAW,
  /** A decision under public law, by the Algemene wet bestuursrecht (Awb). */
  AWB,
  /** An order of the chair of a meeting (Gemeentewet article 26, second paragraph). */
  MEETING_ORDER,
  /** An oral order in a meeting, which ends with it. */
  SPOKEN_ORDER,
  /** An act of the employer, under employment law. */
  EMPLOYMENT,
  /** A decision of somebody else, which we only record; it names its own ways to contest it. */
  OF_OTHERS;

  /** One step that the person against whom a measure is taken can take. */
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
    /** What the decision of somebody else says. */
    OTHERS_DECISION
  }

  /**
   * The steps in the order in which they are taken. An order in a meeting is a decision under
   * public law too, so objection is possible; against an act under private law it is not.
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
