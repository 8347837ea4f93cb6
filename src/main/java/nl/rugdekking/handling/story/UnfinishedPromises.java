// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.story;

import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.acting.ActingRule;
import nl.rugdekking.register.acting.VisibleAct;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.UnfinishedWork;
import nl.rugdekking.web.ButtonLink;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names the promises of a part that are open or wait, and the acts on which the responsible person
 * decided and that were not done.
 */
@Component
@Order(10)
class UnfinishedPromises implements UnfinishedWork {

  private final ActingRule rule;
  private final CaseTexts texts;
  private final CaseAddresses addresses;

  UnfinishedPromises(ActingRule rule, CaseTexts texts, CaseAddresses addresses) {
    this.rule = rule;
    this.texts = texts;
    this.addresses = addresses;
  }

  @Override
  @Transactional(readOnly = true)
  public List<ButtonLink> list(CaseAccess access, CaseView view, CaseView.PartView part) {
    var path = addresses.incident(access.number()) + "/beloften/";
    return Stream.concat(
            part.promises().stream()
                .filter(promise -> !promise.state().isSettled())
                .map(promise -> link(path, promise, "handling.unfinished")),
            Stream.of(VisibleAct.values())
                .filter(act -> rule.findDecision(part.affected(), act.kind()).isPresent())
                .flatMap(act -> findUndone(part, act))
                .map(promise -> link(path, promise, "handling.unfinished.decided")))
        .toList();
  }

  // The promise with which the act was left undone. An act that was done has a kept promise.
  private static Stream<Promise> findUndone(CaseView.PartView part, VisibleAct act) {
    var promises = part.promises().stream().filter(promise -> act.isOf(promise.kind())).toList();
    return promises.stream().anyMatch(promise -> isDone(promise, act))
        ? Stream.empty()
        : promises.stream()
            .filter(promise -> promise.state().isSettled())
            .reduce((earlier, later) -> later)
            .stream();
  }

  private static boolean isDone(Promise promise, VisibleAct act) {
    return promise.kind().equals(act.executionKind())
        && (promise.state() == PromiseState.KEPT || !promise.state().isSettled());
  }

  private ButtonLink link(String path, Promise promise, String key) {
    return new ButtonLink(
        texts.text(key, texts.promiseName(promise), texts.promiseStateText(promise)),
        path + promise.id().value(),
        true);
  }
}
