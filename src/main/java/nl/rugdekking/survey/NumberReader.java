// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers to one question that asks for a number, cell by cell, into a column. A cell
 * that was not answered is stored as NaN, with the reason beside it.
 */
final class NumberReader extends ColumnReader {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

  private final Question question;
  private double[] values = {};
  private byte[] silences = {};

  NumberReader(Question question) {
    super(question.code());
    this.question = question;
  }

  @Override
  void add(String cell, FilePosition.Source place) {
    silences = grown(silences, size);
    if (size == values.length) {
      values = Arrays.copyOf(values, room(size));
    }
    silences[size] = OpenAnswerReader.silence(cell);
    values[size] = cell.isEmpty() || cell.equals(NOT_ASKED) ? Double.NaN : parseNumber(cell, place);
  }

  private double parseNumber(String cell, FilePosition.Source place) {
    if (!NUMBER.matcher(cell).matches()) {
      throw place
          .get()
          .error("%s is no number; %s wants one, with a point.", MessageText.quote(cell), code);
    }
    double number = Double.parseDouble(cell);
    var least = question.least();
    var largest = question.largest();
    if ((least != null && number < least) || (largest != null && number > largest)) {
      throw place
          .get()
          .error(
              "%s is outside what %s allows: %s to %s.",
              cell, code, formatBound(least), formatBound(largest));
    }
    return number;
  }

  private static String formatBound(@Nullable Double bound) {
    return bound == null ? "any" : BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }

  @Override
  QuestionColumn finish() {
    return new QuestionColumn(
        question,
        new AnswerColumn.Numbers(Arrays.copyOf(values, size), Arrays.copyOf(silences, size)));
  }
}
