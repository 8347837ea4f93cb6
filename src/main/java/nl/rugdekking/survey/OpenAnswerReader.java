// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the open answers to one question. */
final class OpenAnswerReader extends ColumnReader {

  private final Question question;
  private final List<String> values = new ArrayList<>();
  private byte[] silences = {};

  OpenAnswerReader(Question question) {
    super(question.code());
    this.question = question;
  }

  @Override
  void add(String cell, FilePosition.Source place) {
    silences = grown(silences, size);
    silences[size] = silence(cell);
    values.add(cell.equals(NOT_ASKED) ? "" : cell);
  }

  static byte silence(String cell) {
    return cell.equals(NOT_ASKED) ? AnswerColumn.SILENT_NOT_ASKED : AnswerColumn.SILENT_SKIPPED;
  }

  @Override
  QuestionColumn finish() {
    return new QuestionColumn(
        question,
        new AnswerColumn.Texts(values.toArray(String[]::new), Arrays.copyOf(silences, size)));
  }
}
