// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.talk;

/**
 * Where a confidential adviser refers somebody to. There is no text with it, so that nothing about
 * health is written down. The message key is {@code handling.referral.<name>}.
 */
public enum ReferralPlace {
  DOCTOR,
  VICTIM_SUPPORT,
  POLICE,
  PERSONNEL,
  INTEGRITY,
  UNION_OR_LAWYER,
  OTHER
}
