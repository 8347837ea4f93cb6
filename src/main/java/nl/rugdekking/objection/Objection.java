// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.response.ResponseId;
import org.jspecify.annotations.Nullable;

/**
 * An objection, a request to look again or a complaint about one measure. Its texts are null when
 * nobody wrote them, or after the case was destroyed.
 *
 * @param lastDay the last day on which it was in time; null when no law sets one
 * @param answerBy the day by which the answer is due
 * @param handler the name of the person who handles it
 * @param answer null as long as it was not answered
 * @param version the number of changes: 0 until it was answered
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
    @Nullable Answer answer,
    int version) {

  /**
   * The answer that the sender got.
   *
   * @param on the day of the decision, or the day on which the objection was taken back
   * @param by the name of the person who decided; null when the objection was taken back
   */
  public record Answer(
      ObjectionOutcome outcome, LocalDate on, @Nullable String by, @Nullable String reason) {}

  /** Returns true when it was received after the term that the law gives. */
  public boolean isLate() {
    return lastDay != null && receivedOn.isAfter(lastDay);
  }
}
