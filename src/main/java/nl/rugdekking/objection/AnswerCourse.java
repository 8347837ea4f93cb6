// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import org.jspecify.annotations.Nullable;

/**
 * How an answer came about. The letter with the answer says it.
 *
 * @param judgement null for what is no complaint
 * @param preparedBy the name of the person who prepared it
 * @param onBehalf in whose name it was decided, and by which mandate
 */
public record AnswerCourse(
    @Nullable Judgement judgement,
    @Nullable String preparedBy,
    ObjectionHearing hearing,
    @Nullable String onBehalf) {

  /** The course of an answer about which nothing was recorded, or of what was taken back. */
  public static final AnswerCourse NONE = new AnswerCourse(null, null, ObjectionHearing.NONE, null);

  AnswerCourse withHearing(ObjectionHearing recorded) {
    return new AnswerCourse(judgement, preparedBy, recorded, onBehalf);
  }
}
