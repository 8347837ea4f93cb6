// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import nl.rugdekking.access.CasePart;

/** The capacity in which somebody is called; the message key is {@code alarm.via.<name>}. */
public enum CallRole {
  /** The first officer on duty. */
  OFFICER,
  /** The second officer on duty. */
  SECOND,
  /** The person who handles the case. */
  OWNER,
  /** The confidential adviser, of danger that was told in a talk. */
  LISTENER,
  RESPONSIBLE,
  DEPUTY,
  FALLBACK,
  /** Somebody of another role, because the case is blocked for everybody above. */
  ANYBODY;

  /** The capacity of the person to whom a part is assigned. */
  static CallRole ofOwner(CasePart part) {
    return part.isTalk() && !part.escalated() ? LISTENER : OWNER;
  }
}
