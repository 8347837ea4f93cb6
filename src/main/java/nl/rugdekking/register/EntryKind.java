// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

/** What a line of the timeline tells; the message key is {@code register.entry.<name>}. */
public enum EntryKind {
  REPORTED,
  REGISTERED,
  LINKED,
  NOTE,
  ADDED,
  ASKED,
  WISHED,
  ASSESSED,
  KEPT,
  EXPLAINED,
  WAITING,
  RESPONSE_DECIDED,
  RESPONSE_WITHDRAWN,
  TOLD,
  NAME_WITHHELD,
  NAME_SHOWN,
  TRUSTED,
  TRUST_ENDED,
  COORDINATOR_ADMITTED,
  COORDINATOR_DISMISSED,
  ACCUSED,
  ASSIGNED,
  SUBJECT_RECORDED,
  SUBJECT_CHANGED,
  SUBJECT_LINKED,
  SUBJECT_UNLINKED,
  SUBJECT_ERASED,
  CLOSED,
  REOPENED
}
