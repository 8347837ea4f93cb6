// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import nl.rugdekking.sheet.Sheet.NamedSheet;
import nl.rugdekking.sheet.Sheet.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again as the same text, and nothing of it runs. */
class WorkbookWriterUnitTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+31 6 1234 5678",
        "-2",
        "@SUM(A1)",
        "\t=cmd|'/c calc'!A0",
        "\r=1",
        "\n=1",
        "=HYPERLINK(\"http://example.org\")"
      })
  void aTextThatLooksLikeAFormulaIsAQuotedText(String text) throws Exception {
    var file = WorkbookWriter.write("Blad", List.of(List.of(text, "gewoon")));
    var sheet = part(file, "xl/worksheets/sheet1.xml");
    assertThat(sheet)
        .doesNotContain("<f>", "<f ")
        .contains("<c t=\"inlineStr\" s=\"1\">", "<c t=\"inlineStr\"><is>");
    assertThat(part(file, "xl/styles.xml")).contains("<xf/><xf quotePrefix=\"1\"/>");
    assertThat(rows(file)).containsExactly(List.of(text.strip(), "gewoon"));
  }

  @Test
  void aTableHasHeadingsInSightAFilterAndRealDays() throws Exception {
    var day = LocalDate.of(2026, 12, 1);
    var table =
        new SheetTable(
            "Blad",
            List.of(),
            List.of("Titel", "Dag", "Termijn"),
            List.of(
                List.of(
                    new SheetCell.Text("=HYPERLINK(\"http://example.org\")"),
                    new SheetCell.Day(day),
                    new SheetCell.Moment(day.atTime(15, 48)))));
    var file = WorkbookWriter.write(table);
    assertThat(rows(file))
        .containsExactly(
            List.of("Titel", "Dag", "Termijn"),
            List.of("=HYPERLINK(\"http://example.org\")", "2026-12-01", "2026-12-01 15:48"));
    assertThat(part(file, "xl/worksheets/sheet1.xml"))
        .contains(
            "state=\"frozen\"",
            "ySplit=\"1\"",
            "<autoFilter ref=\"A1:C2\"/>",
            "<col min=\"1\" max=\"1\" width=\"33\" customWidth=\"1\"/>",
            "<c t=\"inlineStr\" s=\"2\">",
            "<c t=\"inlineStr\" s=\"1\">",
            "<c s=\"3\"><v>46357</v></c>")
        .doesNotContain("<f>");
    assertThat(part(file, "xl/styles.xml")).contains("formatCode=\"yyyy-mm-dd\"", "<b/>");
  }

  @Test
  void aLineAboveTheHeadingsStaysOutOfTheFilter() throws Exception {
    var file =
        WorkbookWriter.write(
            new SheetTable("Blad", List.of("Let op"), List.of("A", "B"), List.of()));
    assertThat(rows(file)).containsExactly(List.of("Let op"), List.of("A", "B"));
    assertThat(part(file, "xl/worksheets/sheet1.xml"))
        .contains("ySplit=\"2\"", "<autoFilter ref=\"A2:B2\"/>");
  }

  @Test
  void whatXmlCannotHoldIsLeftOut() throws Exception {
    var file = WorkbookWriter.write("A & B", List.of(List.of("<b>\u0000\u0007 & \"é\" 😀\uFFFE")));
    assertThat(rows(file)).containsExactly(List.of("<b> & \"é\" 😀"));
    assertThat(part(file, "xl/workbook.xml")).contains("name=\"A &amp; B\"");
  }

  @Test
  void aNumberIsANumberAndEachSheetHasItsOwnRows() throws Exception {
    var file =
        WorkbookWriter.write(
            new SheetTable(
                "Cijfers",
                List.of("Vertrouwelijk", "Van 2026"),
                List.of("Rij", "Aantal"),
                List.of(
                    List.of(new SheetCell.Text("gedaan"), new SheetCell.Amount(12)),
                    List.of(new SheetCell.Text("open"), new SheetCell.Amount(0)))),
            new SheetTable("Codes", List.of(), List.of("Code"), List.of()));
    assertThat(part(file, "xl/worksheets/sheet1.xml"))
        .contains("<c><v>12</v></c>", "<c><v>0</v></c>", "<autoFilter ref=\"A3:B5\"/>");
    assertThat(rows(file)).contains(List.of("gedaan", "12"), List.of("open", "0"));
    assertThat(Sheet.readAll(file, _ -> {}))
        .extracting(NamedSheet::name, sheet -> sheet.sheet().rows().getFirst().cells())
        .containsExactly(
            tuple("Cijfers", List.of("Vertrouwelijk")), tuple("Codes", List.of("Code")));
  }

  private static List<List<String>> rows(byte[] file) throws UnreadableSheetException {
    return Workbook.rows(file, 0, bytes -> {}).stream().map(Row::cells).toList();
  }

  private static String part(byte[] file, String name) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (Objects.equals(entry.getName(), name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IOException("No part " + name);
  }
}
