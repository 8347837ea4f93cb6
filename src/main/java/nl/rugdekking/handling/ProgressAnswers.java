// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.ProgressQuestions;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.SubmittedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets whoever keeps late promises answer how it stands with them, after the person who answers for
 * the case asked that (domain rule 2s). The promises stay late until they are kept.
 */
@Service
public class ProgressAnswers {

  private final PartService parts;
  private final Promises promises;
  private final ProgressQuestions questions;
  private final CaseNotifications notifications;
  private final Clock clock;

  ProgressAnswers(
      PartService parts,
      Promises promises,
      ProgressQuestions questions,
      CaseNotifications notifications,
      Clock clock) {
    this.parts = parts;
    this.promises = promises;
    this.questions = questions;
    this.notifications = notifications;
    this.clock = clock;
  }

  /**
   * A question that waits for an answer.
   *
   * @param by the person who asked it last
   * @param late the promises that it is about, the one that is late for the longest time first
   */
  public record Question(PersonId by, Instant at, List<Promise> late) {}

  /** An answer; the day on which it is done is null when nobody can say it yet. */
  public record Answer(SubmittedText words, @Nullable LocalDate day) {}

  /** Returns the question about the promises that the handler of the part keeps. */
  @Transactional(readOnly = true)
  public Optional<Question> find(CaseAccess access, PartId part) {
    access.require(Action.DECIDE, part);
    var given = access.promiseOwners(part);
    return find(part, promise -> !given.containsKey(promise.value()));
  }

  /** Returns the question about a promise that was given to the viewer. */
  @Transactional(readOnly = true)
  public Optional<Question> findGiven(CaseAccess access, PartId part, PromiseId given) {
    access.requirePromiseOwner(part, given.value());
    return find(part, given::equals);
  }

  private Optional<Question> find(PartId part, Predicate<PromiseId> isKept) {
    var asked =
        questions.listUnanswered(part, clock.instant()).stream()
            .filter(one -> isKept.test(one.promise()))
            .toList();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    var known =
        promises.list(part).stream().collect(Collectors.toMap(Promise::id, Function.identity()));
    var late =
        asked.stream()
            .flatMap(one -> Optional.ofNullable(known.get(one.promise())).stream())
            .sorted(Comparator.comparing(Promise::due, Comparator.nullsLast(Instant::compareTo)))
            .toList();
    return Optional.of(new Question(asked.getFirst().by(), asked.getFirst().at(), late));
  }

  /** Returns true when the answer may name this day: from today on, and at most a month ahead. */
  public boolean mayPromise(LocalDate day) {
    var today = DueDates.dayOf(clock.instant());
    return !day.isBefore(today) && !day.isAfter(today.plusMonths(1));
  }

  /** Answers for the handler of the part. Does nothing when somebody answered already. */
  @Transactional
  public void answer(CaseAccess access, PartId part, Answer answer) {
    var affected = parts.getOpen(access, part, Action.DECIDE);
    find(access, part).ifPresent(question -> record(access, affected, question, answer));
  }

  /** Answers about a promise that was given to the viewer. */
  @Transactional
  public void answerGiven(CaseAccess access, PartId part, PromiseId given, Answer answer) {
    var affected = parts.getOpen(access, part, Action.KEEP_GIVEN);
    findGiven(access, part, given)
        .ifPresent(question -> record(access, affected, question, answer));
  }

  private void record(CaseAccess access, PartRecord affected, Question question, Answer answer) {
    var kinds =
        question.late().stream()
            .map(promise -> promise.kind().code())
            .distinct()
            .collect(Collectors.joining(" "));
    var words = CaseEntryKind.describeAnswer(answer.day(), answer.words().text().strip());
    var submitted = new SubmittedText(answer.words().formId(), words);
    if (parts.recordStepOnce(
        access, affected, CaseEntryKind.PROGRESS_ANSWERED, kinds, submitted, false)) {
      questions.answer(question.late().stream().map(Promise::id).toList(), clock.instant());
      notifications.send(question.by(), "progress-answered", "/incidenten/" + access.number());
    }
  }
}
