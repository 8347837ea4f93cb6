// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.firstday.web;

import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.firstday.FirstDay;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.NextStep;
import nl.rugdekking.register.web.UnfinishedWork;
import nl.rugdekking.web.ButtonLink;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lists the steps of the first day (with which a case begins) about which nothing was recorded yet,
 * for the list of what is unfinished when a case is closed, and for what comes first on its page. A
 * step that is also a promise is left out, because the promises are listed elsewhere.
 */
@Component
@Order(20)
record UnfinishedFirstDay(FirstDay firstDay, CaseTexts texts, CaseAddresses addresses)
    implements UnfinishedWork, NextStep.Source {

  @Override
  public List<ButtonLink> list(CaseAccess access, CaseView view, CaseView.PartView part) {
    return listOpen(access, view, part)
        .map(step -> link(access, part, step, texts.text("firstday.unfinished", title(step))))
        .toList();
  }

  // Returns the first of these steps for each part. It has no last day, so it comes after every
  // promise that is due.
  @Override
  public List<NextStep> list(CaseAccess access, CaseView view) {
    return view.parts().stream()
        .filter(part -> part.isOpen() && !view.destroyed())
        .filter(part -> access.may(Action.DECIDE, part.part().id()))
        .flatMap(
            part ->
                listOpen(access, view, part)
                    .limit(1)
                    .map(step -> toNextStep(access, view, part, step)))
        .toList();
  }

  private NextStep toNextStep(
      CaseAccess access, CaseView view, CaseView.PartView part, FirstDay.StepView step) {
    var title = title(step);
    return new NextStep(
        NextStep.Turn.LAST,
        null,
        view.parts().size() > 1
            ? texts.text("register.entry.of", title, texts.affectedName(part))
            : title,
        texts.text("firstday.small"),
        List.of(link(access, part, step, texts.text("firstday.record"))),
        false);
  }

  private Stream<FirstDay.StepView> listOpen(
      CaseAccess access, CaseView view, CaseView.PartView part) {
    return firstDay.list(access, view, part).stream()
        .filter(step -> step.isOpen() && step.promise() == null);
  }

  private String title(FirstDay.StepView step) {
    return texts.text("firstday.step." + step.step().name());
  }

  private ButtonLink link(
      CaseAccess access, CaseView.PartView part, FirstDay.StepView step, String label) {
    var path = FirstDayRows.path(addresses.incident(access.number()), part);
    return new ButtonLink(label, path + "?stap=" + step.step().name() + "#vastleggen", true);
  }
}
