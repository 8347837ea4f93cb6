// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Ticks;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Under number: the file for the police, a refusal of the number, and until when it protects. */
@RugdekkingTest
class PoliceNumberModuleTests extends PoliceScene {

  private static final String FILE = "/politie/stuk";

  private static Reported asked(String literal) {
    var reported = wanted("threat");
    reported.tell("toedracht", Map.of("details[literal]", literal));
    reported.keep(
        "POLICE_REPORT", Map.of("onBehalfOf", "UNDER_NUMBER", "doneBy", today().toString()));
    return reported;
  }

  private static HttpResponse<String> make(Reported reported, Map<String, String> fields) {
    return scene().as(Persona.OWNER).post(reported.ofPart(FILE + "/maken"), fields);
  }

  private static int files(Reported reported) {
    return Database.number(
        "select count(*) from police_file where part_id = '%s'".formatted(reported.part()));
  }

  private static String newest(Reported reported) throws IOException {
    var path =
        found(read(Persona.OWNER, reported.ofPart(FILE)), "href=\"([^\"]+/stuk/[0-9a-f-]{36})\"");
    try (var document = Loader.loadPDF(scene().as(Persona.OWNER).download(path))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void theFileSaysNeitherNameNorPositionAndNamesWhatGivesTheAffectedAway() throws IOException {
    var name = name(Persona.AFFECTED);
    var reported = asked("Ik weet waar " + name + " woont");
    var page = read(Persona.OWNER, reported.ofPart(FILE));
    assertThat(page)
        .contains("Deze zaak loopt bij de politie onder nummer", "Laat weg: In de woorden")
        .contains("Let op: hierin staat een naam of functie")
        .doesNotContain("??");
    var refused = make(reported, Map.of());
    assertThat(refused.body()).contains("Het stuk is niet gemaakt");
    assertThat(files(reported)).isZero();
    location(make(reported, Ticks.preset(page)));
    assertThat(newest(reported))
        .contains("Aangifte onder nummer. De naam staat niet in dit stuk.")
        .contains("Weggelaten: hierin staat om wie het gaat")
        .doesNotContain(name, login(Persona.AFFECTED), "Functie");
  }

  @Test
  void everyNumberThatTheyGaveIsLookedFor() {
    var reported = asked("Bel maar op 06-11112222");
    reported.tell("veiligheid", Map.of("details[phone]", "06 1111 2222"));
    assertThat(read(Persona.OWNER, reported.ofPart(FILE)))
        .contains("Let op: hierin staat een naam of functie");
    location(
        scene()
            .as(Persona.AFFECTED)
            .post(
                scene().path("/meldingen/" + reported.report() + "/meer/veiligheid"),
                Map.of(
                    "form", UUID.randomUUID().toString(),
                    "version", "1",
                    "details[phone]", "06 3333 4444")));
    assertThat(read(Persona.OWNER, reported.ofPart(FILE)))
        .as("the number of before")
        .contains("Let op: hierin staat een naam of functie");
  }

  @Test
  void aNumberThatCameWithTheReportIsLookedFor() {
    var report =
        scene().report(Persona.AFFECTED, Map.of("danger", "true", "phone", "06 5555 6666"));
    var reported = new Reported(report, scene().number(Persona.AFFECTED, report));
    reported.answer("YES");
    reported.tell("toedracht", Map.of("details[literal]", "Ik bel je op 0655556666"));
    reported.keep(
        "POLICE_REPORT", Map.of("onBehalfOf", "UNDER_NUMBER", "doneBy", today().toString()));
    assertThat(read(Persona.OWNER, reported.ofPart(FILE)))
        .contains("Let op: hierin staat een naam of functie");
  }

  @Test
  void whatGivesNobodyAwayIsInTheFile() throws IOException {
    var reported = asked("Ik weet je te vinden");
    location(make(reported, Map.of()));
    assertThat(newest(reported))
        .contains("Ik weet je te vinden")
        .doesNotContain(name(Persona.AFFECTED), "Weggelaten");
  }

  @Test
  void aFileFromBeforeOpensNoMore() {
    var reported = wanted("threat");
    location(make(reported, Map.of()));
    var older =
        found(read(Persona.OWNER, reported.ofPart(FILE)), "href=\"([^\"]+/stuk/[0-9a-f-]{36})\"");
    assertThat(scene().as(Persona.OWNER).get(older).statusCode()).isEqualTo(200);
    reported.keep(
        "POLICE_REPORT", Map.of("onBehalfOf", "UNDER_NUMBER", "doneBy", today().toString()));
    var now = scene().as(Persona.OWNER).get(older);
    assertThat(now.statusCode()).isNotEqualTo(200);
    assertThat(now.body()).contains("voordat de zaak onder nummer liep");
  }

  @Test
  void aRefusalOfTheNumberIsToldBeforeTheNameLeaves() throws IOException {
    var reported = asked("Ik weet je te vinden");
    var quiet = new HashMap<>(step("NUMBER_REFUSED", "De rechter wil de naam weten"));
    quiet.putAll(
        Map.of(
            "quiet", "true",
            "quietUntil", today().plusDays(3).toString(),
            "quietReason", "Onderzoek"));
    assertThat(reported.add(quiet).body()).contains("hoort de getroffene als eerste");
    location(reported.add(step("NUMBER_REFUSED", "De rechter wil de naam weten")));
    assertThat(tellings(reported)).isEqualTo(1);
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .doesNotContain("De rechter wil de naam weten");
    location(make(reported, Map.of()));
    assertThat(newest(reported)).doesNotContain(name(Persona.AFFECTED));
    reported.tellAffected();
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .contains("niet onder nummer mag", "De rechter wil de naam weten");
    location(make(reported, Map.of()));
    assertThat(newest(reported)).contains(name(Persona.AFFECTED));
    assertThat(reported.add(step("NUMBER_REFUSED", "Nog eens")).body())
        .contains("Er is geen aangifte onder nummer gevraagd");
  }

  @Test
  void aDecisionThatIsTakenBackProtectsUntilAnotherOneIsTold() throws IOException {
    var reported = asked("Ik weet je te vinden");
    reported.tellAffected();
    var correct = reported.page("POLICE_REPORT") + "/verbeteren";
    location(
        scene()
            .as(Persona.OWNER)
            .post(
                correct,
                Map.of("version", version(read(Persona.OWNER, correct)), "words", "Vergissing")));
    location(make(reported, Map.of()));
    assertThat(newest(reported)).doesNotContain(name(Persona.AFFECTED));
    reported.keep("POLICE_REPORT", Map.of("doneBy", today().toString()));
    location(make(reported, Map.of()));
    assertThat(newest(reported)).as("not told yet").doesNotContain(name(Persona.AFFECTED));
    reported.tellAffected();
    location(make(reported, Map.of()));
    assertThat(newest(reported)).contains(name(Persona.AFFECTED));
  }

  @Test
  void withoutANumberNobodyRecordsThatItWasRefused() {
    var reported = wanted("threat");
    reported.keep("POLICE_REPORT", Map.of("doneBy", today().toString()));
    assertThat(read(Persona.OWNER, reported.ofPart("/politie")))
        .doesNotContain("value=\"NUMBER_REFUSED\"");
    assertThat(reported.add(step("NUMBER_REFUSED", "Nee")).statusCode()).isEqualTo(422);
  }
}
