// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.evidence.Pictures;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.web.PlainSentenceException;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator hands in templates, looks at them and confirms them; then they are used. */
@RugdekkingTest
class LetterTemplatesModuleTests {

  private static final String PAGE = "/beheer/brieven/waarschuwing";

  @Autowired IncidentFixtures fixtures;
  @Autowired Letters letters;
  @Autowired People people;

  @SuppressWarnings("NullAway.Init")
  private IncidentFixtures.Scene scene;

  @BeforeEach
  void organisation() {
    scene = fixtures.twoAffected();
  }

  @Test
  void aLetterIsWrittenOnlyWithAConfirmedTemplate() {
    assertThatThrownBy(this::write)
        .isInstanceOf(PlainSentenceException.class)
        .hasMessage("paper.not-confirmed");
    assertThat(page("/beheer/brieven")).contains("Nog niet vastgesteld");
    assertThat(post("/0/vaststellen").statusCode()).isEqualTo(302);
    assertThat(page(PAGE)).contains("Versie 1 is vastgesteld op");
    assertThat(LetterTexts.ofPdf(write().pdf())).contains("BestePiet");
    assertThat(countVerbs("letter-template.added")).isEqualTo(1);
    assertThat(countVerbs("letter-template.confirmed")).isEqualTo(1);
  }

