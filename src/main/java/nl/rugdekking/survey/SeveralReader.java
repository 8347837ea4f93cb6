// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.Arrays;

/** Reads the answers to one multiple-choice question. */
final class SeveralReader extends ColumnReader {

  private final AnswerCodes codes;
  private long[] ticks = {};
  private long combined;

  SeveralReader(AnswerCodes codes) {
    super(codes.questionCode());
    this.codes = codes;
  }

  @Override
  void add(String cell, Place.Source place) {
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

  private long parseTicks(String cell, Place.Source place) {
    long set = 0;
    boolean exclusive = false;
    for (var part : cell.split(";", -1)) {
      int number = answerNumber(part.strip(), cell, place);
      if ((set & 1L << number) != 0) {
        throw place.get().refuse("%s names %s twice.", Quoted.of(cell), Quoted.of(part.strip()));
      }
      set |= 1L << number;
      exclusive |= codes.isExclusive(number);
    }
    if (Long.bitCount(set) > 1) {
      combined |= set;
    }
    if (exclusive && Long.bitCount(set) > 1) {
      throw place
          .get()
          .refuse("%s: one of these answers to %s can only stand alone.", Quoted.of(cell), code);
    }
    return set;
  }

  private int answerNumber(String part, String cell, Place.Source place) {
    if (part.isEmpty() || part.equals(NOT_ASKED) || part.equals(NOTHING)) {
      throw place
          .get()
          .refuse(
              "%s: between semicolons stand codes of answers, and nothing else.", Quoted.of(cell));
    }
    return codes.number(part, place);
  }

  @Override
  Read done() {
    var order = codes.order();
    var column = new long[size];
    for (int i = 0; i < size; i++) {
      column[i] = ticks[i] >= AnswerColumn.SKIPPED ? ticks[i] : reorder(ticks[i], order);
    }
    // answers that nobody combined with others count as exclusive: a reader of "none of these"
    // would assume so
    var question = codes.question(number -> combined != 0 && (combined & 1L << number) == 0);
    return new Read(question, new AnswerColumn.Several(column));
  }

  private static long reorder(long set, int[] order) {
    long reordered = 0;
    for (long rest = set; rest != 0; rest &= rest - 1) {
      reordered |= 1L << order[Long.numberOfTrailingZeros(rest)];
    }
    return reordered;
  }
}
