// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

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

/**
 * Writes a workbook (XLSX) with one sheet. All cells are texts. A text that a spreadsheet might
 * take for a formula, such as when somebody edits it, is marked as quoted besides.
 */
public final class WorkbookWriter {

  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private static final String CONTENT_TYPES =
      """
      <Types xmlns="%1$s/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Override PartName="/xl/workbook.xml" ContentType="%2$ssheet.main+xml"/>\
      <Override PartName="/xl/styles.xml" ContentType="%2$sstyles+xml"/>\
      <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%2$sworksheet+xml"/></Types>"""
          .formatted(PACKAGE, KIND);

  // The second format shows the text of a cell as it was typed, whatever it begins with.
  private static final String STYLES =
      """
      <styleSheet xmlns="%s"><fonts count="1"><font/></fonts>\
      <fills count="1"><fill/></fills><borders count="1"><border/></borders>\
      <cellStyleXfs count="1"><xf/></cellStyleXfs>\
      <cellXfs count="2"><xf/><xf quotePrefix="1"/></cellXfs></styleSheet>"""
          .formatted(MAIN);

  private WorkbookWriter() {}

  /**
   * @param name the name of the sheet, of at most 31 letters
   */
  public static byte[] write(String name, List<List<String>> rows) {
    var parts = new LinkedHashMap<String, String>();
    parts.put("[Content_Types].xml", CONTENT_TYPES);
    parts.put("_rels/.rels", relations(List.of("officeDocument xl/workbook.xml")));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"%s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            .formatted(MAIN, OFFICE, escape(name)));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations(List.of("worksheet worksheets/sheet1.xml", "styles styles.xml")));
    parts.put("xl/styles.xml", STYLES);
    parts.put(
        "xl/worksheets/sheet1.xml",
        rows.stream()
            .map(WorkbookWriter::row)
            .collect(
                Collectors.joining(
                    "",
                    "<worksheet xmlns=\"" + MAIN + "\"><sheetData>",
                    "</sheetData></worksheet>")));
    return zip(parts);
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

  private static String row(List<String> cells) {
    return cells.stream()
        .map(WorkbookWriter::cell)
        .collect(Collectors.joining("", "<row>", "</row>"));
  }

  private static String cell(String text) {
    return "<c t=\"inlineStr\"%s><is><t xml:space=\"preserve\">%s</t></is></c>"
        .formatted(mayLookLikeFormula(text) ? " s=\"1\"" : "", escape(text));
  }

  private static boolean mayLookLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
  }

  // Leaves out what XML cannot hold.
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
