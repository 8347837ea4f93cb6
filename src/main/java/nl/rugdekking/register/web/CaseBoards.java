// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.PartAction;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.web.ButtonLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The boards on the page of a case, one for each part (the part of one affected person): the
 * promises made to that person, who owes them and until when. Viewers get only links that they may
 * use.
 */
@Component
class CaseBoards {

  /**
   * A promise on the board. The texts that people wrote about it are shown in the timeline, and not
   * here.
   *
   * @param who the name of the person who keeps it or kept it, as far as the viewer may know
   * @param actions the links; when the viewer may keep the promise, the first link leads to its
   *     page
   */
  record Row(
      Promise promise,
      String title,
      String state,
      String text,
      @Nullable String who,
      @Nullable String detail,
      List<ButtonLink> actions) {}

  /**
   * The board of one part.
   *
   * @param facts the facts about the affected person, unless they are at the top of the page
   * @param answers the answers of the affected person, in one line; null until somebody asked them
   * @param settled the promises that were kept, explained or lapsed
   * @param folded the names of the first few settled promises, in one line
   * @param outcome the outcome with which the part was closed, or null while it is open
   */
  record Board(
      CaseView.PartView part,
      String heading,
      List<CaseFact> facts,
      @Nullable String answers,
      @Nullable String outcome,
      List<Row> owed,
      List<Row> settled,
      String folded,
      List<ButtonLink> actions,
      String readers) {

    public boolean isEmpty() {
      return owed.isEmpty() && settled.isEmpty();
    }

    public int getCount() {
      return owed.size() + settled.size();
    }

    public long getKept() {
      return countSettled(PromiseState.KEPT);
    }

    public long getExplained() {
      return countSettled(PromiseState.EXPLAINED);
    }

    public long getLapsed() {
      return countSettled(PromiseState.LAPSED);
    }

    private long countSettled(PromiseState state) {
      return settled.stream().filter(row -> row.promise().state() == state).count();
    }

    /** Returns true when nobody asked the police for advice although there may be danger. */
    public boolean isWithoutAdvice() {
      return outcome == null
          && PoliceAdvice.needsReason(part.affected().policeAdvice(), part.affected().danger());
    }

    /** Returns true when something must still be done before the part can be closed. */
    public boolean isUnfinished() {
      return outcome == null && !part.canClose();
    }
  }

  /** The number of settled promises that are named in the line under which they are folded. */
  private static final int MAX_FOLDED = 3;

