// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * A numeric variable of an SPSS file.
 *
 * @param missing values that count as missing, at most three
 * @param values the value of each respondent; NaN is the system's own missing value
 */
record SavVariable(
    String name,
    String label,
    Measure measure,
    int decimals,
    List<ValueLabel> labels,
    List<Double> missing,
    IntToDoubleFunction values) {

  enum Measure {
    NOMINAL(1),
    ORDINAL(2),
    SCALE(3);

    final int code;

    Measure(int code) {
      this.code = code;
    }
  }

  record ValueLabel(double value, String label) {}

  /** The variables of one multiple-choice question; the value 1 means ticked. */
  record MultipleResponseSet(String name, String label, List<String> variables) {}
}
