// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.response.ResponseId;
import org.jspecify.annotations.Nullable;

/**
 * An objection, a request to look again or a complaint about one measure. Its texts are null when
 * nobody wrote them, or after the case was destroyed.
 *
 * @param lastDay the last day on which it was in time; null when no law sets one
 * @param answerBy the day by which the answer is due
 * @param handler the name of the person who handles it
 * @param owner the colleague who handles it, because its promise was given to them; null when the
 *     handler of the part or somebody outside does
 * @param calledObjection true when the sender called it an objection, which is not possible against
 *     this measure
 * @param postponement null as long as the answer was not put off
 * @param hearing how the sender was heard, as far as it was recorded
 * @param answer null as long as it was not answered
 * @param posted which of its letters went out
 * @param telling the promise to tell the affected person of the answer, or null when there is none
 * @param promised the state of the promise of the answer; null when nothing was promised
 * @param version the number of changes: 0 until it was put off, heard or answered
 */
public record Objection(
    UUID id,
    ResponseId measure,
    ObjectionKind kind,
    LocalDate receivedOn,
    @Nullable LocalDate lastDay,
    LocalDate answerBy,
    @Nullable String words,
    @Nullable String handler,
    @Nullable PersonId owner,
    boolean calledObjection,
    @Nullable Postponement postponement,
    ObjectionHearing hearing,
    @Nullable Answer answer,
    Posted posted,
    @Nullable PromiseId telling,
    @Nullable PromiseState promised,
    int version) {

  /** The letters that were recorded as posted or handed over. */
  public record Posted(boolean receipt, boolean answer) {
    static final Posted NONE = new Posted(false, false);
  }

  /**
   * The answer was put off, and is due on {@link Objection#answerBy} instead of a former day.
   *
   * @param toldOn the day of the letter by which the sender was told
   * @param formerDay the day by which the answer was due before
   */
  public record Postponement(LocalDate toldOn, LocalDate formerDay, @Nullable String reason) {}

  /**
   * The answer that the sender got.
   *
   * @param on the day of the decision, or the day on which the objection was taken back
   * @param by the name of the person who decided; null when the objection was taken back
   */
  public record Answer(
      ObjectionOutcome outcome,
      LocalDate on,
      @Nullable String by,
      @Nullable String reason,
      AnswerCourse course) {

    Answer withHearing(ObjectionHearing recorded) {
      return new Answer(outcome, on, by, reason, course.withHearing(recorded));
    }
  }

  /**
   * Returns the same objection as long as the affected person is still to be told of the answer.
   */
  public Objection withoutAnswer() {
    return new Objection(
        id,
        measure,
        kind,
        receivedOn,
        lastDay,
        answerBy,
        words,
        handler,
        owner,
        calledObjection,
        postponement,
        hearing,
        null,
        posted,
        null,
        promised,
        version);
  }

  /** Returns the same objection with the name of the colleague to whom its promise was given. */
  Objection handledBy(String name) {
    return new Objection(
        id,
        measure,
        kind,
        receivedOn,
        lastDay,
        answerBy,
        words,
        name,
        owner,
        calledObjection,
        postponement,
        hearing,
        answer,
        posted,
        telling,
        promised,
        version);
  }

  /**
   * Returns the letter that is to be sent now: the one that confirms the receipt, and once the
   * answer was decided the one with the answer. Empty when it was sent, or when the objection was
   * taken back.
   */
  public Optional<LetterKind> findUnsentLetter() {
    if (answer == null) {
      return posted.receipt() ? Optional.empty() : Optional.of(kind.receipt());
    }
    return posted.answer() || !answer.outcome().isDecision()
        ? Optional.empty()
        : Optional.of(kind.answer());
  }

  /**
   * Returns true when somebody recorded, before that was refused, that the answer does not come. It
   * is due all the same.
   */
  public boolean isDropped() {
    return answer == null && promised == PromiseState.EXPLAINED;
  }

  /** Returns true when it was not answered, and no promise says so any more. */
  public boolean isForgotten() {
    return answer == null && (promised == null || promised.isSettled());
  }

  /** Returns true when the answer can still be put off, which is possible once. */
  public boolean isPostponable() {
    return answer == null && postponement == null && kind.isPostponable();
  }

  /** Returns true when it was received after the term that the law gives. */
  public boolean isLate() {
    return lastDay != null && receivedOn.isAfter(lastDay);
  }
}
