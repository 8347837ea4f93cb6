// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.rugdekking.figures.Thresholds;

/**
 * Whether the number of people who were asked a question tells of few of them together with the
 * counts of another question. The routing says which answers all led to the question, and which
 * never did; how many there are of these may be printed, and what is left over then follows: those
 * of the other answers who were asked, and those who were not.
 */
final class AskedOfSome {

  private final Answers answers;
  private final Thresholds thresholds;

  AskedOfSome(Answers answers, Thresholds thresholds) {
    this.answers = answers;
    this.thresholds = thresholds;
  }

  /** Held against every other question, printed here or not, and against who was asked that. */
  boolean tellsOfFew(int question, BitSet members) {
    var column = answers.columns().get(question);
    var asked = new BitSet();
    members.stream().filter(column::isAsked).forEach(asked::set);
    return !asked.equals(members)
        && IntStream.range(0, answers.columns().size())
            .filter(other -> other != question)
            .anyMatch(other -> tellsOfFew(other, members, asked));
  }

  private boolean tellsOfFew(int other, BitSet members, BitSet asked) {
    var column = answers.columns().get(other);
    int many = answers.questions().get(other).answers().size();
    return leavesFew(2, i -> column.isAsked(i) ? 1 : 0, members, asked)
        || switch (column) {
          case AnswerColumn.One one ->
              leavesFew(
                  many,
                  i -> one.isAnswered(i) ? (one.values()[i] & 0xff) - AnswerColumn.FIRST : -1,
                  members,
                  asked);
          case AnswerColumn.Several several ->
              IntStream.range(0, many)
                  .anyMatch(a -> leavesFew(2, i -> ticked(several, i, a), members, asked));
          case AnswerColumn.Numbers _, AnswerColumn.Texts _ -> false;
        };
  }

  private static int ticked(AnswerColumn.Several column, int respondent, int answer) {
    return !column.isAnswered(respondent)
        ? -1
        : (column.ticks()[respondent] & 1L << answer) != 0 ? 1 : 0;
  }

  // What somebody answered is a number, or less than nothing.
  private boolean leavesFew(int many, IntUnaryOperator answerOf, BitSet members, BitSet asked) {
    var in = new int[many];
    var out = new int[many];
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      int answer = answerOf.applyAsInt(i);
      if (answer >= 0) {
        (asked.get(i) ? in : out)[answer]++;
      }
    }
    var both = IntStream.range(0, many).filter(a -> in[a] > 0 && out[a] > 0).toArray();
    return isFew(IntStream.of(both).map(a -> in[a]).sum())
        || isFew(IntStream.of(both).map(a -> out[a]).sum());
  }

  private boolean isFew(int count) {
    return count > 0 && count < thresholds.answers();
  }
}
