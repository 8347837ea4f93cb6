// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The promises of a case as the affected sees them, and the people whom they let follow it. */
@Component
public record OwnPromises(CaseTexts texts, Dates dates) {

  /** From how many on those that are done are folded. */
  private static final int FOLDED_FROM = 3;

  /**
   * @param detail by whom it is done, for what it waits and how it was done, or null
   * @param asked true when it waits for an answer of the affected
   * @param dispute the page on which the affected says that it is not so, or null
   */
  record Row(
      String title,
      String state,
      String text,
      @Nullable String detail,
      boolean asked,
      @Nullable String dispute) {}

  /**
   * @param done those that are settled; folded when they are many
   */
  public record Board(List<Row> open, List<Row> done) {

    public boolean isFolded() {
      return done.size() >= FOLDED_FROM;
    }

    public boolean isEmpty() {
      return open.isEmpty() && done.isEmpty();
    }
  }

  /**
   * @param own true for the affected, who is addressed and answers
   * @param base the address of the case when the affected can say there that something is not so
   */
  public Board of(CaseView.PartView part, boolean own, @Nullable String base) {
    var disputable = part.affected().outcome() == Outcome.CONTINUED ? null : base;
    return board(
        part.promises(),
        promise ->
            new Row(
                own ? texts.promiseNameForAffected(promise) : texts.promiseName(promise),
                texts.promiseStateCode(promise),
                state(promise),
                joined(
                    texts.doer(part, promise), texts.promiseDetail(promise, own), promise.words()),
                own && isAsked(promise),
                disputable == null
                    ? null
                    : disputable + "/beloften/" + promise.id().value() + "/klopt-niet"));
  }

  /** Those made to a reporter who is affected, for whom a password is enough: without names. */
  public Board withoutNames(List<Promise> promises) {
    return board(
        promises,
        promise ->
            new Row(
                texts.promiseNameForAffected(promise),
                texts.promiseStateCode(promise),
                state(promise),
                findDays(promise),
                isAsked(promise),
                null));
  }

  // A day is what somebody who waits goes by; the time of day is for who keeps the promise.
  private String state(Promise promise) {
    var due = promise.due();
    return promise.state().isSettled() || due == null
        ? texts.promiseStateText(promise)
        : dates.dueDay(due);
  }

  private @Nullable String findDays(Promise promise) {
    var first = promise.firstDay();
    var due = promise.due();
    return first == null || due == null || promise.state().isSettled()
        ? null
        : texts.findPromiseWindow(first, due).orElse(null);
  }

  private static boolean isAsked(Promise promise) {
    return !promise.state().isSettled() && promise.waitingFor() == WaitingFor.AFFECTED;
  }

  private static Board board(List<Promise> promises, Function<Promise, Row> row) {
    var settled =
        promises.stream().collect(Collectors.partitioningBy(one -> one.state().isSettled()));
    return new Board(
        settled.getOrDefault(false, List.of()).stream().map(row).toList(),
        settled.getOrDefault(true, List.of()).stream().map(row).toList());
  }

  private static @Nullable String joined(@Nullable String... texts) {
    var detail = Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    return detail.isEmpty() ? null : detail;
  }
}
