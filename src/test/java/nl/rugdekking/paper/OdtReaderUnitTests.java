// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rugdekking.evidence.Pictures;
import nl.rugdekking.paper.Block.Heading;
import nl.rugdekking.paper.Block.ItemList;
import nl.rugdekking.paper.Block.Paragraph;
import nl.rugdekking.paper.Block.Table;
import nl.rugdekking.paper.Inline.Text;
import nl.rugdekking.paper.TemplateFault.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a letter may hold is read; anything else is refused by its name and its place. */
class OdtReaderUnitTests {

  private static final String FRAME =
      "<text:p><draw:frame svg:width=\"4cm\"><draw:image xlink:href=\"%s\"/>"
          + "<svg:desc>Het wapen</svg:desc></draw:frame></text:p>";

  @Test
  void readsHeadingsEmphasisAndSpaces() throws Exception {
    var letter =
        read(
            OdtFiles.parts(
                """
                <style:style style:name="P" style:family="paragraph"><style:text-properties fo:font-style="italic"/></style:style>
                <style:style style:name="T" style:family="text" style:parent-style-name="U"/>
                <style:style style:name="U" style:family="text"><style:text-properties fo:font-weight="700"/></style:style>
                """,
                """
                <text:sequence-decls/><text:h text:outline-level="2">Kop</text:h>
                <text:p text:style-name="P">  een
                 <text:span text:style-name="T">twee</text:span><text:s text:c="2"/>drie<text:line-break/>vier</text:p>
                """,
                ""));
    assertThat(letter.body())
        .containsExactly(
            new Heading(2, List.of(plain("Kop"))),
            new Paragraph(
                List.of(
                    new Text("een ", false, true),
                    new Text("twee", true, true),
                    new Text("  drie", false, true),
                    new Inline.LineBreak(),
                    new Text("vier", false, true))));
  }

  @Test
  void readsListsAndTables() throws Exception {
    var letter =
        read(
            OdtFiles.parts(
                """
                <text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>
                """,
                """
                <text:list text:style-name="N"><text:list-item><text:p>een</text:p></text:list-item></text:list>
                <text:list><text:list-item><text:p>punt</text:p></text:list-item></text:list>
                <table:table><table:table-column/><table:table-header-rows><table:table-row>
                <table:table-cell><text:p>Wat</text:p></table:table-cell></table:table-row></table:table-header-rows>
                <table:table-row><table:table-cell><text:p>Dit</text:p></table:table-cell></table:table-row></table:table>
                """,
                ""));
    assertThat(letter.body())
        .containsExactly(
            new ItemList(true, List.of(List.of(paragraph("een")))),
            new ItemList(false, List.of(List.of(paragraph("punt")))),
            new Table(
                List.of(
                    new Block.Row(true, List.of(List.of(paragraph("Wat")))),
                    new Block.Row(false, List.of(List.of(paragraph("Dit")))))));
  }

