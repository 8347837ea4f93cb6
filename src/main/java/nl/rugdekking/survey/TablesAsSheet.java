// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.sheet.WorkbookWriter;

/**
 * Writes tables as a workbook (.xlsx) with one sheet, each cell as it is printed: {@code N (%)}.
 */
final class TablesAsSheet {

  private TablesAsSheet() {}

  static byte[] write(List<CrossTable> tables) {
    var rows = new ArrayList<List<String>>();
    for (var table : tables) {
      rows.add(List.of("Tabel " + table.id(), table.question().text().dutch()));
      rows.addAll(TablesAsText.rows(table));
      TablesAsText.notes(table).forEach(note -> rows.add(List.of(note)));
      rows.add(List.of());
    }
    return WorkbookWriter.write("Tabellen", rows);
  }
}
