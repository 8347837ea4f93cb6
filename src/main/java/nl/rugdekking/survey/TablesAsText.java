// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes tables as text for a terminal: the cells as {@code N (%)}, the base below them, and a note
 * about the base.
 */
final class TablesAsText {

  private TablesAsText() {}

  static String write(List<CrossTable> tables) {
    var out = new StringBuilder();
    tables.forEach(table -> write(table, out));
    return out.toString();
  }

  private static void write(CrossTable table, StringBuilder out) {
    var rows = rows(table);
    int columns = rows.getFirst().size();
    var widths = new int[columns];
    for (var row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    out.append("Tabel/table ").append(table.id()).append(": ").append(table.code());
    if (!table.question().text().dutch().equals(table.code())) {
      out.append(" - ").append(table.question().text().dutch());
    }
    out.append('\n');
    for (var row : rows) {
      var line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        var space = " ".repeat(widths[i] - row.get(i).length());
        line.append(i == 0 ? row.get(i) + space : "  " + space + row.get(i));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    notes(table).forEach(note -> out.append(note).append('\n'));
    out.append('\n');
  }

  /** Returns the rows: the names of the groups, then each answer as printed, then the bases. */
  static List<List<String>> rows(CrossTable table) {
    var rows = new ArrayList<List<String>>();
    var head = new ArrayList<>(List.of(""));
    table.columns().forEach(column -> head.add(column.group()));
    rows.add(head);
    for (int i = 0; i < table.question().answers().size(); i++) {
      var row = new ArrayList<>(List.of(table.question().answers().get(i).label().dutch()));
      for (var column : table.columns()) {
        row.add(column.format(i));
      }
      rows.add(row);
    }
    var last = new ArrayList<>(List.of("N"));
    table.columns().forEach(column -> last.add(column.base().text()));
    rows.add(last);
    return rows;
  }

  /** Returns the notes below a table, in both languages. */
  static List<String> notes(CrossTable table) {
    var notes = new ArrayList<String>();
    notes.add("N: " + table.rule().label().dutch() + " / " + table.rule().label().english());
    if (table.question().kind() == QuestionKind.MULTIPLE) {
      notes.add("Meer antwoorden mogelijk / several answers possible");
    }
    if (table.hasHidden()) {
      notes.add(
          CrossTable.HIDDEN
              + " niet getoond om mensen te beschermen / not shown, to protect people");
    }
    if (table.note() != null) {
      notes.add(table.note().dutch() + " / " + table.note().english());
    }
    return notes;
  }
}
