// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

/**
 * Which offices may open a part, in one word. It follows from the way the part was reported (its
 * lane) and from who may answer for it; the database generates it as a column of the part, so that
 * lists are read by an index.
 */
public enum Audience {
  /** Only the fallback, and nobody inside. */
  OUTSIDE,
  OPEN,
  /** Open lane, and the coordinator may read it. */
  OPEN_READ,
  /** Open lane, and the fallback outside answers for it. */
  OPEN_ANSWERED_OUTSIDE,
  /** The same, and the coordinator may read it. */
  OPEN_READ_ANSWERED_OUTSIDE,
  /** Open lane, and the mayor answers for it. */
  OPEN_ANSWERED_BY_MAYOR,
  /** The same, and the coordinator may read it. */
  OPEN_READ_ANSWERED_BY_MAYOR,
  /** A talk in confidence. */
  CONFIDENTIAL,
  /** A talk that nobody inside may hear, and somebody outside does. */
  CONFIDENTIAL_OUTSIDE,
  /** Anonymous lane, before the part has gone to the fallback outside: nobody. */
  ANONYMOUS,
  /** Anonymous lane, and the coordinator may handle it. */
  ANONYMOUS_READ,
  /** Nobody but the affected, who hears first of what was reported on their behalf. */
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
