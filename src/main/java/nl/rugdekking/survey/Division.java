// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The division of respondents into groups: by the column {@code group}, or by their answers to a
 * question. People who did not answer that question are in no group.
 *
 * @param by the code of the question, or {@code group}
 * @param numberOf the number of the group of each respondent, or -1
 */
@SuppressWarnings("ArrayRecordComponent") // a division is made once and never compared
record Division(String by, List<String> names, int[] numberOf) {

  /**
   * Finds the division by a single-choice question or by the column {@code group}; null when there
   * is no such question.
   */
  static @Nullable Division find(Answers answers, String by) {
    if (by.equals(AnswerFile.GROUP)) {
      var groupOf = answers.groupOf();
      return new Division(
          by, answers.groups(), IntStream.range(0, groupOf.length).map(i -> groupOf[i]).toArray());
    }
    int question = answers.indexOf(by);
    if (question < 0
        || !(answers.columns().get(question) instanceof AnswerColumn.SingleChoice one)) {
      return null;
    }
    return new Division(
        by,
        answers.questions().get(question).answers().stream().map(Answer::code).toList(),
        IntStream.range(0, one.size()).map(i -> Math.max(-1, one.answer(i))).toArray());
  }

  /**
   * Returns the answers of everybody in a group, with these groups instead of the original ones.
   */
  Answers divide(Answers answers) {
    var kept = answers.filter(i -> numberOf[i] >= 0);
    var rows = IntStream.range(0, numberOf.length).filter(i -> numberOf[i] >= 0).toArray();
    var groupOf = new char[rows.length];
    Arrays.setAll(rows, i -> numberOf[rows[i]]);
    IntStream.range(0, rows.length).forEach(i -> groupOf[i] = (char) rows[i]);
    return new Answers(names, groupOf, kept.questions(), kept.columns());
  }

  /**
   * Returns the members of a group; with an empty name everybody in any group. An unknown group has
   * no members.
   */
  BitSet members(String group) {
    int number = names.indexOf(group);
    var members = new BitSet();
    IntStream.range(0, numberOf.length)
        .filter(i -> group.isEmpty() ? numberOf[i] >= 0 : number >= 0 && numberOf[i] == number)
        .forEach(members::set);
    return members;
  }
}
