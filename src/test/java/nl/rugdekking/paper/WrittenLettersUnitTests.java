// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import nl.rugdekking.evidence.Pictures;
import nl.rugdekking.organisation.OrganisationKind;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A filled letter is valid PDF/A-2a, and says the same as its ODT. */
class WrittenLettersUnitTests {

  private static final int MANY = 500;

  @ParameterizedTest
  @EnumSource(LetterKind.class)
  void everyShippedLetterIsValidAndSaysTheSameInBothFiles(LetterKind kind) throws Exception {
    assertLetter(writeSample(kind, OrganisationKind.MUNICIPALITY));
  }

  @Test
  @Tag("long")
  void soItIsForEveryKindOfOrganisation() throws Exception {
    for (var organisation : OrganisationKind.values()) {
      for (var kind : LetterKind.values()) {
        assertLetter(writeSample(kind, organisation));
      }
    }
  }

  @Test
  void soItIsForOddFactsListsAndTables() throws Exception {
    assertRandomLetters(3);
  }

  /** Two cells of a footer, of which one takes two lines. */
  @Test
  void soItIsForAFooterWithATable() throws Exception {
    assertRandomLetters(986_283_666_698L, 1);
  }

  /** A line of a cell with nothing but a mark was left out of the page; now it is named before. */
  @Test
  void soItIsForMarksThatEncloseALetter() throws Exception {
    assertRandomLetters(5_946_211_189_698L, 1);
  }

  @Test
  @Tag("long")
  void soItIsForFiveHundredOddFacts() throws Exception {
    assertRandomLetters(MANY);
  }

  private static void assertRandomLetters(int count) throws Exception {
    assertRandomLetters(System.nanoTime(), count);
  }

  private static void assertRandomLetters(long seed, int count) throws Exception {
    for (int i = 0; i < count; i++) {
      var random = new RandomLetters(new Random(seed + i));
      var template = OdtWriter.write(random.nextTemplate(), "Proef");
      var facts = new LetterFacts(random.nextFacts());
      assertThat(facts.listUnprintable()).isEmpty();
      try {
        assertLetter(WrittenLetter.fill(template, facts, "Proef"));
      } catch (AssertionError | RuntimeException failed) {
        throw new AssertionError("With seed " + (seed + i), failed);
      }
    }
  }

  /** What somebody hears who reads it with a screen reader: language, title, headings, table. */
  @Test
  void thePdfIsTaggedWithLanguageAndTitle() throws Exception {
    var letter = writeSample(LetterKind.ACCESS_BAN, OrganisationKind.MUNICIPALITY);
    try (var document = Loader.loadPDF(letter.pdf())) {
      var catalogue = document.getDocumentCatalog();
      assertThat(catalogue.getLanguage()).isEqualTo("nl-NL");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Toegangsontzegging");
      assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
      assertThat(StructureTags.list(document)).contains("H1", "H2", "P", "Table", "TR", "TD");
    }
  }

  /** The word processor of the organisation keeps its styles; its author goes nowhere. */
  @Test
  void theOdtKeepsTheStylesOfTheOrganisationAndNoName() throws Exception {
    var parts = OdtFiles.parts("<text:p text:style-name=\"Huis\">[[datum]]</text:p>");
    parts.put("meta.xml", "<x>Jan de Auteur</x>".getBytes(StandardCharsets.UTF_8));
    var facts = new LetterFacts(Map.of(LetterField.DATE, "3 mei 2026"));
    var odt = WrittenLetter.fill(OdtFiles.zip(parts), facts, "Brief <1>").odt();
    assertThat(new String(LetterTexts.part(odt, "content.xml"), StandardCharsets.UTF_8))
        .contains("text:style-name=\"Huis\"", "3 mei 2026");
    assertThat(new String(LetterTexts.part(odt, "meta.xml"), StandardCharsets.UTF_8))
        .contains("Brief &lt;1&gt;")
        .doesNotContain("Auteur");
    assertThat(new String(odt, StandardCharsets.ISO_8859_1).substring(30, 77))
        .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.text");
  }

  @Test
  void aPictureIsPrintedWithWhatItShows() throws Exception {
    var parts =
        OdtFiles.parts(
            "<text:p><draw:frame svg:width=\"3cm\"><draw:image xlink:href=\"Pictures/a.png\"/>"
                + "<svg:desc>Het wapen</svg:desc></draw:frame></text:p>");
    parts.put("Pictures/a.png", Pictures.pngWithText(60, 20));
    var letter = WrittenLetter.fill(OdtFiles.zip(parts), new LetterFacts(Map.of()), "Brief");
    assertThat(ArchivePdf.listFaults(letter.pdf())).isEmpty();
    assertThat(LetterTexts.part(letter.odt(), "Pictures/a.png")).isNotEmpty();
    try (var document = Loader.loadPDF(letter.pdf())) {
      assertThat(StructureTags.list(document)).contains("Figure");
      assertThat(StructureTags.listAlternatives(document)).containsExactly("Het wapen");
    }
  }

  @Test
  void theSameFactsGiveTheSameOdt() throws Exception {
    var facts = new EnumMap<LetterField, String>(LetterField.class);
    var template = ShippedTemplates.get(LetterKind.WARNING, OrganisationKind.PROVINCE, null);
    assertThat(ShippedTemplates.get(LetterKind.WARNING, OrganisationKind.PROVINCE, null))
        .isEqualTo(template);
    assertThat(WrittenLetter.fill(template, new LetterFacts(facts), "x").odt())
        .isEqualTo(WrittenLetter.fill(template, new LetterFacts(facts), "x").odt());
  }

  private static WrittenLetter writeSample(LetterKind kind, OrganisationKind organisation)
      throws Exception {
    return WrittenLetter.fill(
        ShippedTemplates.get(kind, organisation, null),
        ShippedTemplates.sampleFacts(kind, "Gemeente Duindrecht"),
        ShippedTemplates.title(kind));
  }

  private static void assertLetter(WrittenLetter letter) throws Exception {
    assertThat(ArchivePdf.listFaults(letter.pdf())).isEmpty();
    assertThat(LetterTexts.ofPdf(letter.pdf()))
        .isNotEmpty()
        .isEqualTo(LetterTexts.ofOdt(letter.odt()));
    var footer = LetterTexts.sorted(LetterTexts.footerOfOdt(letter.odt()));
    assertThat(LetterTexts.footersOfPdf(letter.pdf())).containsOnly(footer);
  }
}