  private static final Comparator<Row> DUE_FIRST =
      Comparator.comparing(
          (Row row) -> row.promise().due(),
          Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

  private final CaseTexts texts;
  private final WishAnswers answers;
  private final WishSentences wishes;
  private final PartFacts partFacts;
  private final CaseAddresses addresses;
  private final PromiseKeepers keepers;
  private final ObjectProvider<PartAction.Provider> actionProviders;

  CaseBoards(
      CaseTexts texts,
      WishAnswers answers,
      WishSentences wishes,
      PartFacts partFacts,
      CaseAddresses addresses,
      PromiseKeepers keepers,
      ObjectProvider<PartAction.Provider> actionProviders) {
    this.texts = texts;
    this.answers = answers;
    this.wishes = wishes;
    this.partFacts = partFacts;
    this.addresses = addresses;
    this.keepers = keepers;
    this.actionProviders = actionProviders;
  }

  List<Board> list(CaseAccess access, CaseView view) {
    var base = addresses.incident(access.number());
    return view.parts().stream().map(part -> board(access, part, base, view)).toList();
  }

  // When the encryption key is destroyed no links are shown, because each leads to a form for a
  // text that can no longer be stored.
  private Board board(CaseAccess access, CaseView.PartView part, String base, CaseView view) {
    var rows = part.promises().stream().map(promise -> row(access, view, part, promise)).toList();
    var settled =
        rows.stream()
            .filter(row -> row.promise().state().isSettled())
            .sorted(Comparator.comparing(row -> reference(row) == null))
            .toList();
    var address = CasePages.partAddress(base, part.part().id());
    return new Board(
        part,
        texts.affectedName(part),
        view.parts().size() > 1 ? partFacts.ofBoard(part) : List.of(),
        answers(part),
        part.affected().outcome() == null ? null : texts.nameOf(part.affected().outcome()),
        rows.stream().filter(row -> !settled.contains(row)).sorted(DUE_FIRST).toList(),
        settled,
        joinFoldedNames(settled),
        view.destroyed() ? List.of() : actions(access, part, address),
        texts.readersSentence(part.readers()));
  }

  private @Nullable String answers(CaseView.PartView part) {
    var given =
        answers.list(part.affected()).stream()
            .map(item -> item.question() + ": " + item.answer())
            .collect(Collectors.joining(" · "));
    return given.isEmpty() ? null : given;
  }

  private String joinFoldedNames(List<Row> settled) {
    var names =
        settled.stream().limit(MAX_FOLDED).map(this::foldedName).collect(Collectors.joining(", "));
    var hiddenCount = settled.size() - MAX_FOLDED;
    return hiddenCount > 0 ? texts.text("register.board.folded", names, hiddenCount) : names;
  }

  // The reference number that somebody else gave, such as the police, is shown in the folded line.
  private String foldedName(Row row) {
    var name = (row.state().equals("kept") ? "✓ " : "– ") + row.title();
    var reference = reference(row);
    return reference == null
        ? name
        : name + " (" + texts.text("promise.proof.reference", reference) + ")";
  }

  private static @Nullable String reference(Row row) {
    var proof = row.promise().proof();
    return proof == null ? null : proof.reference();
  }

  private boolean isReadOnly(CaseView view, CaseView.PartView part, Promise promise) {
    var closed =
        part.affected().closedAt() != null && !keepers.get(promise.kind()).isKeptAfterClosing();
    return closed || view.destroyed() || isCorrectionBlocked(view, part, promise);
  }

  // A promise that was made again, or that the affected person answered in person, can no longer be
  // corrected.
  private static boolean isCorrectionBlocked(
      CaseView view, CaseView.PartView part, Promise promise) {
    return promise.state().isSettled()
        && (!part.isSettled(promise.kind())
            || (promise.kind().equals(PromiseKind.AFFECTED_ASKED)
                && view.isAnsweredInPerson(part)));
  }

  private Row row(CaseAccess access, CaseView view, CaseView.PartView part, Promise promise) {
    var base = addresses.incident(access.number());
    return new Row(
        promise,
        texts.promiseName(promise),
        texts.promiseStateCode(promise),
        texts.promiseStateText(promise),
        findName(part, promise),
        wishes.detailForHandlers(view, part, promise),
        actions(access, promise, base, isReadOnly(view, part, promise)));
  }

  // On the board the name alone is enough.
  private @Nullable String findName(CaseView.PartView part, Promise promise) {
    var owner = part.doers().getOrDefault(promise.id(), part.owner());
    return promise.state().isSettled()
            || owner == null
            || !keepers.get(promise.kind()).needsReminders()
        ? texts.doer(part, promise)
        : owner;
  }

  private List<ButtonLink> actions(
      CaseAccess access, Promise promise, String base, boolean readOnly) {
    if (promise.state().isSettled()) {
      return settledActions(access, promise, base, readOnly);
    }
    if (readOnly || !access.may(Action.DECIDE, promise.part())) {
      return waitAction(access, promise, base, readOnly);
    }
    var keeper = keepers.get(promise.kind());
    var other = keeper.findDutyKey().isEmpty() ? "register.action.explain" : "register.action.give";
    var page = new ButtonLink(texts.text(other), base + "/beloften/" + promise.id().value(), false);
    var keep = keeperAction(promise, keeper.buttonKey(promise.decided()), base, true);
    return keep.path().equals(page.path()) ? List.of(keep) : List.of(keep, page);
  }

  // A person who answers for the case without handling it can end a wait.
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

  private List<ButtonLink> actions(CaseAccess access, CaseView.PartView part, String address) {
    return actionProviders.stream()
        .flatMap(room -> room.actions().stream())
        .sorted(Comparator.comparingInt(PartAction::position))
        .filter(item -> access.may(item.action(), part.part().id()) && item.condition().test(part))
        .map(item -> new ButtonLink(texts.text(item.labelKey()), address + item.path(), false))
        .toList();
  }
}
