// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.web.ButtonLink;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Chooses the next step in a case from all steps that the viewer can take now: the one with the
 * first turn, and within a turn the one that is due first.
 */
@Component
record NextSteps(
    CaseTexts texts,
    PromiseKeepers keepers,
    WishAnswers answers,
    CaseAddresses addresses,
    Dates dates,
    Clock clock,
    ObjectProvider<NextStep.Source> sources) {

  private static final Comparator<NextStep> DUE_FIRST =
      Comparator.comparing(NextStep::turn)
          .thenComparing(NextStep::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

  /** The promises that are kept in a talk with the affected person. */
  private static final Set<PromiseKind> SPOKEN =
      Set.of(
          PromiseKind.AFFECTED_ASKED,
          PromiseKind.AFTERCARE,
          PromiseKind.AFTERCARE_TWO_WEEKS,
          PromiseKind.AFTERCARE_SIX_WEEKS);

  /**
   * The next step, as the page shows it.
   *
   * @param reason the reason why it comes first: its due date, and what is known about it
   * @param button the link to the page where it is done, or null while the viewer can only wait
   * @param others links to other things that can be done about it
   * @param speaks true when it takes a talk with the affected person or a message to them
   */
  record First(
      String title,
      String reason,
      boolean late,
      @Nullable ButtonLink button,
      List<ButtonLink> others,
      boolean speaks) {

    /** Returns the step without its other links. */
    First alone() {
      return new First(title, reason, late, button, List.of(), speaks);
    }

    /** Adds the links of a step that comes after this one. */
    First beside(First later) {
      var links =
          Stream.of(others.stream(), Stream.ofNullable(later.button), later.others.stream())
              .flatMap(list -> list)
              .toList();
      return new First(title, reason, late, button, links, speaks);
    }
  }

  /**
   * Returns null when the viewer can do nothing now. When two steps have the same turn and due
   * date, a step of another room comes before that of a promise, because the room knows more about
   * it.
   */
  @Nullable First find(CaseAccess access, CaseView view, List<CaseBoards.Board> boards) {
    if (access.isTalk()) {
      return findInTalk(access, view);
    }
    return Stream.concat(
            sources.orderedStream().flatMap(room -> room.list(access, view).stream()),
            boards.stream().flatMap(board -> steps(access, board, boards.size() > 1)))
        .min(DUE_FIRST)
        .map(this::createFirstStep)
        .orElse(null);
  }

  // In a talk nothing is owed: one writes to the person who told it, or calls somebody in danger.
  // The open steps of a danger come first, because nobody else takes them; nobody has to be called
  // then, so calling is a quiet link.
  private @Nullable First findInTalk(CaseAccess access, CaseView view) {
    var talk = findConversation(access, view);
    return sources.stream()
        .flatMap(room -> room.list(access, view).stream())
        .min(DUE_FIRST)
        .map(this::createFirstStep)
        .map(left -> talk == null ? left : left.beside(talk.alone()))
        .orElse(talk);
  }

  private @Nullable First findConversation(CaseAccess access, CaseView view) {
    var incident = addresses.incident(access.number());
    var calls =
        view.parts().stream()
            .filter(part -> part.isOpen() && access.may(Action.CALL, part.part().id()))
            .map(part -> CasePages.partAddress(incident, part.part().id()) + "/oproepen")
            .map(path -> new ButtonLink(texts.text("alarm.action.call"), path, false))
            .toList();
    return view.timeline().stream()
        .map(CaseView.Line::report)
        .filter(Objects::nonNull)
        .filter(report -> access.may(Action.MESSAGE) && report.conversation() != null)
        .findFirst()
        .map(report -> incident + "/meldingen/" + report.report())
        .map(path -> new ButtonLink(texts.text("register.talk.write"), path, true))
        .map(write -> new First(write.label(), "", false, write, calls, false))
        .orElse(null);
  }

  private First createFirstStep(NextStep step) {
    var due = step.due();
    var late = due != null && due.isBefore(clock.instant());
    var reasons =
        Stream.of(due == null ? "" : term(due, late), step.reason())
            .filter(reason -> !reason.isEmpty())
            .collect(Collectors.joining(" "));
    return new First(
        step.title(),
        reasons,
        late,
        step.links().isEmpty() ? null : step.links().getFirst(),
        step.links().stream().skip(1).toList(),
        step.speaks());
  }

  private String term(Instant due, boolean late) {
    return late
        ? texts.text("register.first.late", dates.day(DueDates.dayOf(due)))
        : texts.text("register.first.due", dates.due(due));
  }

  private Stream<NextStep> steps(CaseAccess access, CaseBoards.Board board, boolean several) {
    var rows =
        board.owed().stream()
            .filter(row -> !row.actions().isEmpty() && isForNow(row.promise()))
            .filter(row -> !isOfAnother(board.part(), row.promise()))
            .toList();
    var asksFirst =
        rows.stream().anyMatch(row -> row.promise().kind().equals(PromiseKind.AFFECTED_ASKED));
    return rows.stream()
        .filter(row -> !(asksFirst && isOfferedWhenAsking(row.promise())))
        .map(row -> step(access, board, row, several ? board.heading() : null));
  }

  // Aftercare is offered in the talk in which the affected person is asked what they want. It can
  // be due some hours before that, and comes by itself only once it is late.
  private boolean isOfferedWhenAsking(Promise promise) {
    return promise.kind().equals(PromiseKind.AFTERCARE) && !promise.isLate(clock.instant());
  }

  private NextStep step(
      CaseAccess access, CaseBoards.Board board, CaseBoards.Row row, @Nullable String whose) {
    var promise = row.promise();
    var affected = board.part().affected();
    var refused = answers.findRefused(affected, promise.kind()).orElse(null);
    var task =
        refused == null ? task(affected, promise) : texts.text("register.first.refused", refused);
    return new NextStep(
        refused == null ? turn(promise) : NextStep.Turn.LAST,
        promise.due(),
        whose == null ? task : texts.text("register.entry.of", task, whose),
        refused == null ? reason(board.part(), promise) : "",
        refused == null ? links(access, row) : refusal(row),
        SPOKEN.contains(promise.kind()));
  }

  private static NextStep.Turn turn(Promise promise) {
    return promise.kind().equals(PromiseKind.DANGER_CONFIRMED)
        ? NextStep.Turn.DANGER
        : NextStep.Turn.BY_TERM;
  }

  private String task(PartRecord affected, Promise promise) {
    if (isOnlyDangerUnknown(affected, promise)) {
      return texts.text("register.first.danger");
    }
    return waitsForHandler(promise)
        ? texts.text("promise.task.advice")
        : texts.text(keepers.get(promise.kind()).taskKey(promise.decided()));
  }

  private static boolean isOnlyDangerUnknown(PartRecord affected, Promise promise) {
    return promise.kind().equals(PromiseKind.AFFECTED_ASKED)
        && affected.askedAt() != null
        && affected.danger() == null;
  }

  // A promise that the affected person does not want is explained instead of kept.
  private List<ButtonLink> refusal(CaseBoards.Row row) {
    var path = row.actions().getLast().path();
    return List.of(
        new ButtonLink(texts.text("register.action.explain"), path + "#explain-reason", true));
  }

  // A promise that waits for somebody else, or can be kept only later, does not come first.
  private boolean isForNow(Promise promise) {
    var now = clock.instant();
    return promise.isLate(now)
        || waitsForHandler(promise)
        || (promise.state() == PromiseState.OPEN && !promise.isTooEarlyOn(DueDates.dayOf(now)));
  }

  // A promise that somebody else has, and that the handler cannot give to another person, is no
  // step
  // of the handler.
  private boolean isOfAnother(CaseView.PartView part, Promise promise) {
    return part.doers().containsKey(promise.id())
        && keepers.get(promise.kind()).findGivingRefusalKey(promise).isPresent();
  }

  private static boolean waitsForHandler(Promise promise) {
    return promise.waitingFor() == WaitingFor.HANDLER;
  }

  private String reason(CaseView.PartView part, Promise promise) {
    var relevantAnswers =
        isOnlyDangerUnknown(part.affected(), promise)
            ? answers.listSaid(part.affected())
            : answers.listAbout(part.affected(), promise.kind());
    return relevantAnswers.stream()
        .map(item -> item.question() + ": " + item.answer() + ".")
        .collect(Collectors.joining(" "));
  }

  private List<ButtonLink> links(CaseAccess access, CaseBoards.Row row) {
    if (!waitsForHandler(row.promise()) || !row.actions().getFirst().primary()) {
      return row.actions();
    }
    var base = CasePages.partAddress(addresses.incident(access.number()), row.promise().part());
    return List.of(
        new ButtonLink(texts.text("promise.ask-police"), base + "/vragen", true),
        row.actions().getLast());
  }
}
