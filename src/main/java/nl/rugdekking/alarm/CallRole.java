// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

/** The capacity in which somebody is called; the message key is {@code alarm.via.<name>}. */
public enum CallRole {
  /** The first officer on duty. */
  OFFICER,
  /** The second officer on duty. */
  SECOND,
  /** The person who handles the case. */
  OWNER,
  RESPONSIBLE,
  DEPUTY,
  FALLBACK,
  /** Somebody of another role, because the case is blocked for everybody above. */
  ANYBODY
}
