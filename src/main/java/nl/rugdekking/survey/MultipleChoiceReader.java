// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.Arrays;

/**
 * Reads the answers to one multiple-choice question, cell by cell, into a column. A cell holds the
 * codes of the ticked answers with semicolons between. The ticks of one respondent become the bits
 * of a long; bit n stands for the answer with number n.
 */
final class MultipleChoiceReader extends ColumnReader {

  private final AnswerCodes codes;
  private long[] ticks = {};

  /** The answers that somebody ticked together with others. */
  private long combined;

  MultipleChoiceReader(AnswerCodes codes) {
    super(codes.questionCode());
    this.codes = codes;
  }

  @Override
  void add(String cell, FilePosition.Source place) {
    if (size == ticks.length) {
      ticks = Arrays.copyOf(ticks, room(size));
    }
    ticks[size] =
        switch (cell) {
          case NOT_ASKED -> AnswerColumn.NOT_ASKED;
          case "" -> AnswerColumn.SKIPPED;
          case NOTHING -> 0;
          default -> parseTicks(cell, place);
        };
  }

  private long parseTicks(String cell, FilePosition.Source place) {
    long ticked = 0;
    boolean hasExclusive = false;
    for (var part : cell.split(";", -1)) {
      int number = findNumber(part.strip(), cell, place);
      if ((ticked & 1L << number) != 0) {
        throw place
            .get()
            .error("%s names %s twice.", MessageText.quote(cell), MessageText.quote(part.strip()));
      }
      ticked |= 1L << number;
      hasExclusive |= codes.isExclusive(number);
    }
    boolean areSeveral = Long.bitCount(ticked) > 1;
    if (areSeveral) {
      combined |= ticked;
    }
    if (hasExclusive && areSeveral) {
      throw place
          .get()
          .error(
              "%s: one of these answers to %s can only stand alone.",
              MessageText.quote(cell), code);
    }
    return ticked;
  }

  private int findNumber(String part, String cell, FilePosition.Source place) {
    if (part.isEmpty() || part.equals(NOT_ASKED) || part.equals(NOTHING)) {
      throw place
          .get()
          .error(
              "%s: between semicolons stand codes of answers, and nothing else.",
              MessageText.quote(cell));
    }
    return codes.number(part, place);
  }

  @Override
  QuestionColumn finish() {
    var order = codes.sortedPositions();
    var column = new long[size];
    for (int i = 0; i < size; i++) {
      column[i] = ticks[i] >= AnswerColumn.SKIPPED ? ticks[i] : reorder(ticks[i], order);
    }
    // Answers that nobody combined with others count as exclusive. People who read such an answer,
    // for example "none of these", would assume so.
    var question = codes.question(number -> combined != 0 && (combined & 1L << number) == 0);
    return new QuestionColumn(question, new AnswerColumn.MultipleChoice(column));
  }

  // Answers get their numbers as they are found in the file; the column has them in a fixed order.
  private static long reorder(long ticked, int[] order) {
    long reordered = 0;
    // Each step takes the lowest bit away.
    for (long rest = ticked; rest != 0; rest &= rest - 1) {
      reordered |= 1L << order[Long.numberOfTrailingZeros(rest)];
    }
    return reordered;
  }
}
