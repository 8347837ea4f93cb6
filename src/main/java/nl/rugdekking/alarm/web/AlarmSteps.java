// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.alarm.FirstHourStep;
import nl.rugdekking.alarm.FirstHourViews;
import nl.rugdekking.alarm.FirstHourViews.RunningHour;
import nl.rugdekking.alarm.danger.DangerPlace;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.CaseView.PartView;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.NextStep;
import nl.rugdekking.web.ButtonLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows the next step of the first hour after an alarm on the page of a case. Until the alarm is
 * handed over, this step comes before all others.
 */
@Component
record AlarmSteps(
    FirstHourViews hours, RemainingSteps remaining, CaseTexts texts, CaseAddresses addresses)
    implements NextStep.Source {

  @Override
  public List<NextStep> list(CaseAccess access, CaseView view) {
    // In a talk no promise tells that somebody was called, so each talk is looked at.
    if (!view.hasDanger() && !access.isTalk()) {
      return List.of();
    }
    return view.parts().stream()
        .filter(part -> part.isOpen() && access.may(Action.ACUTE, part.part().id()))
        .flatMap(part -> createStep(access, view, part).stream())
        .toList();
  }

  private Optional<NextStep> createStep(CaseAccess access, CaseView view, PartView part) {
    var running = hours.findRunning(part.part().id());
    if (access.isTalk()) {
      // The notice of the page says who was called.
      return running
          .map(hour -> createStep(access, view, part, null, texts.text("alarm.hour"), ""))
          .or(() -> findRemaining(access, view, part));
    }
    return running
        .map(hour -> createStepOfHour(access, view, part, hour))
        .orElseGet(() -> findRemaining(access, view, part));
  }

  // While nobody has confirmed the alarm, the step is to confirm it.
  private Optional<NextStep> createStepOfHour(
      CaseAccess access, CaseView view, PartView part, RunningHour hour) {
    if (hour.alarm().isConfirmed()) {
      var title = findTitle(view, part, hour);
      return Optional.of(createStep(access, view, part, null, title, describeWho(access, hour)));
    }
    var title = texts.text("promise.task.DANGER_CONFIRMED");
    return findOwed(part)
        .map(promise -> createStep(access, view, part, promise, title, describeNext(part)));
  }

  // Returns a step that was still open when the alarm was handed over to the case owner.
  private Optional<NextStep> findRemaining(CaseAccess access, CaseView view, PartView part) {
    var open = remaining.list(part.part());
    return remaining
        .describe(open)
        .map(words -> createStep(access, view, part, null, remaining.name(open.getFirst()), words))
        .map(step -> open.getFirst().needsNote() ? linkToForm(step, open.getFirst()) : step);
  }

  // A step that needs a note is recorded with the form, so the button opens the form.
  private static NextStep linkToForm(NextStep step, FirstHourStep first) {
    var hour = step.links().getFirst();
    var form = new ButtonLink(hour.label(), hour.path() + "?stap=" + first + "#vastleggen", true);
    return new NextStep(
        step.turn(), step.due(), step.title(), step.reason(), List.of(form), step.speaks());
  }

  private NextStep createStep(
      CaseAccess access,
      CaseView view,
      PartView part,
      @Nullable Promise owed,
      String title,
      String reason) {
    var base = CasePages.partAddress(addresses.incident(access.number()), part.part().id());
    return new NextStep(
        NextStep.Turn.DANGER,
        owed == null ? null : owed.due(),
        view.parts().size() > 1
            ? texts.text("register.entry.of", title, texts.affectedName(part))
            : title,
        reason,
        List.of(new ButtonLink(texts.text("alarm.hour"), base + "/eerste-uur", true)),
        true);
  }

  // Finds the promise that somebody confirms. It is settled, and nobody has to confirm any more,
  // once somebody explained why that is not needed.
  private static Optional<Promise> findOwed(PartView part) {
    return part.promises().stream()
        .filter(promise -> promise.kind().equals(PromiseKind.DANGER_CONFIRMED))
        .filter(promise -> !promise.state().isSettled())
        .findFirst();
  }

  private String describeNext(PartView part) {
    return texts.text(
        part.part().isWithoutName() ? "alarm.to-do.confirm.nameless" : "alarm.to-do.confirm");
  }

  private String findTitle(CaseView view, PartView part, RunningHour hour) {
    var reports =
        view.timeline().stream().flatMap(line -> Stream.ofNullable(line.report())).toList();
    return FirstHourStep.listCalledFor(part.part(), DangerPlace.find(reports), hour.taken())
        .stream()
        .findFirst()
        .map(step -> texts.text("alarm.to-do." + step))
        .orElseGet(() -> texts.text("alarm.to-do.HAND_OVER"));
  }

  private String describeWho(CaseAccess access, RunningHour hour) {
    if (access.viewer().person().equals(hour.alarm().confirmedBy())) {
      return texts.text("alarm.to-do.mine");
    }
    var name = hour.confirmedBy();
    return name == null
        ? texts.text("alarm.to-do.somebody")
        : texts.text("alarm.to-do.other", name);
  }
}
