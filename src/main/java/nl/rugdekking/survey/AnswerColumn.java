// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.function.IntPredicate;

/**
 * What all respondents said to one question. For each respondent it is known whether they were not
 * asked, passed it by, saw it and ticked nothing, or answered.
 */
@SuppressWarnings("ArrayRecordComponent") // columns are frozen and never compared
sealed interface AnswerColumn {

  /** In a byte: the question was not put to this respondent. */
  byte SILENT_NOT_ASKED = 0;

  /** In a byte: asked, and passed by. */
  byte SILENT_SKIPPED = 1;

  /** Where the codes of answers begin in a byte; two is kept for ticked nothing. */
  int FIRST = 3;

  /** In a set of ticks: not asked. */
  long NOT_ASKED = 1L << 62;

  /** In a set of ticks: asked, and passed by. */
  long SKIPPED = 1L << 61;

  /** One of a list: the number of the answer from {@link #FIRST} on, or a silence. */
  record One(byte[] values) implements AnswerColumn {}

  /** Several of a list: a bit per answer, or {@link #NOT_ASKED}, or {@link #SKIPPED}, or none. */
  record Several(long[] ticks) implements AnswerColumn {}

  /** Numbers; where there is none, NaN with the silence beside it. */
  record Numbers(double[] values, byte[] silences) implements AnswerColumn {}

  /** Texts; where there is none, an empty one with the silence beside it. */
  record Texts(String[] values, byte[] silences) implements AnswerColumn {}

  /** While answers are being read: those for whom it holds and who said nothing were not asked. */
  default void markNotAsked(IntPredicate notAsked) {
    for (int i = 0; i < size(); i++) {
      if (!isAnswered(i) && notAsked.test(i)) {
        switch (this) {
          case One one -> one.values[i] = SILENT_NOT_ASKED;
          case Several several -> several.ticks[i] = NOT_ASKED;
          case Numbers numbers -> numbers.silences[i] = SILENT_NOT_ASKED;
          case Texts texts -> texts.silences[i] = SILENT_NOT_ASKED;
        }
      }
    }
  }

  default int size() {
    return switch (this) {
      case One one -> one.values.length;
      case Several several -> several.ticks.length;
      case Numbers numbers -> numbers.values.length;
      case Texts texts -> texts.values.length;
    };
  }

  default boolean isAsked(int respondent) {
    return switch (this) {
      case One one -> one.values[respondent] != 0;
      case Several several -> several.ticks[respondent] != NOT_ASKED;
      case Numbers numbers ->
          !Double.isNaN(numbers.values[respondent]) || numbers.silences[respondent] != 0;
      case Texts texts -> !texts.values[respondent].isEmpty() || texts.silences[respondent] != 0;
    };
  }

  default boolean isAnswered(int respondent) {
    return switch (this) {
      case One one -> (one.values[respondent] & 0xff) >= FIRST;
      case Several several -> several.ticks[respondent] < SKIPPED;
      case Numbers numbers -> !Double.isNaN(numbers.values[respondent]);
      case Texts texts -> !texts.values[respondent].isEmpty();
    };
  }
}
