// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.Optional;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.EntryKind;
import nl.rugdekking.register.KeptElsewhere;
import nl.rugdekking.register.Timeline;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether that a promise was kept or explained can be taken back, and why not. */
@Component
record Correctable(Promises promises, Timeline timeline, ObjectProvider<KeptElsewhere> elsewhere) {

  /** The key of a sentence; nothing when it can be taken back. */
  Optional<String> objection(Promise promise) {
    if (promise.state() != PromiseState.KEPT && promise.state() != PromiseState.EXPLAINED) {
      return Optional.of("handling.correct.nothing");
    }
    if (promise.kind() == PromiseKind.DANGER_CONFIRMED) {
      return Optional.of("handling.correct.danger");
    }
    if (promises.findUnsettled(promise.part(), promise.kind()).isPresent()) {
      return Optional.of("handling.correct.again");
    }
    if (isOwnAnswer(promise)) {
      return Optional.of("handling.correct.own-answer");
    }
    return elsewhere.stream().flatMap(room -> room.stands(promise).stream()).findFirst();
  }

  // What somebody said of themselves nobody else takes back.
  private boolean isOwnAnswer(Promise promise) {
    return promise.kind() == PromiseKind.AFFECTED_ASKED
        && promise.state() == PromiseState.KEPT
        && timeline.list(promise.incident()).stream()
            .anyMatch(
                entry -> entry.kind() == EntryKind.WISHED && promise.part().equals(entry.part()));
  }
}
