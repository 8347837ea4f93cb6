// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import nl.rugdekking.register.EntryKind;
import org.springframework.stereotype.Component;

/** The kinds of timeline lines about subjects. */
enum SubjectEntryKind implements EntryKind {
  RECORDED,
  CHANGED,
  LINKED,
  UNLINKED,
  ERASED,
  /** Somebody decided whether the subject is told that data about them are kept. */
  NOTICE_DECIDED,
  /** Somebody recorded that the subject was told so. */
  NOTICE_GIVEN,
  /** The responsible person opened who was shielded. The line holds the reason. */
  SHIELD_OPENED,
  /** A colleague turned out not to be the perpetrator. */
  ACQUITTED;

  // A reason may say who asked for it, which the affected need not know.
  @Override
  public boolean isForHandlers() {
    return this == SHIELD_OPENED;
  }

  @Component
  static class KindProvider implements Provider {}
}
