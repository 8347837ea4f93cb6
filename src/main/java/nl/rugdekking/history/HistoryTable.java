// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.rugdekking.sheet.Sheet;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;

/** The rows of a list below its headings, with the meaning that was chosen for each column. */
final class HistoryTable {

  /** Matches the first cell of a row of totals below the incidents. */
  private static final Pattern TOTALS =
      Pattern.compile("(?i)(sub)?tota(a)?l\\b.*|som\\b.*|sum\\b.*");

  /** A time of day: 9:05, 09.05 u or 9:05:00. */
  private static final Pattern TIME =
      Pattern.compile("0?(\\d{1,2})[:.](\\d{2})(?:[:.]00)?(?: ?(?:u|uur))?\\.?");

  /** The longest cell in characters; a row with a longer one is refused rather than cut. */
  static final int MAX_CELL_LENGTH = 100_000;

  /** A row that describes an incident. */
  record IncidentRow(int line, List<String> cells, Map<ColumnMeaning, Integer> columns) {

    String get(ColumnMeaning column) {
      var at = columns.get(column);
      return at == null || at >= cells.size() ? "" : cells.get(at);
    }

    boolean isFilled(int column) {
      return column < cells.size() && !cells.get(column).isBlank();
    }
  }

  private final Sheet sheet;
  private final ImportChoices choices;

  HistoryTable(Sheet sheet, ImportChoices choices) {
    this.sheet = sheet;
    this.choices = choices;
  }

  /** Returns true when the sheet has headings and rows: a cover sheet has neither. */
  static boolean isList(Sheet sheet) {
    return sheet.rows().size() >= 2 && sheet.rows().stream().anyMatch(row -> countFilled(row) >= 2);
  }

  /**
   * Returns the line of the headings: the first row at least half as wide as the widest, because
   * titles above it are narrower.
   */
  static int findHeadingLine(Sheet sheet) {
    long widest = sheet.rows().stream().mapToLong(HistoryTable::countFilled).max().orElse(0);
    return sheet.rows().stream()
        .filter(row -> countFilled(row) >= 2 && countFilled(row) * 2 >= widest)
        .findFirst()
        .map(Sheet.Row::line)
        .orElse(1);
  }

  private static long countFilled(Sheet.Row row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  List<String> headings() {
    var width = sheet.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    var row = headingRow();
    var headings = new ArrayList<String>();
    for (int i = 0; i < width; i++) {
      headings.add(row == null ? "" : TypedText.cleanLine(row.cell(i)));
    }
    return headings;
  }

  private Sheet.@Nullable Row headingRow() {
    return sheet.rows().stream()
        .filter(row -> row.line() == choices.headings())
        .findFirst()
        .orElse(null);
  }

  /** Returns a few values of a column, by which a human recognises it. */
  List<String> samples(int column) {
    return sheet.rows().stream()
        .filter(row -> row.line() > choices.headings())
        .map(row -> TypedText.cleanLine(row.cell(column)))
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .limit(3)
        .map(cell -> cell.length() > 60 ? cell.substring(0, 60) + "…" : cell)
        .toList();
  }

  /** Returns the columns that are not empty but are only added to the description, or ignored. */
  List<UnusedColumn> unusedColumns() {
    var unused = new ArrayList<UnusedColumn>();
    var headings = headings();
    var entries = entries();
    for (int i = 0; i < headings.size(); i++) {
      int column = i;
      var meaning = i < choices.columns().size() ? choices.columns().get(i) : ColumnMeaning.IGNORED;
      int filled = (int) entries.stream().filter(entry -> entry.isFilled(column)).count();
      if (!meaning.isOnce() && filled > 0) {
        unused.add(new UnusedColumn(i + 1, headings.get(i), meaning, filled, samples(i)));
      }
    }
    return unused;
  }

  List<IncidentRow> entries() {
    Map<ColumnMeaning, Integer> columns = new EnumMap<>(ColumnMeaning.class);
    for (int i = 0; i < choices.columns().size(); i++) {
      columns.putIfAbsent(choices.columns().get(i), i);
    }
    return sheet.rows().stream()
        .filter(row -> row.line() > choices.headings() && !isTotals(row))
        .map(
            row ->
                new IncidentRow(
                    row.line(),
                    row.cells().stream()
                        .map(cell -> TypedText.removeUnreadable(cell).strip())
                        .toList(),
                    columns))
        .toList();
  }

  private static boolean isTotals(Sheet.Row row) {
    return countFilled(row) <= 3
        && row.cells().stream()
            .filter(cell -> !cell.isBlank())
            .findFirst()
            .filter(cell -> TOTALS.matcher(cell.strip()).matches())
            .isPresent();
  }

  /** Returns the text of these lines, each cell with its heading. */
  Map<Integer, String> formatLines(Set<Integer> lines) {
    Map<Integer, String> found = new LinkedHashMap<>();
    var headings = headings();
    for (var entry : entries()) {
      if (lines.contains(entry.line())) {
        found.put(entry.line(), SkippedRows.formatCells(entry.cells(), headings));
      }
    }
    return found;
  }

  /**
   * Returns each distinct value of a kind, with its first spelling and the number of rows. Every
   * row needs a position, so a list without a column for it has one value: the empty one.
   */
  Map<String, Value> distinctValues(ValueKind kind) {
    Map<String, Value> values = new LinkedHashMap<>();
    if (choices.columns().contains(kind.column()) || kind == ValueKind.POSITION) {
      for (var entry : entries()) {
        var text = entry.get(kind.column());
        values.merge(normalize(text), new Value(text, 1), (first, one) -> first.plusOne());
      }
    }
    return values;
  }

  record Value(String spelling, int rowCount) {

    Value plusOne() {
      return new Value(spelling, rowCount + 1);
    }
  }

  /** Normalizes a value, so that "BOA" and "boa " are equal. */
  static String normalize(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  /** Normalizes a time, so that 9.05 u, 09:05 and 9:05:00 are equal. */
  static String normalizeTime(String text) {
    var plain = normalize(text);
    var found = TIME.matcher(plain);
    return found.matches() ? found.group(1) + ":" + found.group(2) : plain;
  }
}
