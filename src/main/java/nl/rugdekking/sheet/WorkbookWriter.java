// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook (XLSX). Cells are texts, numbers, days or moments, and never formulas. A text
 * that a spreadsheet might take for a formula, such as when somebody edits it, is also marked as
 * quoted, so that it stays a text.
 */
public final class WorkbookWriter {

  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  // The five formats of cells are plain, quoted (the text is shown as it was typed, whatever it
  // begins with), heading, day and moment.
  private static final String STYLES =
      """
      <styleSheet xmlns="%s"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/>\
      <numFmt numFmtId="165" formatCode="yyyy-mm-dd hh:mm"/></numFmts>\
      <fonts count="2"><font/><font><b/></font></fonts>\
      <fills count="1"><fill/></fills><borders count="1"><border/></borders>\
      <cellStyleXfs count="1"><xf/></cellStyleXfs>\
      <cellXfs count="5"><xf/><xf quotePrefix="1"/><xf fontId="1" applyFont="1"/>\
      <xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/>\
      </cellXfs></styleSheet>"""
          .formatted(MAIN);

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final BigDecimal MINUTES_PER_DAY = BigDecimal.valueOf(24 * 60);

  /** A sheet of which the content is XML already. */
  private record SheetXml(String name, String xml) {}

  private WorkbookWriter() {}

  /**
   * Writes a workbook with one sheet of texts, without headings.
   *
   * @param name the name of the sheet, of at most 31 letters
   */
  public static byte[] write(String name, List<List<String>> rows) {
    return write(List.of(sheet(name, "", rows.stream().map(WorkbookWriter::textRow).toList(), "")));
  }

  /** Writes a workbook with a sheet for each of the tables, in their order; at least one. */
  public static byte[] write(SheetTable... tables) {
    return write(Arrays.stream(tables).map(WorkbookWriter::sheet).toList());
  }

  private static SheetXml sheet(SheetTable table) {
    var rows = new ArrayList<String>();
    table.notes().forEach(note -> rows.add(textRow(List.of(note))));
    rows.add(
        table.headings().stream()
            .map(heading -> textCell(heading, " s=\"2\""))
            .collect(Collectors.joining("", "<row>", "</row>")));
    table.rows().forEach(row -> rows.add(row(row)));
    return sheet(table.name(), view(table.headingLine()) + widths(table), rows, filter(table));
  }

  private static SheetXml sheet(String name, String before, List<String> rows, String after) {
    return new SheetXml(
        name,
        "<worksheet xmlns=\"%s\">%s<sheetData>%s</sheetData>%s</worksheet>"
            .formatted(MAIN, before, String.join("", rows), after));
  }

  // The headings stay in sight while somebody scrolls.
  private static String view(int headingLine) {
    return """
      <sheetViews><sheetView workbookViewId="0">\
      <pane ySplit="%d" topLeftCell="A%d" activePane="bottomLeft" state="frozen"/>\
      </sheetView></sheetViews>"""
        .formatted(headingLine, headingLine + 1);
  }

  private static String widths(SheetTable table) {
    return IntStream.range(0, table.headings().size())
        .mapToObj(
            column ->
                "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
                    .formatted(column + 1, table.width(column)))
        .collect(Collectors.joining("", "<cols>", "</cols>"));
  }

  private static String filter(SheetTable table) {
    return "<autoFilter ref=\"A%d:%s%d\"/>"
        .formatted(table.headingLine(), letter(table.headings().size()), table.lastLine());
  }

  private static String letter(int column) {
    return String.valueOf((char) ('A' + column - 1));
  }

