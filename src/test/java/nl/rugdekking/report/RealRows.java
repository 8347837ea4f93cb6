// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Ten lines of a list of incidents as organisations keep it, with all that is wrong with them. */
public final class RealRows {

  public record Row(String date, String time, String who, String words, String channel) {}

  private RealRows() {}

  public static List<Row> ten() {
    try (var in =
        Objects.requireNonNull(RealRows.class.getResourceAsStream("/report/tien-regels.csv"))) {
      var text = new String(in.readAllBytes(), Charset.forName("windows-1252"));
      return records(text).stream()
          .map(
              cells ->
                  new Row(cells.get(1), cells.get(2), cells.get(3), cells.get(6), cells.get(8)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> records(String text) {
    var records = new ArrayList<List<String>>();
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    var quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ';' || c == '\n')) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
        if (c == '\n') {
          records.add(List.copyOf(cells));
          cells.clear();
        }
      } else {
        cell.append(c);
      }
    }
    return records;
  }
}
