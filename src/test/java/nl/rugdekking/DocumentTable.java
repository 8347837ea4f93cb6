// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table in a document that is a specification, found by the marks around it. */
public final class DocumentTable {

  private DocumentTable() {}

  /** Its rows, cells by heading; an empty cell is an empty text. */
  public static List<Map<String, String>> rows(String document, String mark) {
    var lines =
        between(document, mark)
            .lines()
            .filter(line -> line.startsWith("|"))
            .map(DocumentTable::cells)
            .toList();
    var heading = lines.getFirst();
    return lines.stream().skip(2).map(cells -> row(heading, cells)).toList();
  }

  /** What stands between the two marks. */
  public static String between(String document, String mark) {
    try {
      var text = Files.readString(Path.of(document));
      var from = text.indexOf("<!-- " + mark + " -->");
      var to = text.indexOf("<!-- /" + mark + " -->");
      if (from < 0 || to < from) {
        throw new IllegalStateException("No table " + mark + " in " + document);
      }
      return text.substring(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    var inner = line.strip().substring(1, line.strip().length() - 1);
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
  }

  private static Map<String, String> row(List<String> heading, List<String> cells) {
    if (heading.size() != cells.size()) {
      throw new IllegalStateException("A row of another width: " + cells);
    }
    var row = new LinkedHashMap<String, String>();
    for (int i = 0; i < cells.size(); i++) {
      row.put(heading.get(i), cells.get(i));
    }
    return row;
  }
}
