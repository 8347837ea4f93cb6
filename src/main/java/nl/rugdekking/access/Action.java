// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

/**
 * The things that a person can do with a part of a case (the case of one affected person).
 * docs/access.md tells which role may do which.
 */
public enum Action {
  /** Open the page of the case, with the timeline, the promises and the notes. */
  READ(true),
  /** Read what the reporter wrote, and see the photos that came with it. */
  READ_REPORT(true),
  /**
   * Read the effects of the incident on the health, family and work of the affected person. Only
   * the handlers of the case may do this. They are shown on a page that another action has opened
   * and logged.
   */
  READ_EFFECTS(false),
  /** Open the page that the affected person has of their own case. */
  READ_OWN(true),
  /**
   * Read, as the affected person, who is accused, what was decided toward the accused, and one's
   * own other cases with the same accused.
   */
  READ_OWN_SUBJECT(true),
  /**
   * See, as the reporter, whether the report was received, is being handled or is closed, without
   * reading the case.
   */
  READ_STATUS(false),
  /** End a talk in confidence, and go on with it again. */
  END_TALK(false),
  /** Record, in a talk, where somebody was referred to and what the law obliged to pass on. */
  REFER(false),
  /**
   * Call somebody because of danger that was mentioned in a talk, and show them only the data that
   * they need.
   */
  CALL(false),
  /**
   * Help in the first hour of danger: read what happened and whom to call, and record each step.
   */
  ACUTE(false),
  /**
   * Read, while there is danger, what a reporter adds, and write to them. Of those who were called
   * only the person who took it on writes.
   */
  REACH_REPORTER(false),
  /** Read who is accused, and what is recorded about them in other cases. */
  READ_SUBJECT(true),
  /** Record who is accused, change it, erase it. */
  SUBJECT(false),
  /**
   * Open, with a reason, the data of somebody who was accused although there was no incident or it
   * did not happen.
   */
  OPEN_SHIELDED(false),
  /**
   * Say that two recorded perpetrators are one person, take that back, decide whether the person is
   * told that data about them are kept, and write a conclusion about their cases.
   */
  DOSSIER(false),
  /** Write a note in the case. */
  NOTE(false),
  /** Add a file to the case, as the handler. */
  ADD_FILE(false),
  /** Record, as the handler, what the affected person wants. */
  ASK(false),
  /** Enter, as the affected person, one's own wishes. */
  WISH(false),
  /** Record that the affected person made a complaint to the police, and that it was withdrawn. */
  COMPLAINT(false),
  /** Choose, as the mayor, who handles one's own case. */
  CHOOSE_HANDLER(false),
  /** Let the organisation handle one's own case, which only the confidential adviser could read. */
  OPEN_UP(false),
  /** Hide one's own name, as the affected person, from everybody who does not handle the case. */
  WITHHOLD_NAME(false),
  /** Choose, as the affected person, the people who may follow one's own case. */
  TRUST(false),
  /** Record, as the handler, how serious the incident is and what kind of aggression it was. */
  ASSESS(false),
  /** Record which colleague is the affected person, when the report did not name them. */
  LINK_AFFECTED(false),
  /** Handle the case together with another case about the same event, and separate them again. */
  JOIN(false),
  /** Write to the reporter, and read the answers. */
  MESSAGE(false),
  /** Do what was promised, and record it: report to the police, warn the perpetrator. */
  DECIDE(false),
  /**
   * Decide, as the responsible person, if the organisation acts although the affected person said
   * no or could not be reached; and end the wait of a promise.
   */
  OVERRULE(false),
  /** Record, with a reason, that something that was promised will not be done. */
  EXPLAIN(false),
  /** Record that a promise waits for somebody outside, such as the police, and until when. */
  WAIT(false),
  /** Open the page of a promise that was given to the viewer, and keep, explain or delay it. */
  KEEP_GIVEN(false),
  /**
   * Take back that a promise was kept or explained, or correct the position in which the affected
   * person was hit, when that was a mistake.
   */
  CORRECT(false),
  /** Tell the affected person about the progress of the case. */
  TELL(false),
  /** Choose, as the responsible person, who handles the case. */
  ASSIGN(false),
  /** Close the case. */
  CLOSE(false),
  /** Open a closed case again. */
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
