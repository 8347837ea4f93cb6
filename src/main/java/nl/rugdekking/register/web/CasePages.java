// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.PartAction;
import nl.rugdekking.register.Severity;
import nl.rugdekking.web.ButtonLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Turns a case into the rows and lines of its pages. Viewers get only buttons that they may use.
 */
@Component
public class CasePages {

  record Row(
      String title, String state, String text, @Nullable String detail, List<ButtonLink> actions) {}

  record Board(
      String heading,
      String position,
      @Nullable String owner,
      String experienced,
      String assessed,
      List<WishAnswers.Answer> answers,
      boolean closed,
      boolean closable,
      @Nullable String outcome,
      List<Row> rows,
      List<ButtonLink> actions,
      String readers) {}

  private final CaseTexts texts;
  private final WishAnswers answers;
  private final TimelineTexts lines;
  private final PromiseKeepers keepers;
  private final ObjectProvider<PartAction.Provider> actionProviders;

  CasePages(
      CaseTexts texts,
      WishAnswers answers,
      TimelineTexts lines,
      PromiseKeepers keepers,
      ObjectProvider<PartAction.Provider> actionProviders) {
    this.actionProviders = actionProviders;
    this.texts = texts;
    this.answers = answers;
    this.lines = lines;
    this.keepers = keepers;
  }

  public List<TimelineTexts.Line> timeline(CaseView view) {
    return lines.linesForHandler(view);
  }

  /** The timeline in the words for the affected. */
  public List<TimelineTexts.Line> timelineForAffected(CaseView view) {
    return lines.linesForAffected(view);
  }

  List<Board> boards(CaseAccess access, CaseView view, String base) {
    return view.parts().stream().map(part -> board(access, part, base, view)).toList();
  }

  // When the key is destroyed no buttons are shown, because each leads to a form for a text that
  // cannot be stored.
  private Board board(CaseAccess access, CaseView.PartView part, String base, CaseView view) {
    var id = part.part().id();
    var closed = part.affected().closedAt() != null;
    return new Board(
        texts.affectedName(part),
        texts.position(part),
        part.owner(),
        severity(part.affected().experienced()),
        severity(part.affected().assessed()),
        answers.list(part.affected()),
        closed,
        part.canClose(),
        part.affected().outcome() == null ? null : texts.nameOf(part.affected().outcome()),
        part.promises().stream()
            .map(promise -> row(access, part, promise, base, isReadOnly(view, part, promise)))
            .toList(),
        view.destroyed() ? List.of() : actions(access, part, partAddress(base, id)),
        texts.readersSentence(part.readers()));
  }

  String severity(@Nullable Severity severity) {
    return severity == null ? texts.text("register.severity.unknown") : texts.nameOf(severity);
  }

  public List<WishAnswers.Answer> answers(CaseView.PartView part) {
    return answers.list(part.affected());
  }

  /**
   * The promises with their states as the affected sees them: until when, by whom, and a button to
   * say that one is not so.
   *
   * @param base the address of the affected's own case; null when nothing can be said there
   */
  public List<Row> rows(CaseView.PartView part, boolean forAffected, @Nullable String base) {
    return part.promises().stream()
        .map(
            promise ->
                new Row(
                    forAffected
                        ? texts.promiseNameForAffected(promise)
                        : texts.promiseName(promise),
                    texts.promiseStateCode(promise),
                    texts.promiseStateText(promise),
                    join(texts.doer(part, promise), detailWithWords(promise, forAffected)),
                    disputeAction(part, promise, base)))
        .toList();
  }

  private List<ButtonLink> disputeAction(
      CaseView.PartView part, Promise promise, @Nullable String base) {
    return base == null || part.affected().outcome() == Outcome.CONTINUED
        ? List.of()
        : List.of(
            new ButtonLink(
                texts.text("register.own.not-so"),
                base + "/beloften/" + promise.id().value() + "/klopt-niet",
                false));
  }

  private @Nullable String detailWithWords(Promise promise, boolean forAffected) {
    return join(texts.promiseDetail(promise, forAffected), promise.words());
  }

  private static @Nullable String join(@Nullable String first, @Nullable String second) {
    if (first == null) {
      return second;
    }
    return second == null ? first : first + " · " + second;
  }

