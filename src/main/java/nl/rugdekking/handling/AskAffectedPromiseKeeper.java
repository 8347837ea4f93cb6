// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseStart;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.Timeline;
import nl.rugdekking.register.WishRecorder;
import org.springframework.stereotype.Component;

/**
 * Describes the promise to ask the affected person what they want. It is kept when the answer is
 * recorded, by a handler or by the affected person.
 */
@Component
record AskAffectedPromiseKeeper(WishRecorder recorder, Timeline timeline) implements PromiseKeeper {

  @Override
  public PromiseDefinition definition() {
    var term =
        new Policy.PromiseTerms(
            new Term(1, Term.Unit.WORKING_DAYS), new Term(1, Term.Unit.HOURS), true);
    return new PromiseDefinition(
        PromiseKind.AFFECTED_ASKED,
        20,
        PromiseStart.REPORT,
        term,
        "handling.action.ask",
        "/vragen");
  }

  @Override
  public Optional<String> findCorrectionEffectKey() {
    return Optional.of("handling.correct.means.asked");
  }

  /**
   * Refuses to correct the promise when the affected person gave the answer themselves, because
   * nobody else can take that answer back.
   */
  @Override
  public Optional<String> findObjectionKey(Promise settled) {
    var own =
        settled.state() == PromiseState.KEPT
            && timeline.list(settled.incident()).stream()
                .anyMatch(
                    entry ->
                        entry.kind() == CaseEntryKind.WISHED
                            && settled.part().equals(entry.part()));
    return own ? Optional.of("handling.correct.own-answer") : Optional.empty();
  }

  @Override
  public void afterCorrection(CaseAccess access, Promise settled, Promise owed) {
    if (settled.state() == PromiseState.KEPT) {
      recorder.removeAnswers(access.viewer().person(), access.part(settled.part()));
    }
  }
}
