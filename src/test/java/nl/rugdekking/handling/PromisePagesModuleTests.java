// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of one promise, as a browser without JavaScript sends it. */
@RugdekkingTest
class PromisePagesModuleTests {

  @Autowired IncidentFixtures fixtures;

  @Test
  void aDayMayBeTypedAsPeopleWriteIt() {
    var scene = fixtures.twoAffected();
    var nextWeek = LocalDate.now(Dates.ZONE).plusDays(7);

    var typed = nextWeek.format(DateTimeFormatter.ofPattern("d-M-uuuu"));
    assertThat(await(scene, typed).statusCode()).isEqualTo(302);

    assertThat(scene.as(Persona.OWNER).get(scene.casePath("")).body())
        .contains("wacht op de politie");
  }

  @Test
  void aDayThatIsNoneGetsASentenceBesideItAndTheWordsStay() {
    var scene = fixtures.twoAffected();

    var answer = await(scene, "volgende week");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Vul een dag in, bijvoorbeeld 3-12-2026.", "value=\"volgende week\"")
        .contains("Wij bellen eerst de wijkagent");
  }

  @ParameterizedTest
  @CsvSource({
    "-1, Deze dag is al voorbij. Kies vandaag of later.",
    "367, Dat is te ver weg. Kies een dag binnen een maand"
  })
  void aDayThatIsOverOrTooFarGetsASentenceBesideIt(int days, String sentence) {
    var scene = fixtures.twoAffected();
    var day = LocalDate.now(Dates.ZONE).plusDays(days).toString();

    var answer = await(scene, day);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .containsPattern("id=\"await-until-error\"[^>]*>" + sentence)
        .contains("value=\"" + day + "\"", "Wij bellen eerst de wijkagent");
  }

  @Test
  void whoSendsAPageThatIsTooOldIsLedBackToTheIncident() {
    var scene = fixtures.twoAffected();
    var answer = await(scene, LocalDate.now(Dates.ZONE).plusDays(7).toString(), "99");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("href=\"" + scene.casePath("") + "\">Terug</a>")
        .contains("Wij bellen eerst de wijkagent");
  }

  @Test
  void whatWasExplainedByMistakeIsCorrectedOnAPageOfItsOwnAndTheAffectedReadsIt() {
    var scene = fixtures.twoAffected();
    var owner = scene.as(Persona.OWNER);
    var page = page(scene);
    assertThat(owner.get(page).body()).doesNotContain("Klopt dit niet?");
    var form =
        Map.of("version", version(owner.get(page).body()), "reason", "other", "words", "Verkeerd");
    assertThat(owner.post(page + "/uitleggen", form).statusCode()).isEqualTo(302);

    assertThat(owner.get(page).body()).contains("href=\"" + page + "/verbeteren\"");
    assertThat(owner.get(scene.casePath("")).body()).contains(page + "/verbeteren\"");
    var correct = owner.get(page + "/verbeteren").body();
    assertThat(correct).contains("Verkeerd");
    var empty = owner.post(page + "/verbeteren", Map.of("version", version(correct), "words", " "));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Schrijf een zin");
    var words = Map.of("version", version(correct), "words", "Een klik in de verkeerde zaak");
    assertThat(owner.post(page + "/verbeteren", words).statusCode()).isEqualTo(302);
    assertThat(owner.post(page + "/verbeteren", words).statusCode()).isEqualTo(409);

    assertThat(owner.get(page).body()).contains("id=\"explain-reason\"");
    assertThat(scene.as(Persona.AFFECTED).get(scene.path("/mijn/" + scene.file().number())).body())
        .contains("Verbeterd: „Wij vragen of u schade hebt” is nog niet gedaan.")
        .contains("Er stond: niet gedaan, met reden, Anders", "Een klik in de verkeerde zaak");
  }

  /** Domain rule 5: what was said in a talk about somebody's health is nobody else's. */
  @Test
  void besideCareNothingIsWritten() {
    var scene = fixtures.twoAffected();
    var owner = scene.as(Persona.OWNER);
    var care =
        IncidentFixtures.found(
            owner.get(scene.casePath("")).body(),
            "href=\"([^\"]+/beloften/[^\"]+)\"[^:]*: Nazorg</span>");
    var page = owner.get(care).body();
    assertThat(page).doesNotContain("name=\"words\"");
    var told = Map.of("version", version(page), "words", "Zij slaapt slecht");
    assertThat(owner.post(care + "/nakomen", told).statusCode()).isEqualTo(302);
    assertThat(owner.get(scene.casePath("")).body()).doesNotContain("Zij slaapt slecht");
    assertThat(owner.get(care).body()).doesNotContain("Zij slaapt slecht").contains("gedaan");
  }

  private static String version(String page) {
    return IncidentFixtures.found(page, "name=\"version\" value=\"(\\d+)\"");
  }

  private static HttpResponse<String> await(Scene scene, String day) {
    var page = scene.as(Persona.OWNER).get(page(scene)).body();
    return await(scene, day, IncidentFixtures.found(page, "name=\"version\" value=\"(\\d+)\""));
  }

  private static String page(Scene scene) {
    return scene.casePath("/beloften/" + scene.file().promise(Persona.AFFECTED));
  }

  private static HttpResponse<String> await(Scene scene, String day, String version) {
    return scene
        .as(Persona.OWNER)
        .post(
            page(scene) + "/wachten",
            Map.of(
                "version",
                version,
                "whom",
                "POLICE",
                "until",
                day,
                "words",
                "Wij bellen eerst de wijkagent"));
  }
}
