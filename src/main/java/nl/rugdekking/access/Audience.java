// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

/**
 * The offices that may open a part (the case of one affected person), in one code. It follows from
 * the way the part was reported (its lane) and from the party that answers for it. The database
 * computes it as a column of the part, so that lists can use an index.
 */
public enum Audience {
  /** Only the fallback, and nobody inside. */
  OUTSIDE,
  OPEN,
  /** Open lane, and the coordinator may read it. */
  OPEN_READ,
  /** Open lane, and the fallback outside answers for it. */
  OPEN_ANSWERED_OUTSIDE,
  /** Open lane, the fallback outside answers for it, and the coordinator may read it. */
  OPEN_READ_ANSWERED_OUTSIDE,
  /** Open lane, and the mayor answers for it. */
  OPEN_ANSWERED_BY_MAYOR,
  /** Open lane, the mayor answers for it, and the coordinator may read it. */
  OPEN_READ_ANSWERED_BY_MAYOR,
  /** A talk in confidence. */
  CONFIDENTIAL,
  /** A talk that no adviser inside may hear, so somebody outside listens. */
  CONFIDENTIAL_OUTSIDE,
  /**
   * Anonymous lane, while the part has not gone to the fallback outside yet: nobody may open it.
   */
  ANONYMOUS,
  /** Anonymous lane, and the coordinator may handle it. */
  ANONYMOUS_READ,
  /** Only the affected person, who is the first to hear of a report on their behalf. */
  HELD;

  /** Returns true for talks, which are no cases, so that lists and figures leave them out. */
  public boolean isTalk() {
    return this == CONFIDENTIAL || this == CONFIDENTIAL_OUTSIDE;
  }

  /** Returns true for the audiences of one lane, whose names begin with its name. */
  public boolean isOfLane(Lane lane) {
    return name().startsWith(lane.name());
  }
}
