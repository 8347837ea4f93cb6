// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

/** What somebody is to one part of a case: by being a party, or by an office. */
public enum CaseRole {
  AFFECTED(true),
  TRUSTED(true),
  REPORTER(true),
  OWNER(false),
  RESPONSIBLE(false),
  COORDINATOR(false),
  CONFIDENTIAL_ADVISER(false),
  FALLBACK(false),
  CARE_GIVER(false),
  /** Called because of danger, until it is handed over. */
  DUTY_OFFICER(false);

  private final boolean party;

  CaseRole(boolean party) {
    this.party = party;
  }

  /** A party's own rights are never taken away by a block. */
  public boolean isParty() {
    return party;
  }

  /** Whoever handles it must know whom to call, also when the name is kept from colleagues. */
  boolean knowsName() {
    return this == AFFECTED || this == TRUSTED || handles();
  }

  boolean handles() {
    return this == OWNER
        || this == FALLBACK
        || this == CONFIDENTIAL_ADVISER
        || this == DUTY_OFFICER;
  }
}
