// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.Arrays;

/** Reads the answers to one single-choice question. */
final class SingleChoiceReader extends ColumnReader {

  private final AnswerCodes codes;
  private byte[] values = {};

  SingleChoiceReader(AnswerCodes codes) {
    super(codes.questionCode());
    this.codes = codes;
  }

  @Override
  void add(String cell, FilePosition.Source place) {
    values = grown(values, size);
    values[size] =
        switch (cell) {
          case NOT_ASKED -> AnswerColumn.SILENT_NOT_ASKED;
          case "" -> AnswerColumn.SILENT_SKIPPED;
          case NOTHING ->
              throw place
                  .get()
                  .error(
                      "'-' says that nothing was ticked, but %s takes one answer. Are there more?"
                          + " Then name it in --multiple.",
                      MessageText.quote(code));
          default -> (byte) (AnswerColumn.FIRST + answerNumber(cell, place));
        };
  }

  private int answerNumber(String cell, FilePosition.Source place) {
    if (cell.indexOf(';') >= 0) {
      throw place
          .get()
          .error(
              "%s names several answers, but %s takes one. Are there more? Then name it in"
                  + " --multiple.",
              MessageText.quote(cell), MessageText.quote(code));
    }
    return codes.number(cell, place);
  }

  @Override
  QuestionColumn finish() {
    var order = codes.sortedPositions();
    var column = Arrays.copyOf(values, size);
    for (int i = 0; i < size; i++) {
      int number = (column[i] & 0xff) - AnswerColumn.FIRST;
      if (number >= 0) {
        column[i] = (byte) (order[number] + AnswerColumn.FIRST);
      }
    }
    return new QuestionColumn(codes.question(), new AnswerColumn.SingleChoice(column));
  }
}
