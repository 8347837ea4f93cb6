// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.waiting;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.handling.ProgressRequests;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.CaseView.PartView;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.NextStep;
import nl.rugdekking.web.ButtonLink;
import org.springframework.stereotype.Component;

/** Offers the person who answers for a case to ask how it stands with what others are late with. */
@Component
record ProgressSteps(
    ProgressRequests requests,
    DecisionRequests decisions,
    CaseTexts texts,
    CaseAddresses addresses,
    Clock clock)
    implements NextStep.Source {

  @Override
  public List<NextStep> list(CaseAccess access, CaseView view) {
    return view.parts().stream()
        .filter(part -> part.isOpen() && !part.part().isTalk() && !view.destroyed())
        .filter(part -> access.may(Action.OVERRULE, part.part().id()))
        .filter(part -> !wasAskedToday(view, part))
        .flatMap(part -> step(access, part))
        .toList();
  }

  private Stream<NextStep> step(CaseAccess access, PartView part) {
    return requests.listLate(access, part.part(), part.promises()).stream()
        .limit(1)
        .map(
            late -> {
              var doer = decisions.findDoer(part, late.promise());
              var base =
                  CasePages.partAddress(addresses.incident(access.number()), part.part().id());
              return new NextStep(
                  NextStep.Turn.OTHERS,
                  late.promise().due(),
                  texts.promiseName(late.promise()),
                  texts.text("handling.progress.doer", doer),
                  List.of(
                      new ButtonLink(
                          texts.text("handling.progress.ask", doer),
                          base + ProgressController.PAGE,
                          true)),
                  false);
            });
  }

  private boolean wasAskedToday(CaseView view, PartView part) {
    var today = DueDates.dayOf(clock.instant());
    return view.timeline().stream()
        .anyMatch(
            line ->
                line.kind() == CaseEntryKind.PROGRESS_ASKED
                    && part.part().id().equals(line.part())
                    && DueDates.dayOf(line.at()).equals(today));
  }
}
