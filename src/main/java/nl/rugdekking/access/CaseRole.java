// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

/**
 * The role of a person in a case: somebody whom it concerns (a party), or somebody who handles or
 * supervises it because of their office.
 */
public enum CaseRole {
  /** The person to whom it happened. */
  AFFECTED(true),
  /** May follow the case because the affected person chose them. */
  TRUSTED(true),
  /** The person who reported it. */
  REPORTER(true),
  /** Handles the case, as its case owner. */
  OWNER(false),
  /** Answers for how it is handled, and decides what the owner may not. */
  RESPONSIBLE(false),
  /** Sees the cases of a whole body, to recognise repeated acts. */
  COORDINATOR(false),
  /** Listens and helps in a talk, and decides nothing. */
  CONFIDENTIAL_ADVISER(false),
  /** Handles, from outside the organisation, a case that nobody inside may handle. */
  FALLBACK(false),
  /** Called because of danger, until the danger is handed over. */
  DUTY_OFFICER(false),
  /** Called because of danger that was mentioned in a talk; may not read the words of the talk. */
  CALLED_IN_CONFIDENCE(false),
  /**
   * Handles a report without a name or a part of the mayor, and also takes the decisions of the
   * responsible person.
   */
  SOLE_HANDLER(false),
  /** Was given one promise, and reads what that promise needs. */
  PROMISE_OWNER(false);

  private final boolean party;

  CaseRole(boolean party) {
    this.party = party;
  }

  /** Returns true for the parties, whose rights are never taken away by a block. */
  public boolean isParty() {
    return party;
  }

  /**
   * Returns true when the role sees a name that others may not, because a handler must know whom to
   * call.
   */
  boolean mayKnowName() {
    return this == AFFECTED || this == TRUSTED || isHandler();
  }

  /** Returns true for the roles that help the affected person, and so have to reach them. */
  boolean isHandler() {
    return this == OWNER
        || this == FALLBACK
        || this == CONFIDENTIAL_ADVISER
        || this == DUTY_OFFICER
        || this == CALLED_IN_CONFIDENCE;
  }
}
