// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.rugdekking.sheet.UnreadableSheetException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables that are small as a file and would be huge in memory. Each of them ended the process, or
 * could have.
 */
class HostileSheetUnitTests {

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1E-999999999", "1e+2147483647", "1e99999", "-9E123456"})
  void refusesANumberThatWouldFillTheMemoryByTheNameOfItsCell(String number) {
    var refused =
        refused(Workbooks.ofXml("<row r='7'><c r='C7'><v>%s</v></c></row>".formatted(number)));
    assertThat(refused.kind()).isEqualTo(Kind.CELL_NUMBER);
    assertThat(refused.cell()).isEqualTo("C7");
  }

  @Test
  void refusesANumberOfTooManyDigits() {
    var refused =
        refused(
            Workbooks.ofXml(
                "<row r='1'><c r='A1' t='n'><v>%s</v></c></row>".formatted("9".repeat(90_000))));
    assertThat(refused.kind()).isEqualTo(Kind.CELL_NUMBER);
    assertThat(refused.cell()).isEqualTo("A1");
  }

  @ParameterizedTest
  @CsvSource({"ZZZZZZ1, ZZZZZZ1", "AAAA1, AAAA1", "A99999999999, A99999999999", "A0, A0", "1A, 1A"})
  void refusesACellOutsideAnySheetByItsName(String place, String named) {
    var refused =
        refused(Workbooks.ofXml("<row r='1'><c r='%s'><v>1</v></c></row>".formatted(place)));
    assertThat(refused.kind()).isEqualTo(Kind.CELL_PLACE);
    assertThat(refused.cell()).isEqualTo(named);
  }

  @Test
  void refusesARowOutsideAnySheet() {
    assertThat(refused(Workbooks.ofXml("<row r='99999999999'/>")).kind())
        .isEqualTo(Kind.CELL_PLACE);
    assertThat(refused(Workbooks.ofXml("<row r='-1'/>")).kind()).isEqualTo(Kind.CELL_PLACE);
  }

  @Test
  void doesNotRepeatALongNameOfACell() {
    var place = "A".repeat(5_000);
    assertThat(refused(Workbooks.ofXml("<row><c r='%s'/></row>".formatted(place))).cell())
        .hasSizeLessThan(30);
  }

  @Test
  void refusesTheLastColumnOfASheet() {
    var refused = refused(Workbooks.ofXml("<row r='3'><c r='XFD3'><v>1</v></c></row>"));
    assertThat(refused.kind()).isEqualTo(Kind.TOO_LARGE);
    assertThat(refused.line()).isEqualTo(3);
  }

  @Test
  void refusesACellWithMoreTextThanAnybodyTypesByItsName() {
    var text = "a".repeat(100_001);
    var written = "<row r='2'><c r='B2' t='inlineStr'><is><t>%s</t></is></c></row>".formatted(text);
    assertCellText(refused(Workbooks.ofXml(written)));
    var shared = "<row r='2'><c r='B2' t='s'><v>0</v></c></row>";
    assertCellText(refused(Workbooks.ofXml(shared, text)));
  }

  private static void assertCellText(UnreadableSheetException refused) {
    assertThat(refused.kind()).isEqualTo(Kind.CELL_TEXT);
    assertThat(refused.cell()).isEqualTo("B2");
  }

  @Test
  void readsACellOfAHundredThousandCharactersWhole() throws Exception {
    var text = "a".repeat(100_000);
    var sheet =
        Sheet.read(Workbooks.ofXml("<row><c r='A1' t='s'><v>0</v></c></row>", text), _ -> {});
    assertThat(sheet.rows().getFirst().cell(0)).isEqualTo(text);
  }

