// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipInputStream;
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
  void whatXmlCannotHoldIsLeftOut() throws Exception {
    var file = WorkbookWriter.write("A & B", List.of(List.of("<b>\u0000\u0007 & \"é\" 😀\uFFFE")));
    assertThat(rows(file)).containsExactly(List.of("<b> & \"é\" 😀"));
    assertThat(part(file, "xl/workbook.xml")).contains("name=\"A &amp; B\"");
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
