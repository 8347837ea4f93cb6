// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import nl.rugdekking.register.EntryKind;
import org.springframework.stereotype.Component;

/** The kinds of timeline lines about subjects (recorded perpetrators). */
enum SubjectEntryKind implements EntryKind {
  RECORDED,
  CHANGED,
  LINKED,
  UNLINKED,
  ERASED,
  /** Somebody decided if and when the subject is told that data about them are kept. */
  NOTICE_DECIDED,
  /** Somebody recorded that the subject was told so. */
  NOTICE_GIVEN,
  /** The responsible person opened the data of shielded subjects. The line holds the reason. */
  SHIELD_OPENED,
  /** A colleague turned out not to be the perpetrator. */
  ACQUITTED;

  // The reason may name the person who asked for it, and the affected person need not know that.
  @Override
  public boolean isForHandlers() {
    return this == SHIELD_OPENED;
  }

  @Component
  static class KindProvider implements Provider {}
}
