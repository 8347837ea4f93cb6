// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.Arrays;
import java.util.List;

/** Takes the cells of one question, respondent after respondent. */
abstract class ColumnReader {

  static final String NOT_ASKED = ".";
  static final String NOTHING = "-";

  private static final int FIRST_ROOM = 64;

  /** A question with all that was said to it. */
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

  /** For a question of which only the data is there. */
  static ColumnReader derived(String code, boolean multiple) {
    var kind = multiple ? QuestionKind.MULTIPLE : QuestionKind.SINGLE;
    var codes = AnswerCodes.derived(Question.derived(code, kind, List.of()));
    return multiple ? new SeveralReader(codes) : new OneReader(codes);
  }

  final void read(CsvRow row, int index) {
    add(row.cell(index).strip(), () -> row.place(index));
    size++;
  }

  /** One respondent more; {@code size} is their number. */
  abstract void add(String cell, Place.Source place);

  abstract Read done();

  static int room(int length) {
    return Math.max(FIRST_ROOM, length + (length >> 1));
  }

  static byte[] grown(byte[] values, int size) {
    return size < values.length ? values : Arrays.copyOf(values, room(size));
  }
}
