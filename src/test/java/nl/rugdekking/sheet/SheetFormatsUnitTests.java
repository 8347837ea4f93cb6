// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.rugdekking.sheet.UnreadableSheetException.Kind;
import org.junit.jupiter.api.Test;

/** Workbooks of several sheets, web pages under the name of a workbook, and what is not read. */
class SheetFormatsUnitTests {

  /** As Excel itself writes it with "save as web page", and other programs export it. */
  private static final String PAGE =
      """
      <html xmlns:o="urn:schemas-microsoft-com:office:office"
      xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
      <head><meta http-equiv=Content-Type content="text/html; charset=windows-1252">
      <style><!--table {mso-displayed-decimal-separator:"\\,";} td {padding:0px > 1;}--></style>
      <!--[if gte mso 9]><xml><x:ExcelWorkbook><x:Name>2025</x:Name></x:ExcelWorkbook></xml><![endif]-->
      </head>
      <body link=blue vlink=purple>
      <table border=0 cellpadding=0 style='border-collapse:collapse'>
       <col width=64 style='width:48pt'>
       <tr height=20><td colspan=4 class=xl65>Incidenten &amp; meldingen 2025</td></tr>
       <tr><th>Datum</th><th>Naam</th><th>Functie</th><th>Wat&nbsp;is er gebeurd</th></tr>
       <tr><td x:num="45719">3-3-2025</td><td>Zo&euml; M&#252;ller</td><td rowspan=2>balie</td>
        <td>Schold &lt;hard&gt;<br style='mso-data-placement:same-cell'>en 5 < 6 <b>liep</b>
        weg</td></tr>
       <tr><td>4-3-2025<td>Bo Wiltink<td title="a > b">Gooide
      </tr>
       <tr><td>&nbsp;</td><td></td><td></td><td></td></tr>
       <tr><td>5-3-2025</td><td>&#39;t Hart</td><td>boa</td><td>=1+1</td></tr>
       <![if supportMisalignedColumns]><tr style='display:none'><td width=64></td></tr><![endif]>
      </table>
      <script>document.write("<table><tr><td>kwaad</td></tr></table>")</script>
      </body></html>
      """;

  @Test
  void readsAWebPageThatWasSavedAsAWorkbook() throws Exception {
    var sheet = Sheet.read(PAGE.getBytes(Charset.forName("windows-1252")), _ -> {});
    assertThat(sheet.rows()).extracting(Sheet.Row::line).containsExactly(1, 2, 3, 4, 6);
    assertThat(sheet.rows().get(0).cells()).startsWith("Incidenten & meldingen 2025");
    assertThat(sheet.rows().get(1).cells())
        .containsExactly("Datum", "Naam", "Functie", "Wat is er gebeurd");
    assertThat(sheet.rows().get(2).cells())
        .containsExactly("3-3-2025", "Zoë Müller", "balie", "Schold <hard>\nen 5 < 6 liep weg");
    // the position is one cell over two rows: the columns behind it keep their place
    assertThat(sheet.rows().get(3).cells()).containsExactly("4-3-2025", "Bo Wiltink", "", "Gooide");
    assertThat(sheet.rows().get(4).cells()).containsExactly("5-3-2025", "'t Hart", "boa", "=1+1");
  }

  @Test
  void eachTableOfAPageIsOfferedAndOneInsideAnotherApart() throws Exception {
    var page =
        "<table><tr><td>kop<table><tr><td>a<td>b</tr></table>staart</td></tr></table>"
            + "<table></table><table><tr><td>c</td></tr></table>";
    var tables = Sheet.readAll(page.getBytes(StandardCharsets.UTF_8), _ -> {});
    assertThat(tables).extracting(Sheet.NamedSheet::index).containsExactly(0, 1, 3);
    assertThat(tables.get(0).sheet().rows().getFirst().cells()).containsExactly("kopstaart");
    assertThat(tables.get(1).sheet().rows().getFirst().cells()).containsExactly("a", "b");
    assertThat(Sheet.read(page.getBytes(StandardCharsets.UTF_8), 3, _ -> {}).rows()).hasSize(1);
  }

  @Test
  void aListWithTagsInItsTextsIsNoPage() throws Exception {
    var list = "Datum;Wat\n1-2-2025;<table> stond er\n";
    assertThat(Sheet.read(list.getBytes(StandardCharsets.UTF_8), _ -> {}).rows()).hasSize(2);
  }

