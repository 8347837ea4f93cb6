// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.Locale;

/**
 * Something in a published table that cannot be, or hardly. The answer is empty when it is about a
 * whole column.
 */
record Finding(Check check, Where where, String printed, String readings, String cause) {

  /** What was held against what. */
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

  record Where(String table, String question, String group, String answer) {

    Where only(String anAnswer) {
      return new Where(table, question, group, anAnswer);
    }

    @Override
    public String toString() {
      return "table %s, %s, %s%s"
          .formatted(table, question, group, answer.isEmpty() ? "" : ", " + answer);
    }
  }

  /** One line. */
  String text() {
    return "%s: %s: printed %s; %s; likely cause: %s."
        .formatted(where, check.words, printed, readings, cause);
  }
}
