// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.register.acting.PossibleDangerTerm;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.NextStep;
import nl.rugdekking.web.ButtonLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Offers the steps of a part that are no promises: to speak with somebody who said that there may
 * be danger, to assess how serious it is, and in the end to close the part.
 */
@Component
record HandlingSteps(
    AssessmentTerm term, PossibleDangerTerm dangerTerm, CaseTexts texts, CaseAddresses addresses)
    implements NextStep.Source {

  private static final String SPEAK = "speak";

  @Override
  public List<NextStep> list(CaseAccess access, CaseView view) {
    var steps = new ArrayList<NextStep>();
    for (var part : view.parts()) {
      var id = part.part().id();
      if (!part.isOpen() || view.destroyed()) {
        continue;
      }
      var since = dangerTerm.findSince(part.part(), part.affected());
      if (since != null && access.may(Action.ASK, id)) {
        steps.add(step(access, view, part, SPEAK, "/vragen", dangerTerm.dueAfter(since)));
      }
      if (part.affected().assessed() == null && access.may(Action.ASSESS, id)) {
        var due = term.dueAfter(part.part().openedAt());
        steps.add(step(access, view, part, "assess", "/beoordelen", due));
      }
      if (part.canClose() && access.may(Action.CLOSE, id)) {
        steps.add(step(access, view, part, "close", "/sluiten", null));
      }
    }
    return steps;
  }

  private NextStep step(
      CaseAccess access,
      CaseView view,
      CaseView.PartView part,
      String name,
      String page,
      @Nullable Instant due) {
    var title = texts.text("handling.task." + name);
    var base = CasePages.partAddress(addresses.incident(access.number()), part.part().id());
    return new NextStep(
        turn(name, due, view, part),
        due,
        view.parts().size() > 1
            ? texts.text("handling.story.of", title, texts.affectedName(part))
            : title,
        texts.text("handling.task.why." + name),
        links(access, view, part, name, base + page),
        name.equals(SPEAK));
  }

  // A part is closed last, after the small things that are left in it.
  private static NextStep.Turn turn(
      String name, @Nullable Instant due, CaseView view, CaseView.PartView part) {
    if (name.equals(SPEAK) || (due != null && saidToBeSerious(view, part))) {
      return NextStep.Turn.FIRST;
    }
    return due == null ? NextStep.Turn.LAST : NextStep.Turn.BY_TERM;
  }

  // Adds a link to write a message, for somebody whom nobody can call.
  private List<ButtonLink> links(
      CaseAccess access, CaseView view, CaseView.PartView part, String name, String path) {
    var main = new ButtonLink(texts.text("handling." + name), path, true);
    return name.equals(SPEAK)
        ? Stream.concat(
                Stream.of(main),
                findWritePath(access, view, part)
                    .map(write -> new ButtonLink(texts.text("handling.speak.write"), write, false))
                    .stream())
            .toList()
        : List.of(main);
  }

  private Optional<String> findWritePath(CaseAccess access, CaseView view, CaseView.PartView part) {
    var incident = addresses.incident(access.number());
    if (!part.part().isWithoutName()) {
      return Optional.of(CasePages.partAddress(incident, part.part().id()) + "/terugkoppelen");
    }
    return view.timeline().stream()
        .flatMap(line -> Stream.ofNullable(line.report()))
        .filter(Testimony.VisibleReport::nameless)
        .map(report -> incident + "/meldingen/" + report.report())
        .findFirst();
  }

  // The assessment decides which promises a serious case has, so it does not wait for its term.
  // When there is danger, it comes first only after the affected person was asked.
  private static boolean saidToBeSerious(CaseView view, CaseView.PartView part) {
    var experienced = part.affected().experienced();
    return (view.hasDanger() && part.isSettled(PromiseKind.AFFECTED_ASKED))
        || (experienced != null && experienced.isSerious());
  }
}
