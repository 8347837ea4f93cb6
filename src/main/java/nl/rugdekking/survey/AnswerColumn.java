// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.function.IntPredicate;

/**
 * All answers to one question, one per respondent. A respondent who gave no answer was not asked,
 * skipped the question, or ticked none of its answers. A survey can have a million respondents, so
 * the answers are kept in arrays of numbers.
 */
@SuppressWarnings("ArrayRecordComponent") // columns are never compared
sealed interface AnswerColumn {

  /** The byte of a respondent who was not asked the question. */
  byte SILENT_NOT_ASKED = 0;

  /** The byte of a respondent who was asked and skipped the question. */
  byte SILENT_SKIPPED = 1;

  /** The byte value of the first answer; the value two is reserved for "ticked nothing". */
  int FIRST = 3;

  /** The bit set of ticks of a respondent who was not asked the question. */
  long NOT_ASKED = 1L << 62;

  /** The bit set of ticks of a respondent who was asked and skipped the question. */
  long SKIPPED = 1L << 61;

  /**
   * The answers to a single-choice question. The byte of a respondent is the number of their
   * answer, counted from {@link #FIRST}, or one of the SILENT values.
   */
  record SingleChoice(byte[] values) implements AnswerColumn {

    /** Returns the number of the answer, from zero; it is negative when there is no answer. */
    int answer(int respondent) {
      return (values[respondent] & 0xff) - FIRST;
    }
  }

  /**
   * The answers to a multiple-choice question. The long of a respondent has a bit for each answer
   * that they ticked. No bit means that they ticked nothing; {@link #NOT_ASKED} and {@link
   * #SKIPPED} mean that they gave no answer.
   */
  record MultipleChoice(long[] ticks) implements AnswerColumn {

    boolean isTicked(int respondent, int answer) {
      return (ticks[respondent] & 1L << answer) != 0;
    }
  }

  /**
   * The answers to a question for a number. A value is NaN when the respondent gave no number, and
   * then the SILENT value at the same index tells why.
   */
  record Numbers(double[] values, byte[] silences) implements AnswerColumn {}

  /**
   * The answers to an open question. A text is empty when the respondent wrote nothing, and then
   * the SILENT value at the same index tells why.
   */
  record Texts(String[] values, byte[] silences) implements AnswerColumn {}

  /**
   * Marks respondents without an answer as not asked. It is used while answers are being read.
   *
   * @param notAsked tells which respondents were not asked
   */
  default void markNotAsked(IntPredicate notAsked) {
    for (int i = 0; i < size(); i++) {
      if (!isAnswered(i) && notAsked.test(i)) {
        switch (this) {
          case SingleChoice one -> one.values[i] = SILENT_NOT_ASKED;
          case MultipleChoice several -> several.ticks[i] = NOT_ASKED;
          case Numbers numbers -> numbers.silences[i] = SILENT_NOT_ASKED;
          case Texts texts -> texts.silences[i] = SILENT_NOT_ASKED;
        }
      }
    }
  }

  default int size() {
    return switch (this) {
      case SingleChoice one -> one.values.length;
      case MultipleChoice several -> several.ticks.length;
      case Numbers numbers -> numbers.values.length;
      case Texts texts -> texts.values.length;
    };
  }

  default boolean isAsked(int respondent) {
    return switch (this) {
      case SingleChoice one -> one.values[respondent] != 0;
      case MultipleChoice several -> several.ticks[respondent] != NOT_ASKED;
      case Numbers numbers ->
          !Double.isNaN(numbers.values[respondent]) || numbers.silences[respondent] != 0;
      case Texts texts -> !texts.values[respondent].isEmpty() || texts.silences[respondent] != 0;
    };
  }

  default boolean isAnswered(int respondent) {
    return switch (this) {
      case SingleChoice one -> one.answer(respondent) >= 0;
      case MultipleChoice several -> several.ticks[respondent] < SKIPPED;
      case Numbers numbers -> !Double.isNaN(numbers.values[respondent]);
      case Texts texts -> !texts.values[respondent].isEmpty();
    };
  }
}