  @Test
  void refusesAPageThatWouldFillTheMemoryAndDoesNotTakeLongOverIt() {
    assertThat(refused("<table>" + "<table>".repeat(60)).kind()).isEqualTo(Kind.TOO_LARGE);
    assertThat(refused("<table><tr>" + "<td>a".repeat(201)).kind()).isEqualTo(Kind.TOO_LARGE);
    assertThat(refused("<table>" + "<tr>".repeat(50_000)).kind()).isEqualTo(Kind.TOO_LARGE);
    assertThat(refused("<table><tr><td>" + "a".repeat(100_001)).kind()).isEqualTo(Kind.TOO_LARGE);
    var slow =
        List.of(
            "< ".repeat(2_000_000),
            "<td colspan=" + " ".repeat(3_000_000),
            "<!--".repeat(1_000_000),
            "<style>".repeat(500_000),
            "<a title=\"".repeat(400_000));
    for (var text : slow) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> readAny(("<table><tr><td>" + text).getBytes(StandardCharsets.UTF_8)),
          text.substring(0, 8));
    }
  }

  @Test
  void aTitleOverMoreColumnsThanThereAreIsReadAsOneCell() throws Exception {
    var page = "<table><tr><td colspan=9999>Titel<tr><td>a<td>b</table>";
    var sheet = Sheet.read(page.getBytes(StandardCharsets.UTF_8), _ -> {});
    assertThat(sheet.rows().getFirst().cell(0)).isEqualTo("Titel");
    assertThat(sheet.rows().getLast().cells()).containsExactly("a", "b");
  }

  @Property(tries = 300)
  void anyPageIsReadOrRefused(@ForAll String text) {
    readAny(("<table><tr><td>" + text + "<td").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void allSheetsOfAWorkbookAreOffered() throws Exception {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    sheets.put("Voorblad", List.of(List.of("Incidenten & meer")));
    sheets.put("Leeg", List.of());
    sheets.put("2024", List.of(List.of("Datum", "Wat"), List.of("1-2-2024", "Oud")));
    sheets.put("2025", List.of(List.of("Datum", "Wat"), List.of("1-2-2025", "Nieuw")));
    var book = Workbooks.ofSheets(sheets);
    var found = Sheet.readAll(book, _ -> {});
    assertThat(found)
        .extracting(Sheet.NamedSheet::name)
        .containsExactly("Voorblad", "2024", "2025");
    assertThat(found.getLast().sheet().rows().getLast().cells())
        .containsExactly("1-2-2025", "Nieuw");
    assertThat(Sheet.read(book, found.get(1).index(), _ -> {})).isEqualTo(found.get(1).sheet());
  }

  /** Each of these sheets is small enough; together they would be gigabytes. */
  @Test
  void sheetsThatShareALongTextDoNotFillTheMemoryTogether() throws Exception {
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < 15; i++) {
      rows.add(List.of("x".repeat(99_000), "y".repeat(99_000)));
    }
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    for (int i = 0; i < 12; i++) {
      sheets.put("Blad " + i, rows);
    }
    var found = Sheet.readAll(Workbooks.ofSheets(sheets), _ -> {});
    assertThat(found).hasSize(12);
    assertThat(found).filteredOn(Sheet.NamedSheet::readable).hasSize(6);
    assertThat(found.getLast().sheet().rows()).isEmpty();
  }

  @Test
  void aWorkbookThatIsNotReadIsRefusedByItsKind() throws Exception {
    var old =
        Arrays.copyOf(
            new byte[] {
              (byte) 0xD0,
              (byte) 0xCF,
              0x11,
              (byte) 0xE0,
              (byte) 0xA1,
              (byte) 0xB1,
              0x1A,
              (byte) 0xE1
            },
            4_096);
    assertThat(refused(old).kind()).isEqualTo(Kind.OLD_WORKBOOK);
    var xml =
        "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">";
    assertThat(refused(xml).kind()).isEqualTo(Kind.OLD_WORKBOOK);
  }

  @Test
  void readsAWorkbookOfLibreOffice() throws Exception {
    var tables =
        """
        <table:table table:name="Voorblad"><table:table-row><table:table-cell/></table:table-row></table:table>
        <table:table table:name="2025"><table:table-column table:number-columns-repeated="16384"/>
        <table:table-row><table:table-cell office:value-type="string"><text:p>Datum</text:p></table:table-cell>
        <table:table-cell office:value-type="string"><text:p>Tijd</text:p></table:table-cell>
        <table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>Wat</text:p></table:table-cell>
        <table:table-cell table:number-columns-repeated="16380"/></table:table-row>
        <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        <table:table-row><table:table-cell office:value-type="date" office:date-value="2025-03-03T00:00:00"><text:p>ma 3 mrt</text:p></table:table-cell>
        <table:table-cell office:value-type="time" office:time-value="PT16H05M00S"><text:p>16:05</text:p></table:table-cell>
        <table:table-cell office:value-type="string"><office:annotation><text:p>kanttekening</text:p></office:annotation><text:p>Schold &lt;hard&gt;</text:p><text:p>en <text:span>liep</text:span><text:s/>weg</text:p></table:table-cell>
        <table:table-cell table:formula="of:=SUM([.A1])" office:value-type="float" office:value="42"><text:p>42</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="2"><table:covered-table-cell/><table:table-cell office:value-type="float" office:value="1234.5"><text:p>1.234,50</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        </table:table>
        """;
    var file = openDocument(tables);
    var found = Sheet.readAll(file, _ -> {});
    assertThat(found).extracting(Sheet.NamedSheet::name).containsExactly("2025");
    var rows = found.getFirst().sheet().rows();
    assertThat(rows).extracting(Sheet.Row::line).containsExactly(1, 4, 5, 6);
    assertThat(rows.get(0).cells()).containsExactly("Datum", "Tijd", "Wat", "Wat");
    assertThat(rows.get(1).cells())
        .containsExactly("2025-03-03", "16:05", "Schold <hard>\nen liep weg", "=SUM([.A1])");
    assertThat(rows.get(2).cells()).containsExactly("", "1234.5");
    assertThat(Sheet.read(file, 1, _ -> {})).isEqualTo(found.getFirst().sheet());
  }

  @Test
  void refusesAWorkbookOfLibreOfficeThatWouldFillTheMemory() throws Exception {
    var cell = "<table:table-cell office:value-type='string'><text:p>a</text:p></table:table-cell>";
    for (var table :
        List.of(
            "<table:table-row table:number-rows-repeated='1048576'>" + cell + "</table:table-row>",
            "<table:table-row>"
                + cell.replace(" office", " table:number-columns-repeated='16384' office")
                + "</table:table-row>",
            "<table:table-row><table:table-cell table:number-columns-repeated='300'/>"
                + cell
                + "</table:table-row>",
            "<table:table-row>"
                + cell.replace("<text:p>a", "<text:p>" + "a".repeat(100_001))
                + "</table:table-row>",
            "<text:p>".repeat(200) + "</text:p>".repeat(200),
            "<text:p x='" + "a".repeat(1_100_000) + "'/>",
            " ".repeat(2_000_000))) {
      var file = openDocument("<table:table>" + table + "</table:table>");
      assertThat(refused(file).kind()).as(table.substring(0, 30)).isEqualTo(Kind.TOO_LARGE);
    }
    assertThat(refused(openDocument("<table:table><![CDATA[x]]></table:table>")).kind())
        .isEqualTo(Kind.NO_TEXT);
    assertThat(refused(openDocument("<table:table>")).kind()).isEqualTo(Kind.NO_TEXT);
  }

  @Property(tries = 200)
  void aBrokenWorkbookOfLibreOfficeIsReadOrRefused(@ForAll int place, @ForAll byte value)
      throws IOException {
    var file = openDocument("<table:table><table:table-row/></table:table>");
    file[Math.floorMod(place, file.length)] = value;
    readAny(file);
  }

  // As LibreOffice writes it: the kind of document is the first file, and is not compressed.
  private static byte[] openDocument(String tables) throws IOException {
    var content =
        "<?xml version='1.0' encoding='UTF-8'?><office:document-content"
            + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>"
            + "<office:body><office:spreadsheet>"
            + tables
            + "</office:spreadsheet></office:body></office:document-content>";
    var kind = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8);
    var sum = new CRC32();
    sum.update(kind);
    var entry = new ZipEntry("mimetype");
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(kind.length);
    entry.setCrc(sum.getValue());
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(entry);
      zip.write(kind);
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static UnreadableSheetException refused(String content) {
    return refused(content.getBytes(StandardCharsets.UTF_8));
  }

  private static UnreadableSheetException refused(byte[] content) {
    var thrown = new UnreadableSheetException[1];
    assertThatThrownBy(() -> Sheet.readAll(content, _ -> {}))
        .isInstanceOfSatisfying(
            UnreadableSheetException.class, unreadable -> thrown[0] = unreadable);
    return thrown[0];
  }

  private static void readAny(byte[] content) {
    try {
      assertThat(Sheet.readAll(content, _ -> {})).isNotNull();
    } catch (UnreadableSheetException said) {
      assertThat(said.kind()).isNotNull();
    }
  }
}
