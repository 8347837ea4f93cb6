// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

/** As what somebody is called; the message key is {@code alarm.via.<name>}. */
public enum Via {
  OFFICER,
  SECOND,
  OWNER,
  RESPONSIBLE,
  DEPUTY,
  FALLBACK,
  /** All of these are kept from the case. */
  ANYBODY
}
