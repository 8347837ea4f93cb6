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

/** The rows of a list under its headings, as somebody said what they mean. */
final class HistoryTable {

  private static final Pattern TOTALS =
      Pattern.compile("(?i)(sub)?tota(a)?l\\b.*|som\\b.*|sum\\b.*");

  /** Characters of one cell: a row with a longer one is refused, never cut. */
  static final int LONGEST_CELL = 100_000;

  /** A row that tells of an incident. */
  record Entry(int line, List<String> cells, Map<HistoryColumn, Integer> columns) {

    String get(HistoryColumn column) {
      var at = columns.get(column);
      return at == null || at >= cells.size() ? "" : cells.get(at);
    }

    boolean isFilled(int column) {
      return column < cells.size() && !cells.get(column).isBlank();
    }
  }

  private final Sheet sheet;
  private final Choices choices;

  HistoryTable(Sheet sheet, Choices choices) {
    this.sheet = sheet;
    this.choices = choices;
  }

  /** The first row that is about as wide as the widest: above it stand titles. */
  static int headingsOf(Sheet sheet) {
    long widest = sheet.rows().stream().mapToLong(HistoryTable::filled).max().orElse(0);
    return sheet.rows().stream()
        .filter(row -> filled(row) >= 2 && filled(row) * 2 >= widest)
        .findFirst()
        .map(Sheet.Row::line)
        .orElse(1);
  }

  private static long filled(Sheet.Row row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  List<String> headings() {
    var width = sheet.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    var row = headingRow();
    var headings = new ArrayList<String>();
    for (int i = 0; i < width; i++) {
      headings.add(row == null ? "" : TypedText.line(row.cell(i)));
    }
    return headings;
  }

  private Sheet.@Nullable Row headingRow() {
    return sheet.rows().stream()
        .filter(row -> row.line() == choices.headings())
        .findFirst()
        .orElse(null);
  }

  /** A few values of a column, to know it by. */
  List<String> samples(int column) {
    return sheet.rows().stream()
        .filter(row -> row.line() > choices.headings())
        .map(row -> TypedText.line(row.cell(column)))
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .limit(3)
        .map(cell -> cell.length() > 60 ? cell.substring(0, 60) + "…" : cell)
        .toList();
  }

  /** Columns with something in them that are kept with the story, or not at all. */
  List<UnusedColumn> unused() {
    var unused = new ArrayList<UnusedColumn>();
    var headings = headings();
    var entries = entries();
    for (int i = 0; i < headings.size(); i++) {
      int column = i;
      var meaning = i < choices.columns().size() ? choices.columns().get(i) : HistoryColumn.IGNORED;
      int filled = (int) entries.stream().filter(entry -> entry.isFilled(column)).count();
      if (!meaning.isOnce() && filled > 0) {
        unused.add(new UnusedColumn(i + 1, headings.get(i), meaning, filled, samples(i)));
      }
    }
    return unused;
  }

  List<Entry> entries() {
    Map<HistoryColumn, Integer> columns = new EnumMap<>(HistoryColumn.class);
    for (int i = 0; i < choices.columns().size(); i++) {
      columns.putIfAbsent(choices.columns().get(i), i);
    }
    return sheet.rows().stream()
        .filter(row -> row.line() > choices.headings() && !isTotals(row))
        .map(
            row ->
                new Entry(
                    row.line(),
                    row.cells().stream().map(cell -> TypedText.readable(cell).strip()).toList(),
                    columns))
        .toList();
  }

  private static boolean isTotals(Sheet.Row row) {
    return filled(row) <= 3
        && row.cells().stream()
            .filter(cell -> !cell.isBlank())
            .findFirst()
            .filter(cell -> TOTALS.matcher(cell.strip()).matches())
            .isPresent();
  }

  /** Lines as they stand in the file, each cell under its heading; only those asked for. */
  Map<Integer, String> asTheyStand(Set<Integer> lines) {
    Map<Integer, String> found = new LinkedHashMap<>();
    var headings = headings();
    for (var entry : entries()) {
      if (lines.contains(entry.line())) {
        found.put(entry.line(), asItStands(entry, headings));
      }
    }
    return found;
  }

  private static String asItStands(Entry entry, List<String> headings) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < entry.cells().size(); i++) {
      var cell = entry.cells().get(i);
      if (!cell.isBlank()) {
        var heading = i < headings.size() ? headings.get(i) : "";
        cells.add(heading.isEmpty() ? cell : heading + ": " + cell);
      }
    }
    return String.join(" · ", cells);
  }

  /** Each value of a kind once, with how it was written first and how often it stands there. */
  Map<String, Value> values(ValueKind kind) {
    Map<String, Value> values = new LinkedHashMap<>();
    if (choices.columns().contains(kind.column())) {
      for (var entry : entries()) {
        var said = entry.get(kind.column());
        values.merge(plain(said), new Value(said, 1), (first, one) -> first.oneMore());
      }
    }
    return values;
  }

  record Value(String said, int times) {

    Value oneMore() {
      return new Value(said, times + 1);
    }
  }

  /** "BOA" and "boa " are one value. */
  static String plain(String said) {
    return said.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
