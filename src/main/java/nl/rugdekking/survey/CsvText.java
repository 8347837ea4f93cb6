// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes CSV text, with quotes where they are needed. */
final class CsvText {

  private final StringBuilder text = new StringBuilder();

  CsvText line(Object... cells) {
    text.append(
            Arrays.stream(cells)
                .map(cell -> cell(String.valueOf(cell)))
                .collect(Collectors.joining(",")))
        .append('\n');
    return this;
  }

  private static String cell(String value) {
    boolean plain = value.chars().noneMatch(c -> ",\"\n\r".indexOf(c) >= 0);
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
