// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.rugdekking.history.HistoryTable.IncidentRow;

/** Composes the texts of an imported incident out of the cells of its row. */
record RowTexts(ImportChoices choices, List<String> headings) {

  /** Returns the name of a column for a sentence: its heading, or else its number. */
  String columnName(int column) {
    var heading = heading(column);
    return heading.isEmpty() ? Integer.toString(column + 1) : heading;
  }

  /** Returns the description, then the other columns added to it, each under its heading. */
  String description(IncidentRow entry) {
    var lines = new ArrayList<String>();
    lines.add(entry.get(ColumnMeaning.WORDS));
    for (int i = 0; i < choices.columns().size() && i < entry.cells().size(); i++) {
      var column = choices.columns().get(i);
      if (column == ColumnMeaning.TOLD || column == ColumnMeaning.TIME) {
        lines.add(underHeading(i, entry.cells().get(i)));
      }
    }
    return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }

  /** Returns the original line, with the perpetrator masked when names are left out. */
  String original(IncidentRow entry) {
    var lines = new ArrayList<String>();
    var cells = choices.maskNames(entry.cells(), choices.names());
    for (int i = 0; i < cells.size(); i++) {
      lines.add(underHeading(i, cells.get(i)));
    }
    return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }

  private String underHeading(int column, String cell) {
    return cell.isBlank() || heading(column).isEmpty() ? cell : heading(column) + ": " + cell;
  }

  private String heading(int column) {
    return column < headings.size() ? headings.get(column) : "";
  }
}
