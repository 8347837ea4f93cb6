// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small workbooks, written by hand as the format says. */
public final class Workbooks {

  private static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
      <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
      <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
      <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
      </Types>
      """;
  private static final String ROOT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
      </Relationships>
      """;
  private static final String BOOK =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
      <sheets><sheet name="Lijst" sheetId="1" r:id="rId1"/></sheets></workbook>
      """;
  private static final String BOOK_RELATIONS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
      </Relationships>
      """;
  private static final String STYLES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>
      <cellStyleXfs count="1"><xf/></cellStyleXfs>
      <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs>
      </styleSheet>
      """;

  private Workbooks() {}

  /**
   * Each cell a text; "=..." a formula with a value it once had; "#45567" a number shown as a day,
   * or as a time of day where it is less than one.
   */
  public static byte[] of(List<List<String>> rows) {
    return zipped(sheet(rows));
  }

  private static String sheet(List<List<String>> rows) {
    var sheet = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    sheet.append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
    sheet.append("<sheetData>");
    for (int row = 0; row < rows.size(); row++) {
      sheet.append("<row r=\"").append(row + 1).append("\">");
      for (int column = 0; column < rows.get(row).size(); column++) {
        cell(sheet, place(row, column), rows.get(row).get(column));
      }
      sheet.append("</row>");
    }
    return sheet.append("</sheetData></worksheet>").toString();
  }

  /** Several sheets by their names, in this order. */
  public static byte[] ofSheets(Map<String, List<List<String>>> sheets) {
    var files = new LinkedHashMap<String, String>();
    var named = new StringBuilder();
    var relations = new StringBuilder();
    var types = new StringBuilder();
    sheets.forEach(
        (name, rows) -> {
          int number = files.size() + 1;
          var file = "worksheets/sheet%d.xml".formatted(number);
          files.put("xl/" + file, sheet(rows));
          named.append(
              "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                  .formatted(escaped(name), number, number + 10));
          relations.append(
              "<Relationship Id=\"rId%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"%s\"/>"
                  .formatted(number + 10, file));
          types.append(
              "<Override PartName=\"/xl/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                  .formatted(file));
        });
    files.put("xl/workbook.xml", BOOK.replaceFirst("<sheet .*?/>", named.toString()));
    files.put(
        "xl/_rels/workbook.xml.rels",
        BOOK_RELATIONS.replaceFirst("<Relationship Id=\"rId1\".*?/>", relations.toString()));
    files.put(
        "[Content_Types].xml",
        TYPES.replaceFirst("<Override PartName=\"/xl/worksheets/.*?/>", types.toString()));
    return zipped(files);
  }

  private static void cell(StringBuilder sheet, String place, String text) {
    if (text.startsWith("=")) {
      sheet.append(
          "<c r=\"%s\" t=\"str\"><f>%s</f><v>42</v></c>"
              .formatted(place, escaped(text.substring(1))));
    } else if (text.startsWith("#")) {
      int style = text.startsWith("#0") ? 2 : 1;
      sheet.append("<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(place, style, text.substring(1)));
    } else if (!text.isEmpty()) {
      sheet.append(
          "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
              .formatted(place, escaped(text)));
    }
  }

  private static String place(int row, int column) {
    return (char) ('A' + column) + Integer.toString(row + 1);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A sheet with these rows, as they stand in its XML, and texts that its cells may name. */
  public static byte[] ofXml(String rows, String... sharedTexts) {
    var texts = new StringBuilder("<sst>");
    for (var text : sharedTexts) {
      texts.append("<si><t xml:space=\"preserve\">").append(text).append("</t></si>");
    }
    return zipped(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + rows
            + "</sheetData></worksheet>",
        texts.append("</sst>").toString());
  }

  private static byte[] zipped(String sheet) {
    return zipped(sheet, "<sst></sst>");
  }

  private static byte[] zipped(String sheet, String texts) {
    return zipped(
        Map.of(
            "xl/sharedStrings.xml", texts,
            "[Content_Types].xml", TYPES,
            "xl/workbook.xml", BOOK,
            "xl/_rels/workbook.xml.rels", BOOK_RELATIONS,
            "xl/worksheets/sheet1.xml", sheet));
  }

  private static byte[] zipped(Map<String, String> files) {
    var all = new TreeMap<>(Map.of("xl/sharedStrings.xml", "<sst></sst>"));
    all.put("_rels/.rels", ROOT);
    all.put("xl/styles.xml", STYLES);
    all.putAll(files);
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : all.entrySet()) {
        entry(zip, file.getKey(), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.strip().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** A few kilobytes that unpack to more than anybody should. */
  public static byte[] bomb() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      var zeros = new byte[1 << 20];
      for (int i = 0; i < 70; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
