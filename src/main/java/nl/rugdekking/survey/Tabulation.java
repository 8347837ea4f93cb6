// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.rugdekking.figures.Histogram;

/**
 * Counts answers per group. Each question is counted in one pass, whatever the number of tables.
 */
final class Tabulation {

  /** Counts and bases of one question in one group. */
  @SuppressWarnings("ArrayRecordComponent") // it exists only while a table is being made
  record GroupCounts(int[] counts, int asked, int answered, int tookPart) {

    int base(BaseRule rule) {
      return switch (rule) {
        case ASKED -> asked;
        case ANSWERED -> answered;
        case TOOK_PART -> tookPart;
      };
    }
  }

  private final Answers answers;
  private final int[] members;

  Tabulation(Answers answers) {
    this.answers = answers;
    members = new int[answers.groups().size()];
    for (char group : answers.groupOf()) {
      members[group]++;
    }
  }

  /** Returns the counts per group of a question that has answers to choose from. */
  List<GroupCounts> count(int question) {
    int size = answers.questions().get(question).answers().size();
    return switch (answers.columns().get(question)) {
      case AnswerColumn.SingleChoice one -> countSingle(one, size);
      case AnswerColumn.MultipleChoice several -> countMultiple(several, size);
      case AnswerColumn.Numbers _, AnswerColumn.Texts _ ->
          throw new IllegalArgumentException("not a question with answers");
    };
  }

  private List<GroupCounts> countSingle(AnswerColumn.SingleChoice column, int size) {
    var histogram = Histogram.of(answers.groupOf(), column.values(), members.length);
    var counted = new ArrayList<GroupCounts>();
    for (int group = 0; group < members.length; group++) {
      int g = group;
      var counts =
          IntStream.range(0, size)
              .map(answer -> histogram.count(g, answer + AnswerColumn.FIRST))
              .toArray();
      int answered = IntStream.of(counts).sum();
      int asked = members[group] - histogram.count(g, AnswerColumn.SILENT_NOT_ASKED);
      counted.add(new GroupCounts(counts, asked, answered, members[group]));
    }
    return counted;
  }

  private List<GroupCounts> countMultiple(AnswerColumn.MultipleChoice column, int size) {
    var counts = new int[members.length][64];
    var groupOf = answers.groupOf();
    var ticks = column.ticks();
    for (int i = 0; i < ticks.length; i++) {
      var row = counts[groupOf[i]];
      for (long rest = ticks[i]; rest != 0; rest &= rest - 1) {
        row[Long.numberOfTrailingZeros(rest)]++;
      }
    }
    var counted = new ArrayList<GroupCounts>();
    for (int group = 0; group < members.length; group++) {
      int notAsked = counts[group][Long.numberOfTrailingZeros(AnswerColumn.NOT_ASKED)];
      int skipped = counts[group][Long.numberOfTrailingZeros(AnswerColumn.SKIPPED)];
      int asked = members[group] - notAsked;
      counted.add(
          new GroupCounts(
              Arrays.copyOf(counts[group], size), asked, asked - skipped, members[group]));
    }
    return counted;
  }
}
