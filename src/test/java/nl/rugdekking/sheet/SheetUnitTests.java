// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.rugdekking.sheet.UnreadableSheetException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table out of whatever program, or a sentence with the place where it goes wrong. */
class SheetUnitTests {

  private static final String LIST =
      "Lijst 2024;;\nDatum;Naam;Wat\n1-2-2024;Zoë Müller;\"twee\nregels\"\n\n3-4-2024;;niets\n";

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ;",
    "UTF-16, ;",
    "windows-1252, ;",
    "UTF-8, TAB",
    "windows-1252, TAB",
    "UTF-8, COMMA"
  })
  void readsEveryEncodingAndSeparator(String encoding, String separator) throws Exception {
    var between = separator.replace("TAB", "\t").replace("COMMA", ",");
    var sheet = Sheet.read(LIST.replace(";", between).getBytes(Charset.forName(encoding)), _ -> {});
    assertThat(sheet.rows()).extracting(Sheet.Row::line).containsExactly(1, 2, 3, 5);
    assertThat(sheet.rows().get(2).cells())
        .containsExactly("1-2-2024", "Zoë Müller", "twee\nregels");
    assertThat(sheet.rows().get(3).cell(7)).isEmpty();
  }

  @Test
  void readsAWorkbookAndWorksNothingOut() throws Exception {
    var book =
        Workbooks.of(
            List.of(
                List.of("Datum", "Wat", "Meer"),
                List.of(
                    "#45567", "Schold & <schreeuwde>", "=HYPERLINK(\"http://x.invalid\",\"klik\")"),
                List.of("#0.6701388888888888", "#0", "#0.37853009259259257"),
                List.of("", "", ""),
                List.of("14-9-2024", "", "=1+1")));
    var sheet = Sheet.read(book, _ -> {});
    assertThat(sheet.rows()).extracting(Sheet.Row::line).containsExactly(1, 2, 3, 5);
    assertThat(sheet.rows().get(1).cells())
        .containsExactly(
            "2024-10-02", "Schold & <schreeuwde>", "=HYPERLINK(\"http://x.invalid\",\"klik\")");
    assertThat(sheet.rows().get(2).cells()).containsExactly("16:05", "00:00", "09:05:05");
    assertThat(sheet.rows().get(3).cell(2)).isEqualTo("=1+1");
  }

  @Test
  void refusesWhatIsNoTableAndSaysWhere() {
    assertRefused(new byte[0], Kind.EMPTY, 0);
    assertRefused(new byte[] {0, 1, 2, 0}, Kind.NO_TEXT, 0);
    assertRefused("PK\u0003\u0004 niets".getBytes(StandardCharsets.ISO_8859_1), Kind.NO_TEXT, 0);
    assertRefused("a;b\nc;\"d\ne;f\n".getBytes(StandardCharsets.UTF_8), Kind.BROKEN, 2);
    assertRefused(Workbooks.bomb(), Kind.TOO_LARGE, 0);
    assertRefused(";".repeat(100_000).getBytes(StandardCharsets.UTF_8), Kind.TOO_LARGE, 1);
    // so many rows with their headings and titles
    int most = Sheet.MAX_ROWS + Sheet.MAX_TITLES;
    assertRefused(
        "a;b\n".repeat(most + 1).getBytes(StandardCharsets.UTF_8), Kind.TOO_LARGE, most + 1);
  }

  @Property
  void neverThrowsAnythingElse(@ForAll byte[] content) {
    read(content);
  }

  @Property(tries = 200)
  void neverThrowsAnythingElseForABrokenWorkbook(@ForAll int place, @ForAll byte value) {
    var book = Workbooks.of(List.of(List.of("Datum", "Wat"), List.of("#45567", "=1+1")));
    var broken = Arrays.copyOf(book, book.length);
    broken[Math.floorMod(place, book.length)] = value;
    read(broken);
  }

  private static void read(byte[] content) {
    try {
      assertThat(Sheet.read(content, _ -> {}).rows()).isNotNull();
    } catch (UnreadableSheetException said) {
      assertThat(said.kind()).isNotNull();
    }
  }

  private static void assertRefused(byte[] content, Kind kind, int line) {
    assertThatThrownBy(() -> Sheet.read(content, _ -> {}))
        .isInstanceOfSatisfying(
            UnreadableSheetException.class,
            said -> {
              assertThat(said.kind()).isEqualTo(kind);
              assertThat(said.line()).isEqualTo(line);
            });
  }
}
