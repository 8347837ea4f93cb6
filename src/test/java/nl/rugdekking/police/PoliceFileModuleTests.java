// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The file for the police: what it says, who makes it, and what its page says before. */
@RugdekkingTest
class PoliceFileModuleTests extends PoliceScene {

  private static final String PAGE = "/politie/stuk";

  @Test
  void itSaysWhatWasReportedAndNamesWhatIsMissing() throws IOException {
    var reported = wanted("threat");
    assertThat(read(Persona.OWNER, reported.page("POLICE_REPORT"))).contains(reported.ofPart(PAGE));
    assertThat(read(Persona.OWNER, reported.ofPart(PAGE)))
        .contains("Wat nog ontbreekt", "De letterlijke woorden", "Waarmee het gebeurde")
        .contains(reported.ofPart("/terugkoppelen"), reported.ofPart("/bestanden"))
        .contains("Het adres van de organisatie", "Wie er meegaat")
        .doesNotContain("??");
    var shown = read(Persona.OWNER, reported.ofPart(PAGE));
    var day = IncidentFixtures.found(shown, "<dt>Dag</dt>\\s*<dd[^>]*>([^<]+)<");
    assertThat(shown).containsOnlyOnce(">" + day + "<");
    reported.tell(
        "toedracht",
        Map.of("details[literal]", "Ik weet je te vinden", "details[means]", "Een mes"));
    save(reported, "0", "Plein 1, Duindrecht");
    assertThat(read(Persona.OWNER, reported.ofPart(PAGE)))
        .contains("Ik weet je te vinden", "Een mes", "Plein 1, Duindrecht", "Bel op het werk")
        .doesNotContain("De letterlijke woorden: vraag", "Wie er meegaat", "??");
    location(make(reported));
    var text = text(reported);
    assertThat(text)
        .contains("Code VPT", reported.number(), "Woonplaats gekozen bij de organisatie: Plein 1")
        .contains("Ik weet je te vinden", "Een mes", "A. Collega", "Bel op het werk")
        .contains("Wie: de getroffene", "Wat gebeurde er?", "Waarmee?");
    assertThat(read(Persona.OWNER, reported.incident()))
        .contains("Stuk voor de politie gemaakt", "Hierin staat: Wie: de getroffene (");
  }

  private static void save(Reported reported, String shown, String address) {
    location(
        scene()
            .as(Persona.OWNER)
            .post(
                reported.ofPart(PAGE),
                Map.of(
                    "shown",
                    shown,
                    "address",
                    address,
                    "companion",
                    "A. Collega",
                    "reach",
                    "Bel op het werk")));
  }

  private static HttpResponse<String> make(Reported reported) {
    return scene().as(Persona.OWNER).post(reported.ofPart(PAGE + "/maken"), Map.of());
  }

  private static String text(Reported reported) throws IOException {
    var path =
        found(read(Persona.OWNER, reported.ofPart(PAGE)), "href=\"([^\"]+/stuk/[0-9a-f-]{36})\"");
    try (var document = Loader.loadPDF(scene().as(Persona.OWNER).download(path))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void whatIsTypedIsEncryptedAndTheAddressServesTheNextCase() {
    var reported = wanted("threat");
    save(reported, "0", "Markt 2, Duindrecht");
    location(make(reported));
    assertThat(
            Database.texts(
                "select encode(companion, 'escape') || encode(reach, 'escape') from police_file_detail"
                    + " where part_id = '%s'".formatted(reported.part())))
        .hasSize(1)
        .noneMatch(stored -> stored.contains("Collega") || stored.contains("werk"));
    assertThat(
            Database.texts(
                "select left(encode(document, 'escape'), 20) from police_file where part_id = '%s'"
                    .formatted(reported.part())))
        .hasSize(1)
        .noneMatch(stored -> stored.contains("PDF"));
    assertThat(read(Persona.OWNER, wanted("threat").ofPart(PAGE))).contains("Markt 2, Duindrecht");
    var stale =
        scene()
            .as(Persona.OWNER)
            .post(reported.ofPart(PAGE), Map.of("shown", "0", "companion", "Een ander"));
    assertThat(stale.statusCode()).isEqualTo(409);
  }

  @Test
  void onlyWhoDecidesAndWhoWasGivenThePromiseMakesIt() {
    var reported = wanted("threat");
    for (var other :
        List.of(Persona.AFFECTED, Persona.RESPONSIBLE, Persona.TRUSTED, Persona.ADVISER)) {
      assertThat(scene().as(other).get(reported.ofPart(PAGE)).statusCode())
          .as("%s", other)
          .isIn(403, 404);
      var made = scene().as(other).post(reported.ofPart(PAGE + "/maken"), Map.of());
      assertThat(made.statusCode()).as("%s", other).isIn(403, 404);
    }
    var give = reported.page("POLICE_REPORT") + "/overdragen";
    var liaison = IncidentFixtures.name(scene(), Persona.PROMISE_OWNER);
    location(scene().as(Persona.OWNER).post(give, Map.of("to", "OTHER", "who", liaison)));
    var given = reported.ofPart("/toegewezen/" + reported.promise("POLICE_REPORT"));
    assertThat(read(Persona.PROMISE_OWNER, given)).contains(given + "/stuk");
    location(scene().as(Persona.PROMISE_OWNER).post(given + "/stuk/maken", Map.of()));
    var page = read(Persona.PROMISE_OWNER, given + "/stuk");
    assertThat(page).contains("Gemaakt op").doesNotContain("Bewaren", "/terugkoppelen", "??");
    var file = found(page, "href=\"([^\"]+/stuk/[0-9a-f-]{36})\"");
    assertThat(new String(scene().as(Persona.PROMISE_OWNER).download(file), 0, 4, UTF_8))
        .isEqualTo("%PDF");
    assertThat(scene().as(Persona.PROMISE_OWNER).get(reported.ofPart(PAGE)).statusCode())
        .isIn(403, 404);
  }

  /** A care promise opens no file for the police. */
  @Test
  void anotherPromiseOpensNoFile() {
    var reported = wanted("threat");
    var care = reported.page("AFTERCARE") + "/overdragen";
    var giver = IncidentFixtures.name(scene(), Persona.PROMISE_OWNER);
    location(scene().as(Persona.OWNER).post(care, Map.of("to", "OTHER", "who", giver)));
    var given = reported.ofPart("/toegewezen/" + reported.promise("AFTERCARE"));
    assertThat(read(Persona.PROMISE_OWNER, given)).doesNotContain("/stuk");
    assertThat(scene().as(Persona.PROMISE_OWNER).get(given + "/stuk").body())
        .contains("Deze belofte gaat niet over de politie")
        .doesNotContain("Wie: de getroffene");
  }
}
