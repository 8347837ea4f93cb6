// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.util.Optional;
import nl.rugdekking.register.EntryKind;
import org.springframework.stereotype.Component;

/** The kinds of timeline lines about objections. */
enum ObjectionEntryKind implements EntryKind {
  /** The line is about the kind of objection. */
  RECEIVED,
  /** The answer was put off. The line is about the kind of objection, and says why. */
  PUT_OFF,
  /** The sender was heard, or not with a reason. The line is about the kind of objection. */
  HEARD,
  /** A file of the objection was stored. The line tells which kind of objection it is. */
  PAPER_ADDED,
  /** Somebody chose what whoever answers reads. The line is about the kind of objection. */
  EVIDENCE_CHOSEN,
  /** The line is about the outcome. */
  ANSWERED;

  @Component
  static class KindProvider implements Provider {}

  @Override
  public Optional<String> findAboutKey(String about, boolean forAffected) {
    return Optional.of((this == ANSWERED ? "objection.outcome." : "objection.kind.") + about);
  }

  @Override
  public boolean isHiddenFromFollowers() {
    return true;
  }
}
