// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads published tables from a CSV file, and reports rows that contradict other rows of the same
 * column.
 */
final class PublishedTables {

  private static final String[] COLUMNS = {
    "table",
    "question_code",
    "group",
    "answer_code",
    "count",
    "printed_percent",
    "base_total",
    "base_kind"
  };

  /** One line of the file. */
  private record Row(
      Finding.TableLocation where,
      @Nullable Integer count,
      @Nullable BigDecimal percent,
      int base,
      boolean multiple) {}

  private static final int SEVERAL = 3;

  private final List<Row> rows = new ArrayList<>();
  private final List<Finding> contradictions = new ArrayList<>();
  private final List<PublishedColumn> columns = new ArrayList<>();
  private int decimals;

  private PublishedTables() {}

  static PublishedTables read(Path file) {
    var tables = new PublishedTables();
    try (var csv = CsvFile.open(file)) {
      var positions = new int[COLUMNS.length];
      for (int i = 0; i < positions.length; i++) {
        positions[i] = csv.position(COLUMNS[i]);
      }
      for (var row = csv.next(); row != null; row = csv.next()) {
        tables.rows.add(row(row, positions));
      }
      if (tables.rows.isEmpty()) {
        throw csv.header().place().error("There are no cells below the first line.");
      }
    }
    tables.arrange();
    return tables;
  }

  private static Row row(CsvRow row, int[] at) {
    var names = new String[4];
    for (int i = 0; i < names.length; i++) {
      names[i] = row.cell(at[i]).strip();
      if (names[i].isEmpty()) {
        throw row.place(at[i]).error("%s is missing here.", COLUMNS[i]);
      }
      Codes.check(names[i], row.place(at[i]));
    }
    return new Row(
        new Finding.TableLocation(names[0], names[1], names[2], names[3]),
        row.cell(at[4]).isBlank() ? null : parseWholeNumber(row, at[4], "count"),
        percent(row, at[5]),
        parseWholeNumber(row, at[6], "base_total"),
        isMultiple(row, at[7]));
  }

  private static int parseWholeNumber(CsvRow row, int at, String name) {
    var text = row.cell(at).strip();
    if (!text.matches("[0-9]{1,9}")) {
      throw row.place(at).error("%s is a whole number, not %s.", name, MessageText.quote(text));
    }
    return Integer.parseInt(text);
  }

  private static @Nullable BigDecimal percent(CsvRow row, int at) {
    var text = row.cell(at).strip();
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("[0-9]{1,6}([.,][0-9]{1,6})?%?")) {
      throw row.place(at).error("printed_percent is a number, not %s.", MessageText.quote(text));
    }
    return new BigDecimal(text.replace(',', '.').replace("%", ""));
  }

  private static boolean isMultiple(CsvRow row, int at) {
    return switch (row.cell(at).strip()) {
      case "single" -> false;
      case "multi", "multiple" -> true;
      default ->
          throw row.place(at)
              .error("base_kind is single or multi, not %s.", MessageText.quote(row.cell(at)));
    };
  }

  List<PublishedColumn> columns() {
    return columns;
  }

  List<Finding> contradictions() {
    return contradictions;
  }

  int cells() {
    return rows.size();
  }

  private void arrange() {
    decimals =
        mostCommon(
            rows.stream().filter(row -> row.percent != null).map(PublishedTables::scale).toList(),
            1);
    var byColumn = new LinkedHashMap<Finding.TableLocation, List<Row>>();
    rows.forEach(
        row ->
            byColumn.computeIfAbsent(row.where.withAnswer(""), key -> new ArrayList<>()).add(row));
    byColumn.forEach((where, list) -> columns.add(column(where, list)));
  }

  private static int scale(Row row) {
    return row.percent == null ? 0 : row.percent.scale();
  }

  private PublishedColumn column(Finding.TableLocation where, List<Row> list) {
    int base = base(where, list);
    int places = decimals(list, base);
    var cells = new LinkedHashMap<String, PublishedCell>();
    for (var row : list) {
      var cell =
          new PublishedCell(
              row.where.answer(), row.count, row.percent, Math.max(places, scale(row)), row.base);
      var before = cells.putIfAbsent(cell.answer(), cell);
      if (before != null) {
        contradictions.add(reportTwice(row, before, cell));
      }
    }
    return new PublishedColumn(
        where, checkMultiple(where, list), base, List.copyOf(cells.values()), columns.size());
  }

  // Returns the number of decimals of a column. When none of its percentages has decimals, the
  // column was printed so; a single percentage without decimals lost them.
  private int decimals(List<Row> list, int base) {
    var printed = list.stream().filter(row -> row.percent != null).toList();
    long wrong =
        printed.stream()
            .map(row -> new PublishedCell("", row.count, row.percent, 0, row.base))
            .filter(cell -> !cell.isConsistentWith(base))
            .count();
    boolean whole =
        printed.size() >= 2
            && printed.stream().allMatch(row -> scale(row) == 0)
            && (wrong == 0 || (wrong == 1 && printed.size() > SEVERAL));
    return whole ? 0 : decimals;
  }

  private static Finding reportTwice(Row row, PublishedCell before, PublishedCell cell) {
    return new Finding(
        Finding.Check.SUM_TOTAL,
        row.where,
        before.format(before.base()) + " and " + cell.format(cell.base()),
        "one answer has one row",
        "the row is there twice");
  }

  private int base(Finding.TableLocation where, List<Row> list) {
    int base = mostCommon(list.stream().map(Row::base).toList(), 0);
    for (var row : list) {
      if (row.base != base) {
        contradictions.add(
            new Finding(
                Finding.Check.BASE_BASE,
                where.withAnswer(row.where.answer()),
                "total " + row.base,
                "the other answers of this column have total " + base,
                "the total of one row was mistyped"));
      }
    }
    return base;
  }

  private boolean checkMultiple(Finding.TableLocation where, List<Row> list) {
    boolean multiple = mostCommon(list.stream().map(Row::multiple).toList(), false);
    for (var row : list) {
      if (row.multiple != multiple) {
        contradictions.add(
            new Finding(
                Finding.Check.SINGLE_MULTIPLE,
                where.withAnswer(row.where.answer()),
                row.multiple ? "multi" : "single",
                "the other answers of this column are " + (multiple ? "multi" : "single"),
                "the kind of one row was mistyped"));
      }
    }
    return multiple;
  }

  // Returns the most frequent value; when several are equally frequent, it returns the first of
  // them.
  private static <T> T mostCommon(Collection<T> values, T ifNone) {
    Map<T, Integer> counts = new HashMap<>();
    T best = ifNone;
    int most = 0;
    for (var value : values) {
      counts.merge(value, 1, Integer::sum);
    }
    for (var value : values) {
      int count = counts.getOrDefault(value, 0);
      if (count > most) {
        most = count;
        best = value;
      }
    }
    return best;
  }
}
