// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.waiting;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.handling.ProgressRequests;
import nl.rugdekking.handling.ProgressRequests.LatePromise;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.CaseView.PartView;
import nl.rugdekking.register.CaseView.Progress;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.NextStep;
import nl.rugdekking.web.ButtonLink;
import org.springframework.stereotype.Component;

/**
 * Offers the person who answers for a case to ask how it stands with what others are late with, and
 * shows what came of it. Offers whoever handles the case to answer.
 */
@Component
record ProgressSteps(
    ProgressRequests requests,
    DecisionRequests decisions,
    ProgressSentences sentences,
    CaseTexts texts,
    CaseAddresses addresses,
    Clock clock)
    implements NextStep.Source {

  @Override
  public List<NextStep> list(CaseAccess access, CaseView view) {
    return view.parts().stream()
        .filter(part -> part.isOpen() && !part.part().isTalk() && !view.destroyed())
        .flatMap(part -> Stream.concat(answer(access, view, part), ask(access, view, part)))
        .toList();
  }

  private Stream<NextStep> answer(CaseAccess access, CaseView view, PartView part) {
    var id = part.part().id();
    if (!access.may(Action.DECIDE, id)) {
      return Stream.empty();
    }
    var given = access.promiseOwners(id);
    var unanswered =
        part.promises().stream()
            .filter(promise -> promise.isLate(clock.instant()))
            .filter(promise -> !given.containsKey(promise.id().value()))
            .filter(promise -> isUnanswered(view, promise))
            .toList();
    return unanswered.stream()
        .limit(1)
        .map(
            first ->
                new NextStep(
                    NextStep.Turn.FIRST,
                    first.due(),
                    texts.text("handling.task.answer"),
                    sentences.describeQuestion(
                        view.findProgress(first).orElseThrow(), listNames(unanswered)),
                    List.of(button("handling.answer", access, part, ProgressAnswerPage.OF_HANDLER)),
                    false));
  }

  private static boolean isUnanswered(CaseView view, Promise promise) {
    return view.findProgress(promise).filter(found -> found.answer() == null).isPresent();
  }

  private Stream<NextStep> ask(CaseAccess access, CaseView view, PartView part) {
    if (!access.may(Action.OVERRULE, part.part().id())) {
      return Stream.empty();
    }
    var late = requests.listLate(access, part.part(), part.promises());
    return late.stream().limit(1).map(first -> ask(access, view, part, first, late));
  }

  private NextStep ask(
      CaseAccess access, CaseView view, PartView part, LatePromise first, List<LatePromise> late) {
    var promise = first.promise();
    var doer = decisions.findDoer(part, promise);
    var progress = view.findProgress(promise).orElse(null);
    return new NextStep(
        NextStep.Turn.OTHERS,
        promise.due(),
        listNames(late.stream().map(LatePromise::promise).toList()),
        progress == null
            ? texts.text("handling.progress.doer", doer)
            : sentences.describeAnswer(progress, doer),
        progress != null && isOfToday(progress)
            ? List.of()
            : List.of(button("handling.progress.ask", access, part, ProgressController.PAGE, doer)),
        false);
  }

  private ButtonLink button(
      String label, CaseAccess access, PartView part, String page, Object... named) {
    var base = CasePages.partAddress(addresses.incident(access.number()), part.part().id());
    return new ButtonLink(texts.text(label, named), base + page, true);
  }

  private String listNames(List<Promise> late) {
    return texts.listNames(late.stream().map(texts::promiseName).distinct().toList());
  }

  private boolean isOfToday(Progress progress) {
    return DueDates.dayOf(progress.asked().at()).equals(DueDates.dayOf(clock.instant()));
  }
}
