// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

/** What can be done with a part of a case. docs/access.md says by hand who may do which. */
public enum Action {
  /** Open the page of the case owner: timeline, promises, notes. */
  READ(true),
  /** Read what was reported, with its evidence. */
  READ_REPORT(true),
  /** Read what it did to somebody's health, family and work: for who handles it, no supervisor. */
  READ_EFFECTS(false),
  /** Open the affected's own page. */
  READ_OWN(true),
  /** See received, in hand, closed: the reporter's own report, and no look into anybody's case. */
  READ_STATUS(false),
  /** The first hour of danger: what happened, whom to call, the steps, who speaks. */
  ACUTE(false),
  /** Read who is said to have done it, and the dossier around them. */
  READ_SUBJECT(true),
  /** Record who is said to have done it, say that two are one, take it back, erase. */
  SUBJECT(false),
  /** Write a conclusion in a dossier. */
  DOSSIER(false),
  /** See that care is due and record that it was given. */
  CARE(false),
  NOTE(false),
  /** Record what the affected wants, as heard from them. */
  ASK(false),
  /** Say oneself what one wants. */
  WISH(false),
  /** Take one's own case out of the confidential adviser's hands into the ordinary line. */
  OPEN_UP(false),
  WITHHOLD_NAME(false),
  TRUST(false),
  ASSESS(false),
  LINK_AFFECTED(false),
  /** Bring it together with another case on the same event, and take it apart again. */
  JOIN(false),
  /** Write to whoever reported, and read what they answer. */
  MESSAGE(false),
  DECIDE(false),
  EXPLAIN(false),
  WAIT(false),
  /** Take back that a promise was kept or explained, when that was a mistake. */
  CORRECT(false),
  TELL(false),
  ASSIGN(false),
  CLOSE(false),
  REOPEN(false);

  private final boolean look;

  Action(boolean look) {
    this.look = look;
  }

  /** Every look is logged with its purpose (domain rule 11). */
  public boolean isLook() {
    return look;
  }
}
