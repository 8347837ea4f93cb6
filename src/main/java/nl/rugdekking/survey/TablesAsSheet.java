// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.rugdekking.figures.BarChart;

/**
 * Writes tables as a workbook (.xlsx) with one sheet, each cell as it is printed: {@code N (%)}.
 * All cells are texts, so none can be run as a formula.
 */
final class TablesAsSheet {

  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private TablesAsSheet() {}

  static byte[] write(List<CrossTable> tables) {
    var parts = new LinkedHashMap<String, String>();
    parts.put("[Content_Types].xml", contentTypes());
    parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Tabellen\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            .formatted(MAIN, OFFICE));
    parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
    parts.put("xl/worksheets/sheet1.xml", sheetXml(tables));
    return zip(parts);
  }

  private static String contentTypes() {
    var kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return ("<Types xmlns=\"%s/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%ssheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"%sworksheet+xml\"/></Types>")
        .formatted(PACKAGE, kind, kind);
  }

  private static String relation(String kind, String target) {
    return "<Relationships xmlns=\"%s/relationships\"><Relationship Id=\"rId1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
        .formatted(PACKAGE, OFFICE, kind, target);
  }

  private static String sheetXml(List<CrossTable> tables) {
    var out = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    for (var table : tables) {
      writeRow(List.of("Tabel " + table.id(), table.question().text().dutch()), out);
      TablesAsText.rows(table).forEach(cells -> writeRow(cells, out));
      TablesAsText.notes(table).forEach(note -> writeRow(List.of(note), out));
      writeRow(List.of(), out);
    }
    return out.append("</sheetData></worksheet>").toString();
  }

  private static void writeRow(List<String> cells, StringBuilder out) {
    out.append(
        cells.stream()
            .map(
                cell ->
                    "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                        + BarChart.escape(cell)
                        + "</t></is></c>")
            .collect(Collectors.joining("", "<row>", "</row>")));
  }

  // Writes a ZIP file with a fixed date, so that the same tables give the same file.
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
