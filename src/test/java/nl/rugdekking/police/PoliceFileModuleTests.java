// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Ticks;
import nl.rugdekking.evidence.Pictures;
import org.junit.jupiter.api.Test;

/** The file for the police: what it says, who makes it, and what its page says before. */
@RugdekkingTest
class PoliceFileModuleTests extends PoliceFileScene {

  @Test
  void itSaysWhatWasReportedAndNamesWhatIsMissing() throws IOException {
    var reported = wanted("threat");
    assertThat(read(Persona.OWNER, reported.page("POLICE_REPORT"))).contains(reported.ofPart(PAGE));
    assertThat(read(Persona.OWNER, reported.ofPart(PAGE)))
        .contains("Wat nog ontbreekt", "added[LITERAL]", "added[MEANS]")
        .contains(reported.ofPart("/terugkoppelen"), reported.ofPart("/bestanden"))
        .contains("Wie er meegaat naar de politie", "Wie de aangifte doet namens de organisatie")
        .doesNotContain("??");
    reported.tell(
        "toedracht",
        Map.of("details[literal]", "Ik weet je te vinden", "details[means]", "Een mes"));
    save(reported, "0", "Plein 1, Duindrecht");
    assertThat(read(Persona.OWNER, reported.ofPart(PAGE)))
        .contains("Ik weet je te vinden", "Een mes", "Plein 1, Duindrecht", "Bel op het werk")
        .doesNotContain("added[LITERAL]", "Wie er meegaat naar de politie<", "??");
    location(make(reported));
    var text = text(reported);
    assertThat(text)
        .contains("Code VPT", reported.number(), "Woonplaats gekozen bij de organisatie: Plein 1")
        .contains("Ik weet je te vinden", "Een mes", "A. Collega", "Bel op het werk")
        .contains("Wie: de getroffene", "Wat gebeurde er?", "Waarmee?", "Pagina 1 van")
        .contains("Namens de organisatie", "M. Duinhof, griffier");
    var shown = read(Persona.OWNER, reported.ofPart(PAGE));
    var day = found(shown, "<dt[^>]*>Dag</dt>\\s*<dd>\\s*<div[^>]*>([^<]+)<");
    assertThat(shown).containsOnlyOnce(">" + day + "<");
    assertThat(read(Persona.OWNER, reported.incident()))
        .contains("Stuk voor de politie gemaakt", "Wie: de getroffene (naam, functie, adres");
  }

  /** Their own number is in the file at their yes only. */
  @Test
  void theirOwnNumberIsLeftOutUntilTheyAgree() throws IOException {
    var reported = wanted("threat");
    reported.tell("veiligheid", SAFETY);
    save(reported, "0", "Plein 1, Duindrecht");
    location(make(reported));
    assertThat(text(reported)).doesNotContain("99887766", "Na zessen").contains("Bel op het werk");
    var agreed = typed("1", "Plein 1, Duindrecht");
    agreed.put("numberAgreed", "true");
    location(scene().as(Persona.OWNER).post(reported.ofPart(PAGE), agreed));
    location(make(reported));
    assertThat(text(reported)).contains("06 99887766", "Na zessen");
    assertThat(read(Persona.OWNER, reported.incident())).contains("eigen nummer, en hoe te bellen");
    assertThat(read(Persona.OWNER, reported.ofPart(PAGE))).contains("Stuk 1, ", "Stuk 2, ");
  }

  @Test
  void whatIsTickedStaysOutAndWhatChangedMeanwhileIsReadAgain() throws IOException {
    var reported = wanted("threat");
    reported.tell("toedracht", Map.of("details[literal]", "Ik weet waar je woont"));
    var page = read(Persona.OWNER, reported.ofPart(PAGE));
    assertThat(page).contains("weg-literal-1").doesNotContain("weg-affected-1", "weg-forms-1");
    var choice = Ticks.with(page, "literal-1", "affected-1");
    save(reported, "0", "Plein 9, Duindrecht");
    var path = reported.ofPart(PAGE + "/maken");
    var changed = scene().as(Persona.OWNER).post(path, choice);
    assertThat(changed.body())
        .contains("Er is intussen iets veranderd", "Plein 9, Duindrecht")
        .containsPattern("weg-literal-1\"[^>]*checked");
    choice.put("seen", Ticks.preset(changed.body()).get("seen"));
    location(scene().as(Persona.OWNER).post(path, choice));
    assertThat(text(reported))
        .contains(IncidentFixtures.name(scene(), Persona.AFFECTED), "Plein 9, Duindrecht")
        .doesNotContain("Ik weet waar je woont");
  }

  @Test
  void aWithheldNameIsNotPrinted() throws IOException {
    var reported = wanted("threat");
    location(make(reported));
    var name = IncidentFixtures.name(scene(), Persona.AFFECTED);
    assertThat(text(reported)).contains(name);
    withhold(reported);
    var page = read(Persona.OWNER, reported.ofPart(PAGE));
    assertThat(page).contains("De getroffene wil niet met naam naar buiten");
    location(scene().as(Persona.OWNER).post(reported.ofPart(PAGE + "/maken"), Ticks.preset(page)));
    assertThat(text(reported)).contains("wil niet met naam in dit stuk").doesNotContain(name);
  }

  private static void withhold(Reported reported) {
    location(scene().as(Persona.AFFECTED).post(reported.own("/naam"), Map.of("verborgen", "true")));
  }

  /** The picture stands in the PDF, and the ZIP has the file as it came in, with its hash. */
  @Test
  void theEvidenceGoesAlong() throws Exception {
    var reported = wanted("threat");
    var photo = Pictures.jpegWithExif(120, 90, 1);
    addFile(reported, photo);
    location(make(reported));
    assertThat(text(reported)).contains("Foto 1: deur.jpg", "vingerafdruk van het bestand");
    var path = zipPath(read(Persona.OWNER, reported.ofPart(PAGE)));
    var found = unzip(scene().as(Persona.OWNER).download(path));
    assertThat(found.keySet()).containsExactly("stuk.pdf", "bestanden/1 - deur.jpg", "sha256.txt");
    assertThat(found.get("bestanden/1 - deur.jpg")).isEqualTo(photo);
    var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo));
    assertThat(new String(found.get("sha256.txt"), UTF_8))
        .contains(hash + "  bestanden/1 - deur.jpg");
    assertThat(text(reported)).contains(hash.substring(0, 20));
    assertThat(
            Database.number(
                ("select count(*) from audit_event where verb = 'look.EVIDENCE' and incident ="
                        + " (select incident_id from case_part where part_id = '%s')")
                    .formatted(reported.part())))
        .as("printing it and packing it")
        .isEqualTo(2);
    withhold(reported);
    var hidden = unzip(scene().as(Persona.OWNER).download(path));
    assertThat(hidden.keySet()).contains("bestanden/1.jpg");
    assertThat(new String(hidden.get("bestanden/1.jpg"), ISO_8859_1))
        .doesNotContain(Pictures.HIDDEN);
  }

  @Test
  void whatIsTypedIsEncryptedAndTheAddressServesTheNextCase() {
    var reported = wanted("threat");
    save(reported, "0", "Markt 2, Duindrecht");
    location(make(reported));
    assertThat(
            Database.texts(
                "select encode(companion, 'escape') || encode(reach, 'escape') || encode(filer, 'escape') from police_file_detail"
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
    give(reported, "POLICE_REPORT");
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