  private static byte[] write(List<SheetXml> sheets) {
    var parts = new LinkedHashMap<String, String>();
    parts.put("[Content_Types].xml", contentTypes(sheets));
    parts.put("_rels/.rels", relations(List.of("officeDocument xl/workbook.xml")));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
            .formatted(MAIN, OFFICE, joinSheets(sheets, WorkbookWriter::entry)));
    var relations = new ArrayList<String>();
    for (int number = 1; number <= sheets.size(); number++) {
      relations.add("worksheet worksheets/sheet%d.xml".formatted(number));
      parts.put("xl/worksheets/sheet%d.xml".formatted(number), sheets.get(number - 1).xml());
    }
    relations.add("styles styles.xml");
    parts.put("xl/_rels/workbook.xml.rels", relations(relations));
    parts.put("xl/styles.xml", STYLES);
    return zip(parts);
  }

  private static String joinSheets(
      List<SheetXml> sheets, BiFunction<SheetXml, Integer, String> xml) {
    return IntStream.range(0, sheets.size())
        .mapToObj(i -> xml.apply(sheets.get(i), i + 1))
        .collect(Collectors.joining());
  }

  private static String contentTypes(List<SheetXml> sheets) {
    return """
    <Types xmlns="%1$s/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Override PartName="/xl/workbook.xml" ContentType="%2$ssheet.main+xml"/>\
    <Override PartName="/xl/styles.xml" ContentType="%2$sstyles+xml"/>%3$s</Types>"""
        .formatted(PACKAGE, KIND, joinSheets(sheets, (_, number) -> contentType(number)));
  }

  private static String contentType(int number) {
    return "<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>"
        .formatted(number, KIND);
  }

  private static String entry(SheetXml sheet, int number) {
    return "<sheet name=\"%1$s\" sheetId=\"%2$d\" r:id=\"rId%2$d\"/>"
        .formatted(escape(sheet.name()), number);
  }

  private static String relations(List<String> relations) {
    var xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "/relationships\">");
    for (int i = 0; i < relations.size(); i++) {
      var words = relations.get(i).split(" ", 2);
      xml.append(
          "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i + 1, OFFICE, words[0], words[1]));
    }
    return xml.append("</Relationships>").toString();
  }

  private static String textRow(List<String> cells) {
    return row(cells.stream().<SheetCell>map(SheetCell.Text::new).toList());
  }

  private static String row(List<SheetCell> cells) {
    return cells.stream()
        .map(WorkbookWriter::cell)
        .collect(Collectors.joining("", "<row>", "</row>"));
  }

  private static String cell(SheetCell cell) {
    return switch (cell) {
      case SheetCell.Text text ->
          textCell(text.text(), mayLookLikeFormula(text.text()) ? " s=\"1\"" : "");
      case SheetCell.Amount of -> "<c><v>%d</v></c>".formatted(of.amount());
      case SheetCell.Euros of ->
          "<c><v>%s</v></c>".formatted(BigDecimal.valueOf(of.cents(), 2).toPlainString());
      case SheetCell.Day day -> "<c s=\"3\"><v>%d</v></c>".formatted(daysOf(day.day()));
      case SheetCell.Moment at ->
          "<c s=\"4\"><v>%s</v></c>".formatted(daysOf(at.moment()).toPlainString());
    };
  }

  private static String textCell(String text, String format) {
    return "<c t=\"inlineStr\"%s><is><t xml:space=\"preserve\">%s</t></is></c>"
        .formatted(format, escape(text));
  }

  private static long daysOf(LocalDate day) {
    return ChronoUnit.DAYS.between(DAY_ZERO, day);
  }

  // A spreadsheet stores the time as a fraction of a day.
  private static BigDecimal daysOf(LocalDateTime moment) {
    var minutes = BigDecimal.valueOf(moment.toLocalTime().toSecondOfDay() / 60);
    return BigDecimal.valueOf(daysOf(moment.toLocalDate()))
        .add(minutes.divide(MINUTES_PER_DAY, 10, RoundingMode.HALF_UP));
  }

  private static boolean mayLookLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
  }

  // Escapes a text for XML, and leaves out the characters that XML cannot contain.
  private static String escape(String text) {
    var out = new StringBuilder();
    text.codePoints()
        .filter(
            c ->
                (c >= 0x20 || c == '\t' || c == '\n' || c == '\r')
                    && c != 0xFFFE
                    && c != 0xFFFF
                    && !(c >= 0xD800 && c <= 0xDFFF))
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  // Writes a ZIP file with a fixed date, so that the same rows give the same file.
  private static byte[] zip(Map<String, String> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        var entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write((XML + part.getValue()).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
