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
  record QuestionColumn(Question question, AnswerColumn column) {}

  final String code;
  int size;

  ColumnReader(String code) {
    this.code = code;
  }

  static ColumnReader of(Question question) {
    return switch (question.kind()) {
      case SINGLE, FIVE_POINT -> new SingleChoiceReader(AnswerCodes.fromQuestionnaire(question));
      case MULTIPLE -> new MultipleChoiceReader(AnswerCodes.fromQuestionnaire(question));
      case NUMBER -> new NumberReader(question);
      case OPEN -> new OpenAnswerReader(question);
    };
  }

  /** Creates the reader of a question that is not in a questionnaire. */
  static ColumnReader fromData(String code, boolean multiple) {
    var kind = multiple ? QuestionKind.MULTIPLE : QuestionKind.SINGLE;
    var codes = AnswerCodes.fromData(Question.fromData(code, kind, List.of()));
    return multiple ? new MultipleChoiceReader(codes) : new SingleChoiceReader(codes);
  }

  final void read(CsvRow row, int index) {
    add(row.cell(index).strip(), () -> row.place(index));
    size++;
  }

  /**
   * Adds the cell of the next respondent; {@code size} is the number of that respondent, from zero.
   */
  abstract void add(String cell, FilePosition.Source place);

  abstract QuestionColumn finish();

  static int room(int length) {
    return Math.max(FIRST_ROOM, length + (length >> 1));
  }

  static byte[] grown(byte[] values, int size) {
    return size < values.length ? values : Arrays.copyOf(values, room(size));
  }
}
