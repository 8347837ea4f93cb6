// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.firstday.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.firstday.FirstDay;
import nl.rugdekking.firstday.FirstDayEntryKind;
import nl.rugdekking.firstday.FirstDayStep;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.ButtonLink;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the steps of the first day into rows, in the language of the reader. */
@Component
record FirstDayRows(
    FirstDay firstDay,
    CaseTexts texts,
    CaseAddresses addresses,
    PromiseKeepers keepers,
    People people,
    Dates dates) {

  /**
   * A step with what came of it.
   *
   * @param state the code of the state, which selects the colour
   * @param detail the moment and the person, or what a promise waits for
   * @param link the link to record it; null when the viewer may not, or when nothing is left to
   *     record
   */
  record Row(
      String title,
      String hint,
      String state,
      String chip,
      @Nullable String detail,
      @Nullable String words,
      @Nullable ButtonLink link,
      boolean open) {}

  List<Row> list(CaseAccess access, CaseView view, CaseView.PartView part) {
    var incident = addresses.incident(access.number());
    return firstDay.list(access, view, part).stream()
        .map(
            step -> {
              var link = mayRecord(access, view, part) ? link(incident, part, step) : null;
              return row(access, step, link);
            })
        .toList();
  }

  /**
   * Returns true when the viewer may record what came of this step on the page of the first day.
   */
  boolean isRecordable(
      CaseAccess access, CaseView view, CaseView.PartView part, FirstDayStep step) {
    return mayRecord(access, view, part)
        && firstDay.list(access, view, part).stream()
            .anyMatch(shown -> shown.step() == step && shown.promise() == null);
  }

  private static boolean mayRecord(CaseAccess access, CaseView view, CaseView.PartView part) {
    return part.isOpen() && !view.destroyed() && access.may(Action.DECIDE, part.part().id());
  }

  private Row row(CaseAccess access, FirstDay.StepView step, @Nullable ButtonLink link) {
    var promise = step.promise();
    if (promise != null) {
      return new Row(
          title(step),
          hint(step),
          texts.promiseStateCode(promise),
          texts.promiseStateText(promise),
          join(texts.promiseDetail(promise, false), settledBy(access, promise)),
          promise.words(),
          link,
          step.isOpen());
    }
    var answer = step.answer();
    return answer == null ? createUnansweredRow(step, link) : createAnsweredRow(step, answer, link);
  }

  private Row createUnansweredRow(FirstDay.StepView step, @Nullable ButtonLink link) {
    var state = texts.text("firstday.state.open");
    return new Row(title(step), hint(step), "open", state, null, null, link, step.isOpen());
  }

  private Row createAnsweredRow(
      FirstDay.StepView step, CaseView.Line answer, @Nullable ButtonLink link) {
    return new Row(
        title(step),
        hint(step),
        state((FirstDayEntryKind) answer.kind()),
        texts.text("firstday.state." + answer.kind().name()),
        join(dates.past(answer.at()), answer.by()),
        answer.words(),
        link,
        step.isOpen());
  }

  private String title(FirstDay.StepView step) {
    return texts.text("firstday.step." + step.step().name());
  }

  private String hint(FirstDay.StepView step) {
    var key = "firstday.hint." + step.step().name();
    return step.forOfficeHolder() && step.step() == FirstDayStep.LABOUR_INSPECTORATE
        ? texts.text(key + ".office-holder")
        : texts.text(key);
  }

  private static String state(FirstDayEntryKind answer) {
    return switch (answer) {
      case DONE, SERIOUS_INJURY, NO_SERIOUS_INJURY, REPORTED_BY_DUTY -> "kept";
      case NOT_DONE, NOT_REPORTED_BY_DUTY -> "explained";
      case INJURY_NOT_KNOWN -> "waiting";
    };
  }

  private @Nullable String settledBy(CaseAccess access, Promise promise) {
    var by = promise.settledBy();
    return by == null || access.personsWithheld().contains(by)
        ? null
        : people.find(by).map(Person::name).orElse(null);
  }

  private static @Nullable String join(@Nullable String first, @Nullable String second) {
    var joined =
        Stream.of(first, second).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    return joined.isEmpty() ? null : joined;
  }

  private @Nullable ButtonLink link(
      String incident, CaseView.PartView part, FirstDay.StepView step) {
    var promise = step.promise();
    if (promise != null) {
      return step.isOpen() ? promiseLink(incident, part, promise) : null;
    }
    var path = path(incident, part) + "?stap=" + step.step().name() + "#vastleggen";
    var key = step.answer() == null ? "firstday.record" : "firstday.change";
    return new ButtonLink(texts.text(key), path, false);
  }

  private ButtonLink promiseLink(String incident, CaseView.PartView part, Promise promise) {
    var keeper = keepers.get(promise.kind());
    return new ButtonLink(
        texts.text(keeper.definition().buttonKey()),
        keeper.path(incident, part.part().id(), promise.id()),
        false);
  }

  static String path(String incident, CaseView.PartView part) {
    return incident + "/getroffenen/" + part.part().id().value() + "/eerste-dag";
  }
}
