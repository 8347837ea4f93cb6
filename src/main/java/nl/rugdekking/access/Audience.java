// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

/** Which offices may open a part: follows from its lane, and stands beside it as a column. */
public enum Audience {
  /** Nobody inside: the fallback. */
  OUTSIDE,
  OPEN,
  /** Open, and the coordinator reads it. */
  OPEN_READ,
  CONFIDENTIAL,
  ANONYMOUS,
  /** Anonymous, and the coordinator handles it. */
  ANONYMOUS_READ
}
