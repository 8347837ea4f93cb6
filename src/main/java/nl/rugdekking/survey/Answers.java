// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** All answers to a survey: the group of each respondent, and a column for each question. */
@SuppressWarnings("ArrayRecordComponent") // columns are never compared
record Answers(
    List<String> groups, char[] groupOf, List<Question> questions, List<AnswerColumn> columns) {

  int respondents() {
    return groupOf.length;
  }

  /** Returns the number of a question among the columns, or -1 when there is no such question. */
  int indexOf(String code) {
    return IntStream.range(0, questions.size())
        .filter(i -> questions.get(i).code().equals(code))
        .findFirst()
        .orElse(-1);
  }

  /** Returns the answers of only these respondents. */
  Answers filter(IntPredicate wanted) {
    var rows = IntStream.range(0, respondents()).filter(wanted).toArray();
    var some = new ArrayList<AnswerColumn>();
    columns.forEach(column -> some.add(filter(column, rows)));
    var groupsOfSome = new char[rows.length];
    for (int i = 0; i < rows.length; i++) {
      groupsOfSome[i] = groupOf[rows[i]];
    }
    return new Answers(groups, groupsOfSome, questions, some);
  }

  private static AnswerColumn filter(AnswerColumn column, int[] rows) {
    return switch (column) {
      case AnswerColumn.SingleChoice one -> new AnswerColumn.SingleChoice(pick(one.values(), rows));
      case AnswerColumn.MultipleChoice several ->
          new AnswerColumn.MultipleChoice(
              IntStream.of(rows).mapToLong(row -> several.ticks()[row]).toArray());
      case AnswerColumn.Numbers numbers ->
          new AnswerColumn.Numbers(
              IntStream.of(rows).mapToDouble(row -> numbers.values()[row]).toArray(),
              pick(numbers.silences(), rows));
      case AnswerColumn.Texts texts ->
          new AnswerColumn.Texts(
              IntStream.of(rows).mapToObj(row -> texts.values()[row]).toArray(String[]::new),
              pick(texts.silences(), rows));
    };
  }

  private static byte[] pick(byte[] values, int[] rows) {
    var some = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      some[i] = values[rows[i]];
    }
    return some;
  }
}