  private boolean isReadOnly(CaseView view, CaseView.PartView part, Promise promise) {
    var closed =
        part.affected().closedAt() != null && !keepers.get(promise.kind()).isKeptAfterClosing();
    return closed || view.destroyed() || isCorrectionBlocked(view, part, promise);
  }

  // A promise that was made again, or that the affected answered in person, can no longer be
  // corrected.
  private static boolean isCorrectionBlocked(
      CaseView view, CaseView.PartView part, Promise promise) {
    return promise.state().isSettled()
        && (!part.isSettled(promise.kind())
            || (promise.kind().equals(PromiseKind.AFFECTED_ASKED)
                && view.isAnsweredInPerson(part)));
  }

  private Row row(
      CaseAccess access, CaseView.PartView part, Promise promise, String base, boolean readOnly) {
    return new Row(
        texts.promiseName(promise),
        texts.promiseStateCode(promise),
        texts.promiseStateText(promise),
        join(givenTo(part, promise), detailWithWords(promise, false)),
        actions(access, promise, base, readOnly));
  }

  // Whoever handles the part does the others, so that only those that were given away have a name.
  private @Nullable String givenTo(CaseView.PartView part, Promise promise) {
    var given = !promise.state().isSettled() && part.doers().containsKey(promise.id());
    return given ? texts.doer(part, promise) : null;
  }

  private List<ButtonLink> actions(
      CaseAccess access, Promise promise, String base, boolean readOnly) {
    if (promise.state().isSettled()) {
      return settledActions(access, promise, base, readOnly);
    }
    if (readOnly || !access.may(Action.DECIDE, promise.part())) {
      return waitAction(access, promise, base, readOnly);
    }
    var explain =
        new ButtonLink(
            texts.text("register.action.explain"),
            base + "/beloften/" + promise.id().value(),
            false);
    var keep =
        keeperAction(promise, keepers.get(promise.kind()).definition().buttonKey(), base, true);
    return keep.path().equals(explain.path()) ? List.of(keep) : List.of(keep, explain);
  }

  // Whoever answers for the case and does not handle it ends that something waits.
  private List<ButtonLink> waitAction(
      CaseAccess access, Promise promise, String base, boolean readOnly) {
    var path = base + "/beloften/" + promise.id().value() + "/wachttijd";
    return readOnly
            || promise.state() != PromiseState.WAITING
            || !access.may(Action.OVERRULE, promise.part())
        ? List.of()
        : List.of(new ButtonLink(texts.text("register.action.waiting"), path, false));
  }

  private ButtonLink keeperAction(Promise promise, String key, String base, boolean primary) {
    var path = keepers.get(promise.kind()).path(base, promise.part(), promise.id());
    return new ButtonLink(texts.text(key), path, primary);
  }

  private List<ButtonLink> settledActions(
      CaseAccess access, Promise promise, String base, boolean readOnly) {
    var actions = new ArrayList<ButtonLink>();
    var keeper = keepers.get(promise.kind());
    if (promise.state() == PromiseState.KEPT) {
      keeper
          .findKeptLinkKey()
          .ifPresent(link -> actions.add(keeperAction(promise, link, base, false)));
    }
    if (!readOnly
        && promise.state() != PromiseState.LAPSED
        && keeper.findFinalReasonKey().isEmpty()
        && access.may(Action.CORRECT, promise.part())) {
      var path = base + "/beloften/" + promise.id().value() + "/verbeteren";
      actions.add(new ButtonLink(texts.text("register.action.correct"), path, false));
    }
    return actions;
  }

  private List<ButtonLink> actions(CaseAccess access, CaseView.PartView part, String base) {
    return actionProviders.stream()
        .flatMap(room -> room.actions().stream())
        .sorted(Comparator.comparingInt(PartAction::position))
        .filter(one -> one.condition().test(part) && access.may(one.action(), part.part().id()))
        .map(one -> new ButtonLink(texts.text(one.labelKey()), base + one.path(), false))
        .toList();
  }

  public static String partAddress(String base, PartId part) {
    return base + "/getroffenen/" + part.value();
  }
}
