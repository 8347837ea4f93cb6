// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

/** The task that somebody has in keeping people safe; most are held for one body. */
public enum OfficeKind {
  CASE_OWNER,
  RESPONSIBLE,
  DEPUTY,
  FALLBACK,
  /** Chairs the committee that employs the council's own staff for the council. */
  EMPLOYER,
  COORDINATOR,
  CONFIDENTIAL_ADVISER,
  CARE_GIVER,
  DUTY_OFFICER,
  PRIVACY_OFFICER,
  ADMINISTRATOR
}
