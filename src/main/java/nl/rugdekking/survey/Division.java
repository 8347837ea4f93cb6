// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Into which groups respondents are divided: by column {@code group}, or by their answers to a
 * question. Whoever did not answer that question is in no group.
 */
@SuppressWarnings("ArrayRecordComponent") // made once and never compared
record Division(String by, List<String> names, int[] numberOf) {

  /** By a question, or by column {@code group}; null when there is no such question. */
  static @Nullable Division find(Answers answers, String by) {
    if (by.equals(AnswerFile.GROUP)) {
      var groupOf = answers.groupOf();
      return new Division(
          by, answers.groups(), IntStream.range(0, groupOf.length).map(i -> groupOf[i]).toArray());
    }
    int question = answers.find(by);
    if (question < 0 || !(answers.columns().get(question) instanceof AnswerColumn.One one)) {
      return null;
    }
    var values = one.values();
    return new Division(
        by,
        answers.questions().get(question).answers().stream().map(Answer::code).toList(),
        IntStream.range(0, values.length)
            .map(i -> Math.max(-1, (values[i] & 0xff) - AnswerColumn.FIRST))
            .toArray());
  }

  /** The same answers in these groups. */
  Answers divide(Answers answers) {
    var kept = answers.only(i -> numberOf[i] >= 0);
    var rows = IntStream.range(0, numberOf.length).filter(i -> numberOf[i] >= 0).toArray();
    var groupOf = new char[rows.length];
    Arrays.setAll(rows, i -> numberOf[rows[i]]);
    IntStream.range(0, rows.length).forEach(i -> groupOf[i] = (char) rows[i]);
    return new Answers(names, groupOf, kept.questions(), kept.columns());
  }

  /** Who is in a group; in any of them without a name; nobody in a group that is not there. */
  BitSet members(String group) {
    int number = names.indexOf(group);
    var members = new BitSet();
    IntStream.range(0, numberOf.length)
        .filter(i -> group.isEmpty() ? numberOf[i] >= 0 : number >= 0 && numberOf[i] == number)
        .forEach(members::set);
    return members;
  }
}
