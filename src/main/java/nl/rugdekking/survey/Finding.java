// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.Locale;

/**
 * An error, or probable error, in a published table. The answer in {@code where} is empty when the
 * finding is about a whole column.
 *
 * @param printed the figures as they were published
 * @param readings the ways in which they can be corrected
 * @param cause the likely cause
 */
record Finding(Check check, TableLocation where, String printed, String readings, String cause) {

  /** The comparison that failed. */
  enum Check {
    COUNT_PERCENTAGE("count against percentage"),
    SUM_TOTAL("sum against total"),
    PART_WHOLE("part against whole"),
    BASE_BASE("base against base"),
    SINGLE_MULTIPLE("single against multiple");

    final String words;

    Check(String words) {
      this.words = words;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  record TableLocation(String table, String question, String group, String answer) {

    TableLocation withAnswer(String anAnswer) {
      return new TableLocation(table, question, group, anAnswer);
    }

    @Override
    public String toString() {
      return "table %s, %s, %s%s"
          .formatted(table, question, group, answer.isEmpty() ? "" : ", " + answer);
    }
  }

  /** Returns the finding as one line of text. */
  String text() {
    return "%s: %s: printed %s; %s; likely cause: %s."
        .formatted(where, check.words, printed, readings, cause);
  }
}
