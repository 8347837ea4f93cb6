// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

/** The task that somebody has in keeping people safe; most are held for one body. */
public enum OfficeKind {
  /** Handles what happens to people of a body. */
  CASE_OWNER,
  /** Answers for how the cases of a body are handled. */
  RESPONSIBLE,
  /** Stands in for the responsible person. */
  DEPUTY,
  /** Works outside the organisation, and handles a case that nobody inside may handle. */
  FALLBACK,
  /** Chairs the committee that employs the council's own staff for the council. */
  EMPLOYER,
  /** Keeps the register, and reads cases where the policy or the affected allows it. */
  COORDINATOR,
  /** Handles what is told in confidence; nobody else reads it. */
  CONFIDENTIAL_ADVISER,
  /** Gives aftercare, and opens no case by this. */
  CARE_GIVER,
  /** Handles legal matters, such as a complaint by written authority. */
  LEGAL,
  /** Handles damage and what the insurer pays. */
  INSURANCE,
  /** Keeps in touch with the police, and reports to them. */
  POLICE_LIAISON,
  /** May be in the duty roster, to be called in danger. */
  DUTY_OFFICER,
  /** Checks how personal data are handled, and opens no case. */
  PRIVACY_OFFICER,
  /** Manages people, roles and lists, and opens no case. */
  ADMINISTRATOR
}