  @Test
  void readsHeaderFooterAndOnePicture() throws Exception {
    var parts =
        OdtFiles.parts(
            "",
            "<text:p>brief</text:p>",
            """
            <style:master-page style:name="Standard"><style:header>%s</style:header>
            <style:footer><text:p>onder</text:p></style:footer></style:master-page>
            """
                .formatted(FRAME.formatted("Pictures/wapen.png")));
    parts.put("Pictures/wapen.png", Pictures.pngWithText(60, 20));
    var letter = read(parts);
    assertThat(letter.footer()).containsExactly(paragraph("onder"));
    var header = (Paragraph) letter.header().getFirst();
    var picture = (Inline.Picture) header.content().getFirst();
    assertThat(picture.description()).isEqualTo("Het wapen");
    assertThat(picture.widthMillimetres()).isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FRAME | <text:p><draw:frame><draw:text-box><text:p>x</text:p></draw:text-box></draw:frame></text:p>",
        "DRAWING | <text:p><draw:line/></text:p>",
        "OBJECT | <text:p><draw:frame><draw:object xlink:href='x'/></draw:frame></text:p>",
        "TRACKED_CHANGES | <text:p>a<text:change-start/>b<text:change-end/></text:p>",
        "FIELD | <text:p><text:date>vandaag</text:date></text:p>",
        "FIELD | <text:p><text:page-number>1</text:page-number></text:p>",
        "FOOTNOTE | <text:p><text:note><text:note-body><text:p>x</text:p></text:note-body></text:note></text:p>",
        "COMMENT | <text:p><office:annotation><text:p>x</text:p></office:annotation></text:p>",
        "FORM | <text:p><draw:control/></text:p>",
        "LINK | <text:p><text:a xlink:href='https://example.org'>x</text:a></text:p>",
        "MACRO | <text:p><text:script>x</text:script></text:p>",
        "MACRO | <text:p><draw:frame><draw:image xlink:href='Pictures/a.png'/><office:event-listeners/></draw:frame></text:p>",
        "HIDDEN_TEXT | <text:p><text:hidden-text>x</text:hidden-text></text:p>",
        "OTHER_ELEMENT | <text:p><math:math/></text:p>",
        "LINKED_PICTURE | <text:p><draw:frame><draw:image xlink:href='https://example.org/a.png'/></draw:frame></text:p>",
        "LINKED_PICTURE | <text:p><draw:frame><draw:image xlink:href='../Pictures/a.png'/></draw:frame></text:p>",
        "UNREADABLE_PICTURE | <text:p><draw:frame><draw:image xlink:href='Pictures/a.svg'/></draw:frame></text:p>",
      })
  void refusesAnythingElseInAParagraphByItsNameAndPlace(Refusal refusal, String paragraph) {
    assertThat(faults("<text:p>eerst</text:p>" + paragraph))
        .contains(
            new TemplateFault(
                refusal, refusal == Refusal.OTHER_ELEMENT ? "?:math" : "", Place.BODY, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SECTION | <text:section><text:p>x</text:p></text:section>",
        "INDEX | <text:table-of-content/>",
        "INDEX | <text:alphabetical-index/>",
        "TRACKED_CHANGES | <text:tracked-changes><text:changed-region/></text:tracked-changes>",
        "FORM | <office:forms><form/></office:forms>",
        "MERGED_CELLS | <table:table><table:table-row><table:table-cell table:number-columns-spanned='2'/><table:covered-table-cell/></table:table-row></table:table>",
      })
  void refusesAnythingElseBetweenParagraphs(Refusal refusal, String block) {
    assertThat(faults("<text:p>eerst</text:p>" + block))
        .extracting(TemplateFault::refusal)
        .contains(refusal);
  }

  @Test
  void refusesWhatWouldLookDifferentInThePdf() {
    var numbers =
        "<text:list-style style:name=\"N\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\"/></text:list-style>"
            + "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>";
    var body =
        "<text:list text:style-name=\"N\" text:continue-numbering=\"true\"><text:list-item><text:p>x</text:p></text:list-item></text:list>"
            + "<text:p><text:span text:style-name=\"H\">verborgen</text:span></text:p>";
    var masters =
        "<style:master-page><style:header><text:p>een</text:p></style:header><style:header-first><text:p>twee</text:p></style:header-first></style:master-page>"
            + "<text:outline-level-style text:level=\"1\" style:num-format=\"1\"/>";
    assertThat(faultsOf(OdtFiles.zip(OdtFiles.parts(numbers, body, masters))))
        .extracting(TemplateFault::refusal)
        .containsExactlyInAnyOrder(
            Refusal.NUMBERED_HEADINGS,
            Refusal.OTHER_HEADER,
            Refusal.CONTINUED_LIST,
            Refusal.HIDDEN_TEXT);
  }

  @Test
  void refusesASecondPicture() {
    var parts =
        OdtFiles.parts(FRAME.formatted("Pictures/a.png") + FRAME.formatted("Pictures/a.png"));
    parts.put("Pictures/a.png", Pictures.pngWithText(60, 20));
    assertThat(faultsOf(OdtFiles.zip(parts)))
        .containsExactly(new TemplateFault(Refusal.SECOND_PICTURE, "", Place.BODY, 2));
  }

  @Test
  void refusesAPictureThatTakesTooMuchWork() {
    var parts = OdtFiles.parts(FRAME.formatted("Pictures/a.jpg"));
    parts.put("Pictures/a.jpg", Pictures.jpegOfScans(101));
    assertThat(faultsOf(OdtFiles.zip(parts)))
        .containsExactly(new TemplateFault(Refusal.UNREADABLE_PICTURE, "", Place.BODY, 1));
    parts.put("Pictures/a.jpg", Pictures.jpeg(60, 20));
    assertThatCode(() -> read(parts)).doesNotThrowAnyException();
  }

  @Test
  void refusesWhatAWordProcessorWouldFetchFromElsewhere() {
    var background =
        "<style:style style:name=\"P\" style:family=\"paragraph\"><style:paragraph-properties>"
            + "<style:background-image xlink:href=\"%s\"/></style:paragraph-properties></style:style>";
    var off =
        "<style:master-page><style:header style:display=\"false\">%s</style:header></style:master-page>"
            .formatted(FRAME.formatted("https://example.org/a.png"));
    for (var parts :
        List.of(
            OdtFiles.parts(background.formatted("https://example.org/a.png"), "<text:p/>", ""),
            OdtFiles.parts("", "<text:p/>", off))) {
      assertThat(faultsOf(OdtFiles.zip(parts)))
          .containsExactly(TemplateFault.ofFile(Refusal.LINKED_PICTURE));
    }
    assertThatCode(
            () -> read(OdtFiles.parts(background.formatted("Pictures/a.png"), "<text:p/>", "")))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesMacrosAndObjectsInTheFile() {
    for (var path : List.of("Basic/Standard/Module1.xml", "Scripts/python/a.py")) {
      assertOnly(Refusal.MACRO, path);
    }
    assertOnly(Refusal.OBJECT, "Object 1/content.xml");
  }

  private static void assertOnly(Refusal refusal, String path) {
    var parts = OdtFiles.parts("<text:p/>");
    parts.put(path, "x".getBytes(UTF_8));
    assertThat(faultsOf(OdtFiles.zip(parts))).containsExactly(TemplateFault.ofFile(refusal));
  }

  @Test
  void refusesAFileThatIsNoOdtOrBroken() {
    assertThat(faultsOf(new byte[0])).containsExactly(TemplateFault.ofFile(Refusal.NOT_ODT));
    assertThat(faultsOf("<html>".getBytes(UTF_8)))
        .containsExactly(TemplateFault.ofFile(Refusal.NOT_ODT));
    assertThat(faults("<text:p>")).containsExactly(TemplateFault.ofFile(Refusal.BROKEN));
    var locked = OdtFiles.parts("<text:p/>");
    locked.put("META-INF/manifest.xml", "<encryption-data/>".getBytes(UTF_8));
    assertThat(faultsOf(OdtFiles.zip(locked)))
        .containsExactly(TemplateFault.ofFile(Refusal.PASSWORD));
  }

  @Test
  void refusesBombsBeforeTheyAreUnpacked() {
    var many = OdtFiles.parts("<text:p/>");
    IntStream.range(0, 300).forEach(i -> many.put("Pictures/" + i, new byte[0]));
    assertThat(faultsOf(OdtFiles.zip(many)))
        .containsExactly(TemplateFault.ofFile(Refusal.TOO_MANY_FILES));
    var large = OdtFiles.parts("<text:p/>");
    large.put("Pictures/a.png", new byte[30_000_000]);
    assertThat(faultsOf(OdtFiles.zip(large)))
        .containsExactly(TemplateFault.ofFile(Refusal.UNPACKED_TOO_LARGE));
    assertThat(faultsOf(new byte[3_000_000]))
        .containsExactly(TemplateFault.ofFile(Refusal.FILE_TOO_LARGE));
    assertThat(faults("<text:p>" + times(1_000_000, "a ") + "</text:p>"))
        .containsExactly(TemplateFault.ofFile(Refusal.UNPACKED_TOO_LARGE));
    var spaces = times(1_100, "<text:s text:c='999'/>");
    assertThat(faults("<text:p>" + spaces + "</text:p>"))
        .containsExactly(new TemplateFault(Refusal.TOO_MUCH_TEXT, "", Place.BODY, 1));
    var deep = times(100, "<text:span>") + times(100, "</text:span>");
    assertThat(faults("<text:p>" + deep + "</text:p>"))
        .containsExactly(TemplateFault.ofFile(Refusal.TOO_DEEP));
  }

  private static String times(int count, String text) {
    return IntStream.range(0, count).mapToObj(i -> text).collect(Collectors.joining());
  }

  @Test
  void refusesEntitiesWithoutFollowingThem() {
    var parts = OdtFiles.parts("<text:p/>");
    for (var definition :
        List.of(
            "<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">",
            "<!ENTITY b SYSTEM \"file:///etc/passwd\">")) {
      parts.put("content.xml", ("<!DOCTYPE x [" + definition + "]><x>&b;</x>").getBytes(UTF_8));
      assertThat(faultsOf(OdtFiles.zip(parts)))
          .containsExactly(TemplateFault.ofFile(Refusal.ENTITIES));
    }
  }

  private static LetterDocument read(Map<String, byte[]> parts) throws Exception {
    return OdtFile.open(OdtFiles.zip(parts)).read();
  }

  private static List<TemplateFault> faults(String body) {
    return faultsOf(OdtFiles.of(body));
  }

  private static List<TemplateFault> faultsOf(byte[] file) {
    return catchThrowableOfType(RefusedTemplateException.class, () -> OdtFile.open(file).read())
        .faults();
  }

  private static Paragraph paragraph(String text) {
    return new Paragraph(List.of(plain(text)));
  }

  private static Text plain(String text) {
    return new Text(text, false, false);
  }
}
