// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rugdekking.finding.FeatureCounts;
import nl.rugdekking.finding.FeatureCounts.Feature;
import nl.rugdekking.finding.OverviewService;
import nl.rugdekking.finding.web.CountTable.Head;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.sheet.SheetCell;
import nl.rugdekking.sheet.SheetTable;
import nl.rugdekking.sheet.WorkbookWriter;
import org.springframework.stereotype.Component;

/**
 * Writes the tables of the overview as a workbook: one sheet with a row for each number of the
 * page, one for each room that counts more, and one with a code book that explains each column,
 * each code and the way of counting. Both begin with notes about the use of the figures.
 */
@Component
record OverviewWorkbook(CaseTexts texts, FeatureTables features) {

  private static final List<String> COLUMNS =
      List.of(
          "year", "body", "table", "row", "count", "number", "tableCode", "rowCode", "countCode");

  byte[] write(OverviewChoice choice, List<CountTable> tables, OverviewService.Figures figures) {
    var notes = notes(choice, figures.features());
    var sheets = new ArrayList<SheetTable>();
    sheets.add(
        new SheetTable(
            texts.text("finding.workbook.figures"),
            notes,
            COLUMNS.stream().map(this::column).toList(),
            tables.stream().flatMap(table -> rows(table, choice).stream()).toList()));
    figures
        .tables()
        .forEach(
            table ->
                sheets.add(new SheetTable(table.name(), notes, table.headings(), table.rows())));
    sheets.add(
        new SheetTable(
            texts.text("finding.workbook.codes"),
            notes,
            Stream.of("column", "code", "meaning", "counted").map(this::heading).toList(),
            codes(tables)));
    return WorkbookWriter.write(sheets.toArray(SheetTable[]::new));
  }

  private List<String> notes(OverviewChoice choice, FeatureCounts counts) {
    var notes = new ArrayList<String>();
    notes.add(texts.text("finding.workbook.confidential"));
    notes.add(texts.text("finding.overview.lead"));
    notes.add(texts.text("finding.workbook.about", year(choice), body(choice)));
    if (!counts.complete()) {
      notes.add(texts.text("finding.workbook.newest", counts.parts()));
    }
    notes.add(texts.text("finding.workbook.rows"));
    return notes;
  }

  private String year(OverviewChoice choice) {
    return choice.year() == null
        ? texts.text("finding.overview.all-years")
        : choice.year().toString();
  }

  private String body(OverviewChoice choice) {
    return choice.body() == null
        ? texts.text("finding.workbook.all-bodies")
        : texts.body(choice.body());
  }

  private String heading(String name) {
    return texts.text("finding.workbook.codes." + name);
  }

  private String column(String name) {
    return texts.text("finding.workbook.column." + name);
  }

  private List<List<SheetCell>> rows(CountTable table, OverviewChoice choice) {
    var rows = new ArrayList<List<SheetCell>>();
    for (var row : table.rows()) {
      for (int i = 0; i < table.heads().size(); i++) {
        var head = table.heads().get(i);
        rows.add(
            List.of(
                text(year(choice)),
                text(body(choice)),
                text(table.caption()),
                text(row.label()),
                text(head.label()),
                new SheetCell.Amount(row.numbers().get(i).amount()),
                text(table.id()),
                text(row.code()),
                text(head.code())));
      }
    }
    return rows;
  }

  private static SheetCell text(String text) {
    return new SheetCell.Text(text);
  }

  private List<List<SheetCell>> codes(List<CountTable> tables) {
    var book = new ArrayList<List<SheetCell>>();
    COLUMNS.forEach(
        name -> book.add(of(column(name), "", texts.text("finding.workbook.meaning." + name), "")));
    tables.forEach(table -> book.add(tableCode(table)));
    tables.forEach(table -> book.addAll(rowCodes(table)));
    tables.stream()
        .flatMap(table -> table.heads().stream())
        .distinct()
        .forEach(head -> book.add(countCode(head)));
    return book;
  }

  private static List<SheetCell> of(String column, String code, String meaning, String counted) {
    return List.of(text(column), text(code), text(meaning), text(counted));
  }

  private List<SheetCell> tableCode(CountTable table) {
    return of(column("tableCode"), table.id(), table.caption(), describeCount(table.id()));
  }

  private List<SheetCell> countCode(Head head) {
    return of(column("countCode"), head.code(), head.label(), describeCount(head.code()));
  }

  private String describeCount(String code) {
    return texts.text("finding.workbook.counted." + code);
  }

  /** The codes of the rows of a table, and the others that could have been chosen. */
  private List<List<SheetCell>> rowCodes(CountTable table) {
    var names = new LinkedHashMap<String, String>();
    table.rows().forEach(row -> names.put(row.code(), row.label()));
    for (var feature : Feature.values()) {
      if (FeatureTables.id(feature).equals(table.id())) {
        features
            .choices(feature)
            .forEach(choice -> names.putIfAbsent(choice.value(), choice.label()));
      }
    }
    return names.entrySet().stream().map(name -> rowCode(table, name)).toList();
  }

  private List<SheetCell> rowCode(CountTable table, Map.Entry<String, String> name) {
    return of(column("rowCode"), name.getKey(), name.getValue(), table.caption());
  }
}
