// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.Arrays;

/** Reads the answers to one single-choice question. */
final class OneReader extends ColumnReader {

  private final AnswerCodes codes;
  private byte[] values = {};

  OneReader(AnswerCodes codes) {
    super(codes.questionCode());
    this.codes = codes;
  }

  @Override
  void add(String cell, Place.Source place) {
    values = grown(values, size);
    values[size] =
        switch (cell) {
          case NOT_ASKED -> AnswerColumn.SILENT_NOT_ASKED;
          case "" -> AnswerColumn.SILENT_SKIPPED;
          case NOTHING ->
              throw place
                  .get()
                  .refuse(
                      "'-' says that nothing was ticked, but %s takes one answer. Are there more?"
                          + " Then name it in --multiple.",
                      Quoted.of(code));
          default -> (byte) (AnswerColumn.FIRST + answerNumber(cell, place));
        };
  }

  private int answerNumber(String cell, Place.Source place) {
    if (cell.indexOf(';') >= 0) {
      throw place
          .get()
          .refuse(
              "%s names several answers, but %s takes one. Are there more? Then name it in"
                  + " --multiple.",
              Quoted.of(cell), Quoted.of(code));
    }
    return codes.number(cell, place);
  }

  @Override
  Read done() {
    var order = codes.order();
    var column = Arrays.copyOf(values, size);
    for (int i = 0; i < size; i++) {
      int number = (column[i] & 0xff) - AnswerColumn.FIRST;
      if (number >= 0) {
        column[i] = (byte) (order[number] + AnswerColumn.FIRST);
      }
    }
    return new Read(codes.question(), new AnswerColumn.One(column));
  }
}
