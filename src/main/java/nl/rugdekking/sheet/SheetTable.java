// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table that is to be written as a sheet. Its headings stay in sight while somebody scrolls, and
 * each has a filter.
 *
 * @param name the name of the sheet, of at most 31 letters
 * @param notes the lines above the headings
 */
public record SheetTable(
    String name, List<String> notes, List<String> headings, List<List<SheetCell>> rows) {

  private static final int NARROWEST = 10;
  private static final int WIDEST = 50;
  // The room, in letters, for the arrow of the filter beside a heading.
  private static final int ARROW = 4;

  /** Returns the number of the row with the headings, from 1. */
  int headingLine() {
    return notes.size() + 1;
  }

  int lastLine() {
    return headingLine() + rows.size();
  }

  /** Returns the width of a column in letters. */
  int width(int column) {
    int longest =
        Stream.concat(
                Stream.of(headings.get(column).length() + ARROW),
                rows.stream().map(row -> row.get(column).length() + 1))
            .max(Integer::compare)
            .orElse(NARROWEST);
    return Math.clamp(longest, NARROWEST, WIDEST);
  }
}
