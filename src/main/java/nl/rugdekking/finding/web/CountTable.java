// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.List;
import nl.rugdekking.figures.StackedBars.Piece;
import org.jspecify.annotations.Nullable;

/**
 * A table of counts, in which each number leads to the list of the cases that it counts.
 *
 * @param id the id of the table, unique on the page
 */
record CountTable(String id, String caption, List<Head> heads, List<Row> rows) {

  /** A column of numbers, with its code for use in a file and its name on the page. */
  record Head(String code, String label) {}

  /**
   * One row.
   *
   * @param code the code of the row, for use in a file
   * @param bar the drawing of its numbers, or empty when there is none
   */
  record Row(String code, String label, List<Piece> bar, List<LinkedNumber> numbers) {

    static Row of(String code, String label, LinkedNumber... numbers) {
      return new Row(code, label, List.of(), List.of(numbers));
    }
  }

  /**
   * A number with a link to the list of the cases it counts.
   *
   * @param path the address of the list, or null for zero
   * @param of a description of the number for people who use a screen reader
   */
  record LinkedNumber(long amount, @Nullable String path, String of) {}
}
