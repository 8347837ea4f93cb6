// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.Optional;
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
  ACQUITTED,
  /** A perpetrator asked something about their data. The {@code about} is the kind of request. */
  REQUEST_RECORDED,
  /** The term for answering such a request was made longer. */
  REQUEST_PROLONGED,
  REQUEST_ANSWERED;

  @Override
  public Optional<String> findAboutKey(String about, boolean forAffected) {
    return Optional.of("subject.request.kind." + about);
  }

  // The reason may name the person who asked for it, and the affected person need not know that.
  // Neither is what a perpetrator asked about their own data for the affected person.
  @Override
  public boolean isForHandlers() {
    return switch (this) {
      case SHIELD_OPENED, REQUEST_RECORDED, REQUEST_PROLONGED, REQUEST_ANSWERED -> true;
      default -> false;
    };
  }

  @Component
  static class KindProvider implements Provider {}
}
