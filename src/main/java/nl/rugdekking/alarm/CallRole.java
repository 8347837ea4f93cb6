// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

/** The capacity in which somebody is called; the message key is {@code alarm.via.<name>}. */
public enum CallRole {
  OFFICER,
  SECOND,
  OWNER,
  RESPONSIBLE,
  DEPUTY,
  FALLBACK,
  /** Somebody of another role, because the case is blocked for everybody above. */
  ANYBODY
}
