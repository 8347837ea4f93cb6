// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

/** What a line of the timeline tells; the message key is {@code register.entry.<name>}. */
public enum EntryKind {
  REPORTED,
  REPORTED_NAMELESS,
  REGISTERED,
  IMPORTED,
  LINKED,
  NOTE,
  ADDED,
  /** More about what was reported; the words are with the report. */
  TOLD_MORE,
  /** More about what it did to whom it happened to. */
  TOLD_MORE_OWN,
  ASKED,
  WISHED,
  ASSESSED,
  KEPT,
  EXPLAINED,
  WAITING,
  /** Kept or explained by mistake; about is the kind, what it was and the reason it had. */
  CORRECTED,
  RESPONSE_DECIDED,
  RESPONSE_WITHDRAWN,
  RESPONSE_DIRECTED,
  RESPONSE_UNDIRECTED,
  TOLD,
  NAME_WITHHELD,
  NAME_SHOWN,
  TRUSTED,
  TRUST_ENDED,
  COORDINATOR_ADMITTED,
  COORDINATOR_DISMISSED,
  ACCUSED,
  ACQUITTED,
  OPENED_UP,
  READERS_CHANGED,
  ALARM_AGAIN,
  ALARM_CALLED,
  ALARM_UNANSWERED,
  ALARM_CONFIRMED,
  ALARM_HANDED_OVER,
  FIRST_HOUR,
  SPOKEN_OF,
  ASSIGNED,
  SUBJECT_RECORDED,
  SUBJECT_CHANGED,
  SUBJECT_LINKED,
  SUBJECT_UNLINKED,
  SUBJECT_ERASED,
  CLOSED,
  REOPENED,
  BROUGHT_TOGETHER,
  TAKEN_APART;

  /** Says something of a report, which may be another's than of whom it happened to. */
  public boolean isForHandlers() {
    return this == BROUGHT_TOGETHER
        || this == TAKEN_APART
        || this == TOLD_MORE
        || this == RESPONSE_DIRECTED
        || this == RESPONSE_UNDIRECTED;
  }
}
