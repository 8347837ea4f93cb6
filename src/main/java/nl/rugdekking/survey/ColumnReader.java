// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.Arrays;
import java.util.List;

/** Reads the cells of one question, respondent after respondent. */
abstract class ColumnReader {

  static final String NOT_ASKED = ".";
  static final String NOTHING = "-";

  private static final int FIRST_ROOM = 64;

  /** A question with the answers of all respondents. */
  record Read(Question question, AnswerColumn column) {}

  final String code;
  int size;

  ColumnReader(String code) {
    this.code = code;
  }

  static ColumnReader of(Question question) {
    return switch (question.kind()) {
      case SINGLE, FIVE_POINT -> new OneReader(AnswerCodes.known(question));
      case MULTIPLE -> new SeveralReader(AnswerCodes.known(question));
      case NUMBER -> new NumberReader(question);
      case OPEN -> new TextReader(question);
    };
  }

  /** Makes the reader of a question that is not in a questionnaire. */
  static ColumnReader derived(String code, boolean multiple) {
    var kind = multiple ? QuestionKind.MULTIPLE : QuestionKind.SINGLE;
    var codes = AnswerCodes.derived(Question.derived(code, kind, List.of()));
    return multiple ? new SeveralReader(codes) : new OneReader(codes);
  }

  final void read(CsvRow row, int index) {
    add(row.cell(index).strip(), () -> row.place(index));
    size++;
  }

  /**
   * Adds the cell of the next respondent; {@code size} is the number of that respondent, from zero.
   */
  abstract void add(String cell, Place.Source place);

  abstract Read done();

  static int room(int length) {
    return Math.max(FIRST_ROOM, length + (length >> 1));
  }

  static byte[] grown(byte[] values, int size) {
    return size < values.length ? values : Arrays.copyOf(values, room(size));
  }
}
