// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

/** The things one can do with a part of a case. docs/access.md tells which role may do which. */
public enum Action {
  /** Open the page of the case owner: timeline, promises, notes. */
  READ(true),
  /** Read what was reported, with its evidence. */
  READ_REPORT(true),
  /** Read the effects on health, family and work: for the handler only, not for a supervisor. */
  READ_EFFECTS(false),
  /** Open the page that the affected person has of their own case. */
  READ_OWN(true),
  /**
   * Read, on one's own case, who is said to have done it, what was decided toward them, and one's
   * own other cases with them.
   */
  READ_OWN_SUBJECT(true),
  /**
   * See received, in hand, closed: the reporter follows their own report without reading the case.
   */
  READ_STATUS(false),
  /** The first hour of danger: what happened, whom to call, the steps, who speaks. */
  ACUTE(false),
  /** Read who is accused, and the dossier around them. */
  READ_SUBJECT(true),
  /** Record who is accused, change it, erase it. */
  SUBJECT(false),
  /** Open, with a reason, who was accused of what was no incident or did not happen. */
  OPEN_SHIELDED(false),
  /**
   * Say that two subjects are one, take it back, decide whether a subject is told that data are
   * kept, and write a conclusion in a dossier.
   */
  DOSSIER(false),
  NOTE(false),
  /** Record what the affected wants, as heard from them. */
  ASK(false),
  /** Say for oneself what one wants. */
  WISH(false),
  /** Choose who handles one's own case, as the mayor does. */
  CHOOSE_HANDLER(false),
  /** Move one's own case from the confidential adviser to the open lane. */
  OPEN_UP(false),
  WITHHOLD_NAME(false),
  TRUST(false),
  ASSESS(false),
  LINK_AFFECTED(false),
  /** Join it with another case on the same event, and separate them again. */
  JOIN(false),
  /** Write to the reporter, and read the answers. */
  MESSAGE(false),
  DECIDE(false),
  /**
   * Decide that the organisation acts although the affected said no or could not be reached, or
   * that it does not.
   */
  OVERRULE(false),
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

  /**
   * Returns true when the action shows the case, which is logged with its purpose (domain rule 11).
   */
  public boolean isLook() {
    return look;
  }
}