  @Test
  void aLawyerReadsAndConfirmsThemToo() {
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () ->
            people.addOffice(
                scene.person(Persona.UNRELATED), OfficeKind.LEGAL, null, LocalDate.of(2020, 1, 1)));
    var lawyer = scene.as(Persona.UNRELATED);
    var all = LetterKind.values().length;
    assertThat(lawyer.get(scene.path("")).body())
        .contains("Voor u als jurist", all + " van " + all + " nog vast te stellen")
        .contains("nog niet vrijgegeven");
    var confirmed = lawyer.post(scene.path(PAGE + "/0/vaststellen"), Map.of());
    assertThat(lawyer.get(IncidentFixtures.location(confirmed)).body())
        .contains("Vanaf nu worden brieven hiermee gemaakt. Versie 1 is vastgesteld op");
    assertThat(lawyer.get(scene.path("")).body())
        .contains((all - 1) + " van " + all + " nog vast te stellen");
    assertThat(scene.as(Persona.OWNER).get(scene.path("")).body())
        .doesNotContain("Voor u als jurist");
  }

  @Test
  void aLetterThatTakesSomethingIsConfirmedByALawyerOnly() {
    var page = "/beheer/brieven/toegangsontzegging";
    assertThat(page(page))
        .contains("alleen de jurist van uw organisatie", "Niemand heeft nu die rol")
        .doesNotContain("/0/vaststellen");
    assertThat(administrator().post(scene.path(page) + "/0/vaststellen", Map.of()).statusCode())
        .isEqualTo(403);
    assertThat(countVerbs("letter-template.confirmed")).isZero();
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () ->
            people.addOffice(
                scene.person(Persona.UNRELATED), OfficeKind.LEGAL, null, LocalDate.of(2020, 1, 1)));
    assertThat(page(page)).doesNotContain("Niemand heeft nu die rol", "??");
    var lawyer = scene.as(Persona.UNRELATED);
    assertThat(lawyer.get(scene.path(page)).body()).contains("/0/vaststellen");
    assertThat(lawyer.post(scene.path(page) + "/0/vaststellen", Map.of()).statusCode())
        .isEqualTo(302);
    assertThat(countVerbs("letter-template.confirmed")).isEqualTo(1);
  }

  @Test
  void theShippedTemplateHasTheLogoOfTheOrganisation() throws Exception {
    administrator()
        .post(
            scene.path("/beheer/huisstijl/logo"),
            Map.of(),
            "logo",
            "logo.png",
            Pictures.pngWithText(60, 20));
    try (var example =
        Loader.loadPDF(administrator().download(scene.path(PAGE + "/0/voorbeeld")))) {
      assertThat(StructureTags.listAlternatives(example))
          .containsExactly(scene.organisation().name());
    }
    assertThat(post("/0/vaststellen").statusCode()).isEqualTo(302);
    assertThat(ArchivePdf.listFaults(write().pdf())).isEmpty();
  }

  @Test
  void anOwnTemplateIsUsedOnceItIsConfirmedAndNotBefore() {
    post("/0/vaststellen");
    var own = "<text:p>Huisstijl</text:p>" + OdtFiles.mandatoryParagraphs(LetterKind.WARNING);
    assertThat(send(OdtFiles.of(own)).statusCode()).isEqualTo(302);
    assertThat(page(PAGE))
        .contains("Versie 2 wacht op vaststellen")
        .contains("Versie 2, ingestuurd");
    assertThat(LetterTexts.ofPdf(write().pdf())).doesNotContain("Huisstijl");
    assertThat(post("/2/vaststellen").statusCode()).isEqualTo(302);
    assertThat(LetterTexts.ofPdf(write().pdf())).startsWith("Huisstijl");
    assertThat(page(PAGE)).contains("Er is een nieuwere versie in gebruik");
  }

  @Test
  void theExampleIsThePdfThatWouldBePostedAndTheFileCanBeChanged() {
    var example = scene.path(PAGE + "/0/voorbeeld");
    assertThat(header(example, "Content-Type")).isEqualTo("application/pdf");
    assertThat(LetterTexts.ofPdf(administrator().download(example)))
        .contains("GeachteheerBeeld")
        .contains(scene.organisation().name().replace(" ", ""))
        .as("nothing in a warning is about an access ban")
        .doesNotContain("Komtutoch", "opeenandereplaats");
    var path = scene.path(PAGE + "/0/bestand");
    assertThat(header(path, "Content-Disposition")).contains("attachment", "waarschuwing.odt");
    var file = administrator().download(path);
    assertThat(LetterTexts.ofOdt(file)).contains("[[feiten]]");
    assertThat(send(file).statusCode()).as("handed in as it is").isEqualTo(302);
  }

  @Test
  void whatIsRefusedIsNamedWithItsPlaceAndNothingIsStored() {
    var wrong = "<text:p>Dag <text:date>1 mei</text:date> [[datumm]]</text:p>";
    var refused = send(OdtFiles.of(wrong));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Alinea 1: Hier staat een veld van de tekstverwerker");
    var incomplete = send(OdtFiles.of("<text:p>[[datumm]]</text:p>"));
    assertThat(incomplete.body())
        .contains("Het woord [[datumm]] kennen wij bij deze brief niet")
        .contains("Het woord [[feiten]] ontbreekt");
    assertThat(send("geen odt".getBytes(UTF_8)).body()).contains("Dit is geen ODT-bestand");
    assertThat(page(PAGE)).doesNotContain("Versie 1");
  }

  @Test
  void aTemplateWithAGapIsNotConfirmed() {
    var gap =
        "<text:p>[[?het artikel]]</text:p>" + OdtFiles.mandatoryParagraphs(LetterKind.WARNING);
    assertThat(send(OdtFiles.of(gap)).statusCode()).isEqualTo(302);
    var refused = post("/1/vaststellen");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Hier is nog een open plek: het artikel");
    assertThat(countVerbs("letter-template.confirmed")).isZero();
  }

  /** A field can become mandatory after an organisation confirmed its template. */
  @Test
  void aConfirmedTemplateWithoutAMandatoryFieldIsNotUsedAndSaysWhy() {
    post("/0/vaststellen");
    var complete = OdtFiles.mandatoryParagraphs(LetterKind.WARNING);
    var without = complete.replace("[[kenmerk]]", "");
    assertThat(without).isNotEqualTo(complete);
    store(OdtFiles.of(without));
    assertThatThrownBy(this::write).hasMessage("paper.not-confirmed");
    assertThat(page("/beheer/brieven")).contains("In versie 1 ontbreekt [[kenmerk]]");
    assertThat(page(PAGE))
        .contains("Deze versie wordt niet meer gebruikt: [[kenmerk]] ontbreekt")
        .doesNotContain("??");
    send(OdtFiles.of(complete));
    store(OdtFiles.of(without));
    var refused = post("/2/vaststellen");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Het woord [[kenmerk]] ontbreekt");
    post("/0/vaststellen");
    assertThat(LetterTexts.ofPdf(write().pdf())).contains("BestePiet");
  }

  /** Changes the stored files into one that nobody could hand in now. */
  private void store(byte[] content) {
    Database.change(
        "update letter_template set content = decode('%s', 'hex') where organisation_id = '%s'"
            .formatted(HexFormat.of().formatHex(content), scene.organisation().id().value()));
  }

  @Test
  void thereIsNothingAtAnotherAddressOrInAnotherOrganisation() {
    send(OdtFiles.of(OdtFiles.mandatoryParagraphs(LetterKind.WARNING)));
    assertThat(administrator().get(scene.path(PAGE + "/1/bestand")).statusCode()).isEqualTo(200);
    for (var wrong : new String[] {"/9/bestand", "/x/bestand", "/-1/voorbeeld"}) {
      assertThat(administrator().get(scene.path(PAGE + wrong)).statusCode()).isEqualTo(404);
    }
    var other = fixtures.twoAffected();
    assertThat(other.as(Persona.ADMINISTRATOR).get(other.path(PAGE + "/1/bestand")).statusCode())
        .isEqualTo(404);
  }

  private String header(String path, String name) {
    return administrator().get(path).headers().firstValue(name).orElse("");
  }

  private WrittenLetter write() {
    var facts = new EnumMap<LetterField, String>(LetterField.class);
    for (var field : LetterField.values()) {
      facts.put(field, "x");
    }
    facts.put(LetterField.SALUTATION, "Beste Piet");
    return CurrentOrganisation.callIn(
        scene.organisation().id(), () -> letters.write(LetterKind.WARNING, facts, Set.of()));
  }

  private Visitor administrator() {
    return scene.as(Persona.ADMINISTRATOR);
  }

  private String page(String path) {
    return administrator().get(scene.path(path)).body();
  }

  private HttpResponse<String> post(String action) {
    return administrator().post(scene.path(PAGE) + action, Map.of());
  }

  private HttpResponse<String> send(byte[] content) {
    return administrator().post(scene.path(PAGE), Map.of(), "template", "sjabloon.odt", content);
  }

  private int countVerbs(String verb) {
    return Database.number(
        "select count(*) from audit_event where verb = '%s' and organisation_id = '%s'"
            .formatted(verb, scene.organisation().id().value()));
  }
}
