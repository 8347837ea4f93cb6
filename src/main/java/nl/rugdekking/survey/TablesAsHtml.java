// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.figures.BarChart;

/**
 * Writes tables as one HTML page: for each of them a chart, the table, and a note about its base.
 */
final class TablesAsHtml {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="nl">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Tabellen</title>
      <style>
      body { font-family: sans-serif; color: #17242b; max-width: 60rem; margin: 1rem auto; padding: 0 1rem; }
      svg { width: 100%; height: auto; }
      table { border-collapse: collapse; }
      th, td { padding: .25rem .5rem; border-bottom: 1px solid #d5dde0; text-align: right; }
      th:first-child { text-align: left; font-weight: normal; }
      </style>
      </head>
      <body>
      <main>
      <h1>Tabellen</h1>
      """;

  private TablesAsHtml() {}

  static String write(List<CrossTable> tables) {
    var out = new StringBuilder(HEAD);
    tables.forEach(table -> write(table, out));
    return out.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void write(CrossTable table, StringBuilder out) {
    var title = "Tabel " + table.id() + ". " + table.question().text().dutch();
    out.append("<section>\n<h2>").append(BarChart.escape(title)).append("</h2>\n");
    out.append(BarChart.svg(title, barsOf(table)));
    out.append("<table>\n");
    var rows = TablesAsText.rows(table);
    writeRow(rows.getFirst(), "col", out);
    rows.stream().skip(1).forEach(cells -> writeRow(cells, "row", out));
    out.append("</table>\n");
    TablesAsText.notes(table)
        .forEach(note -> out.append("<p>").append(BarChart.escape(note)).append("</p>\n"));
    out.append("</section>\n");
  }

  private static void writeRow(List<String> cells, String scope, StringBuilder out) {
    out.append("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      boolean head = i == 0 || scope.equals("col");
      out.append(head ? "<th scope=\"" + scope + "\">" : "<td>")
          .append(BarChart.escape(cells.get(i)))
          .append(head ? "</th>" : "</td>");
    }
    out.append("</tr>\n");
  }

  private static List<BarChart.Bar> barsOf(CrossTable table) {
    var bars = new ArrayList<BarChart.Bar>();
    for (int i = 0; i < table.question().answers().size(); i++) {
      for (var column : table.columns()) {
        var percent = column.percent(i);
        if (!percent.isEmpty()) {
          bars.add(
              new BarChart.Bar(
                  table.question().answers().get(i).label().dutch(),
                  table.columns().size() > 1 ? column.group() : "",
                  percent.equals(CrossTable.HIDDEN) ? null : Double.valueOf(percent)));
        }
      }
    }
    return bars;
  }
}
