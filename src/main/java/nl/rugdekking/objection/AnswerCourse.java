// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an answer came about. The letter with the answer says it.
 *
 * @param judgement null for what is no complaint
 * @param preparedBy the name of the person who prepared it
 * @param heardBy the name of the person who heard the sender; null when nobody did
 * @param hearing what came out of the hearing, or why nobody heard the sender
 * @param onBehalf in whose name it was decided, and by which mandate
 */
public record AnswerCourse(
    @Nullable Judgement judgement,
    @Nullable String preparedBy,
    @Nullable String heardBy,
    @Nullable LocalDate heardOn,
    @Nullable String hearing,
    @Nullable String onBehalf) {

  /** The course of an answer about which nothing was recorded, or of what was taken back. */
  public static final AnswerCourse NONE = new AnswerCourse(null, null, null, null, null, null);
}
