// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.paper.TemplateFault.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Placeholders are found however the word processor wrote them, and held against the letter. */
class PlaceholdersUnitTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Beste [[aanhef]]!",
        "Beste [<text:span>[aan</text:span>hef]<text:span>]</text:span>!",
        "Beste <text:span>[[<text:span>aan</text:span></text:span><text:span>hef</text:span>]]!",
        "Beste [[<text:bookmark/> Aanhef\n ]]!",
        "Beste [[ <text:s text:c='2'/>aanhef]]!",
      })
  void aPlaceholderIsFilledAlsoWhenItWasSplit(String paragraph) throws Exception {
    assertThat(fill(paragraph, "mevrouw Jansen")).isEqualTo("Beste mevrouw Jansen!");
  }

  @Test
  void aFactIsTakenAsItIs() throws Exception {
    assertThat(fill("a[[aanhef]]b", "x\n\n  y\t<z> & [[datum]] $1\\"))
        .isEqualTo("ax\n\n  y\t<z> & [[datum]] $1\\b");
  }

  @Test
  void severalOnOneLineAreFilledEachWithItsOwn() throws Exception {
    var file = OdtFile.open(OdtFiles.of("<text:p>[[datum]]/[[aanhef]]/[[datum]]</text:p>"));
    var facts = Map.of("datum", "3 mei", "aanhef", "Beste");
    file.listParagraphs().forEach(one -> PlaceholderFiller.fill(one, facts));
    assertThat(text(file.read())).isEqualTo("3 mei/Beste/3 mei");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[datum", "datum]]", "[[]]", "[[a[b]]", "[[datum<text:line-break/>]]"})
  void bracketsThatAreLeftOpenAreRefused(String paragraph) throws Exception {
    assertThat(faults(paragraph, LetterKind.WITNESS_THANKS))
        .contains(new TemplateFault(Refusal.UNCLOSED_FIELD, "", Place.BODY, 1));
  }

  @Test
  void aFieldThatTheLetterDoesNotHaveIsRefusedByName() throws Exception {
    assertThat(faults("[[datumm]] [[maatregel]]", LetterKind.WITNESS_THANKS))
        .containsExactly(
            new TemplateFault(Refusal.UNKNOWN_FIELD, "datumm", Place.BODY, 1),
            new TemplateFault(Refusal.UNKNOWN_FIELD, "maatregel", Place.BODY, 1));
  }

  @Test
  void aCharacterThatCannotBePrintedIsNamed() throws Exception {
    assertThat(faults("Dag \uD83D\uDE00 \u200B", LetterKind.WITNESS_THANKS))
        .containsExactly(
            new TemplateFault(Refusal.UNPRINTABLE, "\uD83D\uDE00 (U+1F600)", Place.BODY, 1),
            new TemplateFault(Refusal.UNPRINTABLE, "U+200B", Place.BODY, 1));
  }

  /** A fact may have thousands of characters, so a field counts for more than its name. */
  @Test
  void moreFieldsThanALetterHasAreRefused() throws Exception {
    var fields = IntStream.range(0, 250).mapToObj(i -> "[[datum]] ").collect(Collectors.joining());
    assertThat(faults(fields, LetterKind.WARNING))
        .containsExactly(TemplateFault.ofFile(Refusal.TOO_MUCH_TEXT));
  }

  /** Of every letter, so that no part can be forgotten in any of them. */
  @ParameterizedTest
  @EnumSource(LetterKind.class)
  void eachMandatoryPartThatIsTakenOutOfTheShippedLetterIsRefusedByName(LetterKind kind)
      throws Exception {
    for (var organisation : OrganisationKind.values()) {
      var source = ShippedTemplates.source(kind, organisation);
      for (var field : kind.mandatory()) {
        var without = LetterSource.parse(source.replace("[[" + field.word() + "]]", ""));
        assertThat(faultsOf(kind, OdtFile.open(OdtWriter.write(without, "x")).read()))
            .as("%s of %s", kind, organisation)
            .containsExactly(TemplateFault.ofFile(Refusal.MISSING_FIELD, field.word()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(LetterKind.class)
  void eachMandatoryFactThatIsLeftOutIsNamed(LetterKind kind) {
    var complete = new EnumMap<LetterField, String>(LetterField.class);
    kind.mandatory().forEach(field -> complete.put(field, "x"));
    assertThat(new LetterFacts(complete).listMissing(kind)).isEmpty();
    for (var field : kind.mandatory()) {
      for (var nothing : List.of("", " \n ")) {
        var without = new EnumMap<>(complete);
        without.put(field, nothing);
        assertThat(new LetterFacts(without).listMissing(kind)).containsExactly(field);
      }
    }
  }

  @Test
  void aWithheldFieldTakesItsHeadingAlong() throws Exception {
    var template = ShippedTemplates.get(LetterKind.ACCESS_BAN, OrganisationKind.MUNICIPALITY, null);
    var facts = ShippedTemplates.sampleFacts(LetterKind.ACCESS_BAN, "Gemeente Duindrecht");
    var letter = WrittenLetter.fill(template, facts, "x", Set.of(LetterField.DATA_KEPT));
    assertThat(LetterTexts.ofOdt(letter.odt()))
        .isEqualTo(LetterTexts.ofPdf(letter.pdf()))
        .contains("Vragen?")
        .doesNotContain("Watwijoverubewaren");
    assertThat(ArchivePdf.listFaults(letter.pdf())).isEmpty();
    assertThat(LetterTexts.ofPdf(WrittenLetter.fill(template, facts, "x").pdf()))
        .contains("Watwijoverubewaren");
  }

  @Test
  void aHeadingWithMoreBelowItStays() throws Exception {
    var file =
        OdtFile.open(
            OdtFiles.of(
                "<text:h text:outline-level=\"2\">Kop</text:h><text:p>[[gegevens]]</text:p>"
                    + "<text:p>[[datum]]</text:p>"));
    file.removeField("gegevens");
    assertThat(text(file.read())).contains("Kop").doesNotContain("gegevens");
  }

  @ParameterizedTest
  @EnumSource(LetterKind.class)
  void theShippedLettersAreAcceptedAndOnlyALawyerFillsTheGaps(LetterKind kind) throws Exception {
    for (var organisation : OrganisationKind.values()) {
      var letter = OdtFile.open(ShippedTemplates.get(kind, organisation, null)).read();
      TemplateCheck.check(kind, letter);
      assertThat(text(letter)).doesNotContain("{", "}");
      if (needsLawyer(kind, organisation)) {
        var refused =
            catchThrowableOfType(
                RefusedTemplateException.class, () -> TemplateCheck.checkGaps(letter));
        assertThat(refused.faults())
            .extracting(TemplateFault::refusal)
            .containsOnly(Refusal.OPEN_GAP);
      } else {
        assertThatCode(() -> TemplateCheck.checkGaps(letter)).doesNotThrowAnyException();
      }
    }
  }

  // Our notes on the law have the order of meetings of municipalities only. They leave the ground
  // on
  // which data are kept to each body.
  private static boolean needsLawyer(LetterKind kind, OrganisationKind organisation) {
    boolean meeting = kind == LetterKind.MEETING_REMOVAL || kind == LetterKind.MEETING_REFUSAL;
    return kind == LetterKind.SUBJECT_NOTICE
        || (meeting && organisation != OrganisationKind.MUNICIPALITY);
  }

  @Test
  void factsThatAreMissingOrCannotBePrintedAreNamedBefore() {
    var typed = new EnumMap<LetterField, String>(LetterField.class);
    for (var field : LetterField.values()) {
      typed.put(field, "x");
    }
    typed.put(LetterField.FACTS, " \n ");
    typed.put(LetterField.NORM, "regel \u4E00");
    var facts = new LetterFacts(typed);
    assertThat(facts.listMissing(LetterKind.WARNING)).containsExactly(LetterField.FACTS);
    assertThat(facts.listUnprintable().toString()).isEqualTo("{NORM=[\u4E00 (U+4E00)]}");
  }

  /** The printer leaves out a mark on a line where nothing stands before it. */
  @Test
  void aMarkOnNothingIsNamedBeforeAndOneOnALetterIsPrinted() throws Exception {
    for (var mark : List.of("\u0488", "\u0301")) {
      var alone = new LetterFacts(Map.of(LetterField.VIEW, "regel\n " + mark + "\nregel"));
      assertThat(alone.listUnprintable().toString())
          .isEqualTo("{VIEW=[U+%04X]}".formatted(mark.codePointAt(0)));
    }
    var facts = new LetterFacts(Map.of(LetterField.VIEW, "m\u0488 q\u0301"));
    assertThat(facts.listUnprintable()).isEmpty();
    var letter = WrittenLetter.fill(OdtFiles.of("<text:p>[[zienswijze]]</text:p>"), facts, "x");
    assertThat(LetterTexts.ofPdf(letter.pdf())).isEqualTo("m\u0488q\u0301");
  }

  private static List<TemplateFault> faults(String paragraph, LetterKind kind) throws Exception {
    var body = "<text:p>" + paragraph + "</text:p>" + OdtFiles.mandatoryParagraphs(kind);
    return faultsOf(kind, OdtFile.open(OdtFiles.of(body)).read());
  }

  private static List<TemplateFault> faultsOf(LetterKind kind, LetterDocument letter) {
    return catchThrowableOfType(
            RefusedTemplateException.class, () -> TemplateCheck.check(kind, letter))
        .faults();
  }

  private static String fill(String paragraph, String salutation) throws Exception {
    var file = OdtFile.open(OdtFiles.of("<text:p>" + paragraph + "</text:p>"));
    file.listParagraphs().forEach(one -> PlaceholderFiller.fill(one, Map.of("aanhef", salutation)));
    return text(OdtFile.open(file.write("x")).read());
  }

  private static String text(LetterDocument letter) {
    var all = new StringBuilder();
    Paragraphs.visitAll(
        letter, new TemplateFaults(), paragraph -> all.append(Paragraphs.text(paragraph)));
    return all.toString();
  }
}