  /** Half a megabyte that would be four gigabytes: each cell gets a text of its own. */
  @Test
  void refusesATextThatManyCellsShare() {
    var rows =
        IntStream.rangeClosed(1, 20_000)
            .mapToObj(row -> "<row r='%d'><c r='A%d' t='s'><v>0</v></c></row>".formatted(row, row))
            .collect(Collectors.joining());
    assertThat(refused(Workbooks.ofXml(rows, " " + "a".repeat(99_000))).kind())
        .isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void refusesAFormulaThatManyCellsShare() {
    var first =
        "<row r='1'><c r='A1'><f t='shared' ref='A1:A20000' si='0'>%s</f><v>1</v></c></row>"
            .formatted("A1+".repeat(333));
    var rows =
        IntStream.rangeClosed(2, 20_000)
            .mapToObj(
                row ->
                    "<row r='%d'><c r='A%d'><f t='shared' si='0'/><v>1</v></c></row>"
                        .formatted(row, row))
            .collect(Collectors.joining());
    assertThat(refused(Workbooks.ofXml(first + rows)).kind()).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void refusesAFormulaThatTakesLongToWriteOutByTheNameOfItsCell() {
    var refused =
        refused(
            Workbooks.ofXml(
                "<row r='4'><c r='D4'><f>%s</f><v>1</v></c></row>".formatted("A1+".repeat(400))));
    assertThat(refused.kind()).isEqualTo(Kind.CELL_FORMULA);
    assertThat(refused.cell()).isEqualTo("D4");
  }

  @Test
  void refusesMoreArraysThanAnySheetHas() {
    var cells = "<c><f t='array' ref='A1:B2'>1</f></c>".repeat(150);
    assertThat(refused(Workbooks.ofXml(("<row>" + cells + "</row>").repeat(10))).kind())
        .isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void refusesMoreSharedTextsThanThereMayBeCells() {
    var texts = new String[Sheet.MAX_CELLS + 1];
    Arrays.fill(texts, "");
    assertThat(refused(Workbooks.ofXml("", texts)).kind()).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void refusesNamesDepthsAndTagsThatTheParserWouldKeep() {
    var names =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "<n%d/>".formatted(i))
            .collect(Collectors.joining());
    assertThat(refused(Workbooks.ofXml(names)).kind()).isEqualTo(Kind.TOO_LARGE);
    assertThat(refused(Workbooks.ofXml("<row>".repeat(500_000))).kind()).isEqualTo(Kind.TOO_LARGE);
    var tag = "<row spans='%s'/>".formatted("1".repeat(30_000_000));
    assertThat(refused(Workbooks.ofXml(tag)).kind()).isEqualTo(Kind.TOO_LARGE);
    assertThat(refused(Workbooks.ofXml("<x/>".repeat(200_000))).kind()).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void refusesWhatOneUnpackerSeesAndAnotherDoesNot() {
    var book = Workbooks.ofXml("<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>");
    var behindOther = new byte[book.length + 4];
    // an unpacker that reads from the front sees the end of an archive here
    System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, behindOther, 0, 4);
    System.arraycopy(book, 0, behindOther, 4, book.length);
    assertThat(
            catchThrowableOfType(
                UnreadableSheetException.class, () -> Sheet.read(behindOther, _ -> {})))
        .isNotNull();
  }

  @Test
  void refusesASharedTextFarBeyondAllThereAre() {
    for (var number : List.of("999999999", "2147483647", "1000000", "-1", "1e3", "")) {
      var cell = "<row r='1'><c r='B1' t='s'><v>%s</v></c></row>".formatted(number);
      assertThat(refused(Workbooks.ofXml(cell, "een")).kind())
          .as(number)
          .isEqualTo(Kind.CELL_NUMBER);
    }
  }

  @Test
  void showsADayThatNoCalendarHasAsTheNumberItIs() throws Exception {
    var sheet =
        Sheet.read(
            Workbooks.of(List.of(List.of("#99999999999"), List.of("#2958465"), List.of("#1e300"))),
            _ -> {});
    assertThat(sheet.rows()).extracting(row -> row.cell(0)).startsWith("99999999999", "9999-12-31");
  }

  @Test
  void refusesALineOfSeparatorsBeforeItMakesCellsOfThem() {
    var separators = ";".repeat(10_000_000).getBytes(StandardCharsets.UTF_8);
    assertThat(refused(separators).kind()).isEqualTo(Kind.TOO_LARGE);
    var cells = ("a;".repeat(199) + "\n").repeat(15_000).getBytes(StandardCharsets.UTF_8);
    assertThat(refused(cells).kind()).isEqualTo(Kind.TOO_LARGE);
  }

  @Property(tries = 500)
  void readsOrRefusesWhateverStandsInTheCells(@ForAll("cells") List<String> cells)
      throws UnreadableSheetException {
    var rows = "<row r='1'>" + String.join("", cells) + "</row>";
    try {
      var sheet = Sheet.read(Workbooks.ofXml(rows, "een", " twee "), _ -> {});
      assertThat(sheet.rows()).hasSizeLessThanOrEqualTo(1);
    } catch (UnreadableSheetException refused) {
      assertThat(refused.kind())
          .isIn(Kind.CELL_NUMBER, Kind.CELL_PLACE, Kind.TOO_LARGE, Kind.NO_TEXT);
    }
  }

  @Provide
  Arbitrary<List<String>> cells() {
    var places =
        Arbitraries.of("A1", "B1", "CV1", "XFD1", "ZZZ1", "ZZZZZZ1", "A1048577", "", "$A$1", "é1");
    var types = Arbitraries.of("", "n", "s", "str", "b", "e", "d", "inlineStr", "zz");
    var styles = Arbitraries.of("0", "1", "2", "3", "-1", "99999999999", "x");
    var values =
        Arbitraries.oneOf(
            Arbitraries.of(
                "0",
                "1",
                "-1",
                "45567",
                "0.5",
                "1e308",
                "1e309",
                "1e-308",
                "1e2147483648",
                "NaN",
                "Infinity",
                "0x10",
                "١٢٣",
                "1e١٢٣٤٥٦٧٨٩",
                "2147483648",
                "",
                " 1",
                "+1"),
            Arbitraries.bigDecimals().map(Object::toString),
            Arbitraries.strings().numeric().ofMaxLength(400));
    return Combinators.combine(places, types, styles, values)
        .as(
            (place, type, style, value) ->
                "<c%s%s s='%s'><v>%s</v></c>"
                    .formatted(
                        place.isEmpty() ? "" : " r='" + place + "'",
                        type.isEmpty() ? "" : " t='" + type + "'",
                        style,
                        value))
        .list()
        .ofMaxSize(20);
  }

  private static UnreadableSheetException refused(byte[] content) {
    return catchThrowableOfType(UnreadableSheetException.class, () -> Sheet.read(content, _ -> {}));
  }
}
