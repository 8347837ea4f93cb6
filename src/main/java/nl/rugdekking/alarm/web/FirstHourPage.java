// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.alarm.Alarm;
import nl.rugdekking.alarm.AlarmCall;
import nl.rugdekking.alarm.FirstHour;
import nl.rugdekking.alarm.FirstHourStep;
import nl.rugdekking.alarm.FirstHourViews;
import nl.rugdekking.alarm.RunningAlarms;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.web.ButtonLink;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the page of the first hour after an alarm: what was reported, who was called, which steps
 * were taken, and what the organisation said in public.
 */
@Component
record FirstHourPage(
    FirstHourViews views,
    FirstHourContacts contacts,
    RemainingSteps remaining,
    Organisations organisations,
    Dates dates,
    MessageSource messages) {

  /**
   * The text of a report; the place where it happened stands at the top of the page instead.
   *
   * @param happened the time at which it happened, or null when the reporter did not say
   */
  record ReportExcerpt(
      String when,
      @Nullable String by,
      @Nullable String happened,
      String words,
      List<ButtonLink> files) {}

  /**
   * A step, with the records of it.
   *
   * @param form the id of the form that records the step without a note, so that sending the form
   *     twice records the step once
   */
  record StepItem(
      FirstHourStep step, String title, String hint, List<RecordedNote> done, UUID form) {}

  /** One record of a step or of a statement, as text. */
  record RecordedNote(
      String when, @Nullable String who, @Nullable String reference, @Nullable String note) {}

  record CallRow(String when, String text) {}

  String show(CaseAccess access, PartId part, @Nullable FirstHourStep chosen, Model model) {
    // The state is read first: what changes after it makes the page load itself again.
    var state = state(access, part);
    var view = views.get(access, part);
    views.markMessagesSeen(access, view);
    fill(model, "form", FirstHourForm.of(chosen, place(view).findFirst().orElse("")));
    fill(model, "spoken", StatementForm.empty());
    model.addAttribute("view", view);
    model.addAttribute("about", describeCase(access, view));
    model.addAttribute("base", address(access, part));
    model.addAttribute(
        "poll", isRunning(view) ? address(access, part) + "/stand?stand=" + state : null);
    model.addAttribute("steps", steps(access));
    model.addAttribute("who", findName(view));
    model.addAttribute(
        "reports", view.reports().stream().map(report -> excerpt(access, report)).toList());
    var canCall = contacts.fill(access, view, model);
    model.addAttribute("calls", view.calls().stream().map(call -> callRow(view, call)).toList());
    fillSteps(view, canCall, model);
    model.addAttribute(
        "statements",
        view.statements().reversed().stream().map(one -> recordedNote(view, one)).toList());
    model.addAttribute("progress", progress(view));
    model.addAttribute("mine", RunningAlarms.isHandledBy(access.viewer(), view.part().part()));
    model.addAttribute("open", view.part().isOpen());
    return "alarm/first-hour";
  }

  /** Returns a short text that changes when something on the page changes. */
  String state(CaseAccess access, PartId part) {
    return PollState.of(List.of(views.getState(access, part)));
  }

  /** Returns the whole path of the page. */
  String address(CaseAccess access, PartId part) {
    return incident(access) + "/getroffenen/" + part.value() + "/eerste-uur";
  }

  private static boolean isRunning(FirstHourViews.View view) {
    return view.alarm().filter(alarm -> !alarm.isEnded()).isPresent();
  }

  private void fillSteps(FirstHourViews.View view, boolean canCall, Model model) {
    var taken = view.steps().stream().map(FirstHour.TakenStep::step).toList();
    var part = view.part().part();
    var possible =
        Arrays.stream(FirstHourStep.values())
            .filter(step -> step.isPossibleIn(part) || taken.contains(step))
            .toList();
    var places = view.places();
    model.addAttribute(
        "items",
        possible.stream()
            .filter(step -> taken.contains(step) || step.mayBeNeeded(places))
            .map(step -> stepItem(view, step))
            .toList());
    model.addAttribute("firstOpen", firstOpen(view, taken, canCall));
    model.addAttribute("calling", FirstHourStep.CALL_AFFECTED);
    model.addAttribute("emergency", FirstHourStep.EMERGENCY);
    model.addAttribute("other", FirstHourStep.OTHER);
    model.addAttribute("choices", choices("alarm.step.", possible));
    model.addAttribute(
        "leftOpen", choices("alarm.to-do.", FirstHourStep.listToHandOver(part, taken)));
    model.addAttribute(
        "usuallyLeft", choices("alarm.to-do.", FirstHourStep.listCalledFor(part, places, taken)));
    model.addAttribute("left", remaining.describe(view.remaining()).orElse(null));
  }

  private List<Choice> choices(String prefix, List<FirstHourStep> steps) {
    return steps.stream().map(step -> new Choice(step.name(), text(prefix + step))).toList();
  }

  private String describeCase(CaseAccess access, FirstHourViews.View view) {
    return Stream.of(
            place(view).limit(1),
            Stream.of(view.isTalk() ? text("alarm.hour.about.talk") : access.number()))
        .flatMap(facts -> facts)
        .collect(Collectors.joining(" · "));
  }

  private String progress(FirstHourViews.View view) {
    var alarm = view.alarm().orElse(null);
    if (alarm == null) {
      return text(view.isTalk() ? "alarm.hour.no-alarm.talk" : "alarm.hour.no-alarm");
    }
    if (alarm.isEnded()) {
      var owner = view.part().owner();
      if (view.isTalk()) {
        return text("alarm.hour.ended.talk");
      }
      return owner == null ? text("alarm.hour.ended") : text("alarm.hour.ended.to", owner);
    }
    return alarm.isConfirmed()
        ? text("alarm.hour.confirmed", confirmer(view, alarm))
        : text("alarm.hour.open");
  }

  private String confirmer(FirstHourViews.View view, Alarm alarm) {
    var name = view.name(alarm.confirmedBy());
    return name == null ? text("alarm.who.unknown") : name;
  }

  private static void fill(Model model, String name, Object form) {
    if (!model.containsAttribute(name)) {
      model.addAttribute(name, form);
    }
  }

  String redirect(CaseAccess access, PartId part) {
    return "redirect:" + address(access, part);
  }

  /**
   * Returns the page to go to after handing over: the case when the viewer may read it, or else the
   * list of other alarms that they were called for.
   */
  String redirectAfterHandover(CaseAccess access, PartId part) {
    return "redirect:"
        + (access.may(Action.READ, part)
            ? incident(access)
            : home()
                + OpenAlarmsController.LIST
                + (access.isTalk() ? "?gesprek=overgedragen" : "?gedaan=overgedragen"));
  }

  /** Returns the path of the case. */
  String incident(CaseAccess access) {
    return home() + "/incidenten/" + access.number();
  }

  private String home() {
    return "/" + organisations.current().slug();
  }

  /** Returns the breadcrumbs that the viewer may follow. */
  List<Step> steps(CaseAccess access) {
    return access.may(Action.READ)
        ? List.of(
            new Step(access.isTalk() ? text("register.talk") : access.number(), incident(access)))
        : List.of(new Step(text("alarm.own"), home() + "/alarmen"));
  }

  private String findName(FirstHourViews.View view) {
    var name = view.part().name();
    return name == null ? text("alarm.who.unknown") : name;
  }

  private ReportExcerpt excerpt(CaseAccess access, Testimony.VisibleReport report) {
    var path = incident(access) + "/bewijs/";
    return new ReportExcerpt(
        dates.past(report.at()),
        report.by(),
        report.when(),
        report.words(),
        report.evidence().stream()
            .filter(Testimony.Evidence::cleaned)
            .map(file -> new ButtonLink(file.name(), path + file.id() + "/schoon", false))
            .toList());
  }

  private CallRow callRow(FirstHourViews.View view, AlarmCall call) {
    var name = view.name(call.person());
    var key = call.byText() ? "alarm.call.both" : "alarm.call.mail";
    return new CallRow(
        dates.past(call.calledAt()),
        text(key, name == null ? "?" : name, text("alarm.via." + call.via().name())));
  }

  private StepItem stepItem(FirstHourViews.View view, FirstHourStep step) {
    return new StepItem(
        step,
        text("alarm.step." + step.name()),
        hint(view, step),
        view.steps().stream()
            .filter(taken -> taken.step() == step)
            .map(
                taken ->
                    new RecordedNote(
                        dates.past(taken.at()),
                        view.name(taken.by()),
                        taken.reference(),
                        taken.note()))
            .toList(),
        UUID.randomUUID());
  }

  private String hint(FirstHourViews.View view, FirstHourStep step) {
    var hint = text("alarm.step.hint." + step.name());
    return step.needsPlace()
        ? place(view)
            .map(place -> hint + " " + text("alarm.step.place", place))
            .findFirst()
            .orElse(hint)
        : hint;
  }

  private static Stream<String> place(FirstHourViews.View view) {
    return view.reports().stream()
        .flatMap(report -> Stream.ofNullable(report.where()))
        .filter(where -> !where.isBlank());
  }

  // While nobody has confirmed, no step is marked as first, because confirming comes first. After
  // the hand-over the remaining steps count. Nobody can begin with calling while no number is
  // known.
  private static @Nullable FirstHourStep firstOpen(
      FirstHourViews.View view, List<FirstHourStep> taken, boolean canCall) {
    var alarm = view.alarm();
    if (alarm.filter(one -> !one.isConfirmed()).isPresent()) {
      return null;
    }
    var open =
        alarm.filter(Alarm::isEnded).isPresent()
            ? view.remaining()
            : FirstHourStep.listCalledFor(view.part().part(), view.places(), taken);
    return open.stream()
        .filter(step -> canCall || step != FirstHourStep.CALL_AFFECTED)
        .findFirst()
        .orElse(null);
  }

  private RecordedNote recordedNote(FirstHourViews.View view, FirstHour.PublicStatement spoken) {
    return new RecordedNote(
        dates.past(spoken.at()), view.name(spoken.by()), spoken.speaker(), spoken.said());
  }

  private String text(String key, Object... args) {
    return messages.getMessage(key, args, LocaleContextHolder.getLocale());
  }
}
