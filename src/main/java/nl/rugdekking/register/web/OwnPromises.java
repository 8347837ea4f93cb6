// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.acting.HeldOutcomes;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The promises of a case, as shown to the affected person and to the people whom they let follow
 * the case.
 */
@Component
public record OwnPromises(CaseTexts texts, WishSentences said, HeldOutcomes held, Dates dates) {

  /** From this number on, the settled promises are folded. */
  private static final int FOLDED_FROM = 3;

  private static final Comparator<Promise> BY_DAY =
      Comparator.comparing(Promise::due, Comparator.nullsLast(Comparator.naturalOrder()));

  /**
   * @param detail a line with the person who keeps it, the party that it waits for and how it was
   *     kept, or null
   * @param said the answer of the affected person about it, or null
   * @param asked true when it waits for an answer of the affected person
   * @param dispute the address of the page on which the affected person says that this is wrong, or
   *     null
   */
  record Row(
      String title,
      String state,
      String text,
      @Nullable String detail,
      @Nullable String said,
      boolean asked,
      @Nullable String dispute) {}

  /**
   * @param done the promises that are settled; folded when there are many
   */
  public record Board(List<Row> open, List<Row> done) {

    /** Returns the number of promises that were kept. */
    public long countKept() {
      return count("kept");
    }

    /** Returns the number of promises that were not kept, for a reason that stands with them. */
    public long countExplained() {
      return count("explained");
    }

    /** Returns the number of promises that are no longer owed. */
    public long countLapsed() {
      return count("lapsed");
    }

    private long count(String state) {
      return done.stream().filter(row -> row.state().equals(state)).count();
    }

    public boolean isFolded() {
      return done.size() >= FOLDED_FROM || (open.isEmpty() && !done.isEmpty());
    }

    public boolean isEmpty() {
      return open.isEmpty() && done.isEmpty();
    }
  }

  /**
   * @param own true for the affected person, who is addressed and answers
   * @param base the address of the case when the affected person can say there that something is
   *     wrong; otherwise null
   */
  public Board of(CaseView.PartView part, boolean own, @Nullable String base) {
    var disputable = part.affected().outcome() == Outcome.CONTINUED ? null : base;
    return board(
        held.show(part.part().id(), part.promises()),
        promise -> row(part, promise, own, disputable));
  }

  private Row row(
      CaseView.PartView part, Promise promise, boolean own, @Nullable String disputable) {
    var who = own ? null : texts.affectedName(part);
    var answer = said.describe(part.affected(), promise, who).orElse(null);
    var self = isAnsweredInPerson(part, promise);
    // The answer of the affected person already tells why the promise waits.
    var shown = answer != null && isForAffected(promise) ? promise.withoutWait() : promise;
    return new Row(
        said.name(part.affected(), promise, own),
        texts.promiseStateCode(promise),
        self ? said.self(who) : state(promise),
        join(
            self ? null : texts.doer(part, promise),
            texts.promiseDetail(shown, own),
            promise.words()),
        answer,
        own && answer == null && isForAffected(promise),
        disputable == null
            ? null
            : disputable + "/beloften/" + promise.id().value() + "/klopt-niet");
  }

  private static boolean isAnsweredInPerson(CaseView.PartView part, Promise promise) {
    return promise.kind().equals(PromiseKind.AFFECTED_ASKED)
        && promise.state() == PromiseState.KEPT
        && promise.settledBy() != null
        && promise.settledBy().equals(part.part().affected());
  }

  /**
   * The promises made to a reporter who is affected too, on a page for which a password is enough.
   * It shows no names.
   */
  public Board withoutNames(List<Promise> promises) {
    var shown = promises.isEmpty() ? promises : held.show(promises.getFirst().part(), promises);
    return board(
        shown,
        promise ->
            new Row(
                texts.promiseNameForAffected(promise),
                texts.promiseStateCode(promise),
                state(promise),
                findDays(promise),
                null,
                isForAffected(promise) && promise.due() == null,
                null));
  }

  // A promise that is still to be kept shows the day on which it is due, because that tells the
  // reader how long they have to wait.
  private String state(Promise promise) {
    var due = promise.due();
    return promise.state().isSettled() || due == null
        ? texts.promiseStateText(promise)
        : dates.dueBriefly(due);
  }

  private @Nullable String findDays(Promise promise) {
    var first = promise.firstDay();
    var due = promise.due();
    return first == null || due == null || promise.state().isSettled()
        ? null
        : texts.findPromiseWindow(first, due).orElse(null);
  }

  private static boolean isForAffected(Promise promise) {
    return !promise.state().isSettled() && promise.waitingFor() == WaitingFor.AFFECTED;
  }

  private static Board board(List<Promise> promises, Function<Promise, Row> row) {
    var settled =
        promises.stream()
            .collect(Collectors.partitioningBy(promise -> promise.state().isSettled()));
    return new Board(
        settled.getOrDefault(false, List.of()).stream().sorted(BY_DAY).map(row).toList(),
        settled.getOrDefault(true, List.of()).stream().map(row).toList());
  }

  private static @Nullable String join(@Nullable String... texts) {
    var detail = Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    return detail.isEmpty() ? null : detail;
  }
}
