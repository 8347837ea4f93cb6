// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.rugdekking.evidence.Pictures;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A printed form is valid PDF/A-2a whatever people typed, and loses no text. */
class PrintedFormUnitTests {

  private static final int MANY = 200;

  @Test
  void aFormWithOddTextsIsValid() throws Exception {
    assertRandomForms(4);
  }

  @Test
  @Tag("long")
  void soAreTwoHundred() throws Exception {
    assertRandomForms(MANY);
  }

  private static void assertRandomForms(int count) throws Exception {
    long seed = System.nanoTime();
    for (int i = 0; i < count; i++) {
      var random = new Random(seed + i);
      var form = nextForm(random);
      assertThat(ArchivePdf.listFaults(form.print())).as("seed %s", seed + i).isEmpty();
    }
  }

  /** Long names, and any character that a form on a page can send. */
  private static PrintedForm nextForm(Random random) {
    var sections = new ArrayList<PrintedForm.Section>();
    for (int i = 0; i < 6; i++) {
      var lines = new ArrayList<PrintedForm.Line>();
      for (int j = 0; j < 1 + random.nextInt(5); j++) {
        lines.add(new PrintedForm.Line(nextText(random, 20), nextText(random, 400)));
      }
      sections.add(new PrintedForm.Section(nextText(random, 30), lines));
    }
    return new PrintedForm(
        nextText(random, 60),
        List.of(nextText(random, 40)),
        sections,
        List.of(
            new PrintedForm.Picture(
                random.nextBoolean() ? Pictures.jpeg(40, 30) : Pictures.png(30, 40),
                nextText(random, 40),
                nextText(random, 40))),
        nextText(random, 40));
  }

  private static String nextText(Random random, int length) {
    var text = new StringBuilder("x");
    for (int i = 0; i < random.nextInt(length); i++) {
      text.appendCodePoint(nextCharacter(random));
    }
    return text.toString();
  }

  private static int nextCharacter(Random random) {
    var character =
        switch (random.nextInt(6)) {
          case 0 -> random.nextInt(0x11_0000);
          case 1 -> 0x20 + random.nextInt(0x600);
          case 2 -> random.nextInt(0x40);
          default -> 'a' + random.nextInt(26);
        };
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE
        ? ' '
        : character;
  }

  @Test
  void pagesAreNumberedAndPicturesStandBelowTheirCaption() throws Exception {
    var photo = Pictures.jpegWithExif(800, 600, 1);
    var form =
        new PrintedForm(
            "Stuk",
            List.of(),
            List.of(
                new PrintedForm.Section(
                    "Wat", List.of(new PrintedForm.Line("Woorden", "Ga weg.\n".repeat(60))))),
            List.of(
                new PrintedForm.Picture(photo, "Foto 1: deur.jpg", "Een foto"),
                new PrintedForm.Picture(Pictures.png(40, 400), "Foto 2: bericht.png", "Een foto")),
            "2026-0001");
    assertThat(PrintedForm.Picture.isPrintable(photo)).isTrue();
    assertThat(PrintedForm.Picture.isPrintable("geen foto".getBytes(UTF_8))).isFalse();
    var pdf = form.print();
    assertThat(ArchivePdf.listFaults(pdf)).isEmpty();
    assertThat(new String(pdf, ISO_8859_1)).doesNotContain(Pictures.HIDDEN);
    try (var document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(text)
          .contains("Foto 1: deur.jpg", "Foto 2: bericht.png")
          .contains("Pagina 1 van " + pages, "Pagina %d van %d".formatted(pages, pages));
      assertThat(StructureTags.list(document)).contains("Figure");
    }
  }

  @Test
  void whatCannotBePrintedIsNamedAndTheRestStandsThere() throws Exception {
    var words = "Ik weet je te vinden \uD83D\uDD2A\nEn je kinderen ook.\n\u0488";
    var form =
        new PrintedForm(
            "Stuk",
            List.of("Gemeente Duindrecht"),
            List.of(
                new PrintedForm.Section(
                    "Wat", List.of(new PrintedForm.Line("Letterlijke woorden", words)))),
            List.of(),
            "2026-0001");
    assertThat(PrintedForm.isChangedByPrinting(words)).isTrue();
    assertThat(PrintedForm.isChangedByPrinting("En je kinderen ook, é.\r\n")).isFalse();
    var pdf = form.print();
    assertThat(LetterTexts.ofPdf(pdf))
        .contains(
            "Letterlijkewoorden", "[U+1F52AHOCHO]", "Enjekinderenook.[U+0488COMBININGCYRILLIC");
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl-NL");
      assertThat(StructureTags.list(document)).contains("H1", "H2", "P");
    }
  }
}
