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
  /** A colleague turned out not to be the perpetrator. */
  ACQUITTED;

  @Component
  static class KindProvider implements Provider {}
}
