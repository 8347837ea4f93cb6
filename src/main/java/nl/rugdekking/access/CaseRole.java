// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

/** The role of a person in one part of a case: as a party to it, or by an office. */
public enum CaseRole {
  AFFECTED(true),
  TRUSTED(true),
  REPORTER(true),
  OWNER(false),
  RESPONSIBLE(false),
  COORDINATOR(false),
  CONFIDENTIAL_ADVISER(false),
  FALLBACK(false),
  /** Called because of danger, until the danger is handed over. */
  DUTY_OFFICER(false),
  /** Handles a part without a name or of the mayor, and decides for the responsible person. */
  SOLE_HANDLER(false);

  private final boolean party;

  CaseRole(boolean party) {
    this.party = party;
  }

  /** Returns true for the parties, whose rights are never taken away by a block. */
  public boolean isParty() {
    return party;
  }

  /** Returns true when the role sees a withheld name: a handler must know whom to call. */
  boolean mayKnowName() {
    return this == AFFECTED || this == TRUSTED || isHandler();
  }

  boolean isHandler() {
    return this == OWNER
        || this == FALLBACK
        || this == CONFIDENTIAL_ADVISER
        || this == DUTY_OFFICER;
  }
}
