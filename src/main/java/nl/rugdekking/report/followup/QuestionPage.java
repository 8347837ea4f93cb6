// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Reader;
import org.jspecify.annotations.Nullable;

/**
 * One page with a question after the report, as the person who answers sees it.
 *
 * @param report the id of the report, or null on the page of one's own case
 * @param steps all pages that are offered to this person, in order
 * @param version the version of the answer that exists; 0 when there is none
 * @param details the smaller questions of the page
 * @param answer the person's own answer, or what their report says; null when there is none or it
 *     was destroyed
 * @param phone the telephone number that came with the report, on the page that would otherwise ask
 *     for it; or null
 * @param open true while the answer can still be changed
 * @param heldUntil the moment until which only the affected person can read the report, or null
 * @param readers the people who can read this answer
 */
public record QuestionPage(
    FollowUpQuestion question,
    @Nullable UUID report,
    String number,
    List<Step> steps,
    int version,
    List<AnswerDetail> details,
    @Nullable FollowUpAnswer answer,
    @Nullable String phone,
    boolean open,
    @Nullable Instant heldUntil,
    List<Reader> readers) {

  /** A page that is offered to the person, and if its question was answered. */
  public record Step(FollowUpQuestion question, boolean answered) {}

  /** Returns the page with this answer filled in. */
  public QuestionPage withAnswer(FollowUpAnswer filledIn) {
    return new QuestionPage(
        question, report, number, steps, version, details, filledIn, phone, open, heldUntil,
        readers);
  }

  /**
   * Returns the first question after this one that is not answered yet, or null when there is none.
   */
  public @Nullable FollowUpQuestion next() {
    return steps.stream()
        .dropWhile(step -> step.question() != question)
        .skip(1)
        .filter(step -> !step.answered())
        .map(Step::question)
        .findFirst()
        .orElse(null);
  }

  /** Returns the place of this page among the steps, from 1. */
  public int place() {
    return steps.stream().map(Step::question).toList().indexOf(question) + 1;
  }
}
