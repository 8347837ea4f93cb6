// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator changes the numbers that people can call for help, and confirms them. */
@RugdekkingTest
class HelpNumbersModuleTests extends RolePages {

  private static final String NUMBERS = "/beheer/hulp";
  private static final String OLD = "langer dan een jaar geleden";

  @Autowired IncidentFixtures fixtures;

  @BeforeEach
  void organisation() {
    scene = fixtures.twoAffected();
  }

  @Test
  void whatTheOrganisationGaveStandsOnThePageOfHelpAndOnTheOwnPage() {
    assertThat(get(NUMBERS)).contains("0900-8844", "nooit bevestigd", "nog geen nummer");
    confirm("COUNCIL", "", "088 123 45 67");
    confirm("VICTIM_SUPPORT", "Slachtofferhulp Duinstreek", "0900-1234");
    var help = new Visitor(scene.port()).get(scene.path("/hulp")).body();
    assertThat(help)
        .contains("tel:0881234567", "Slachtofferhulp Duinstreek", "tel:09001234", "tel:0703738314")
        .doesNotContain("tel:09000101");
    assertThat(scene.as(Persona.AFFECTED).get(own()).body()).contains("tel:0881234567");
    for (var language : List.of("nl", "en")) {
      assertThat(inLanguage(language)).doesNotContain("bij ziekte en vakantie", "on holiday");
    }
    confirm("COUNCIL", "", "");
    assertThat(scene.as(Persona.AFFECTED).get(own()).body()).doesNotContain("tel:0881234567");
    assertThat(countEvents()).isEqualTo(3);
  }

  @Test
  void theAdviserIsCalledOnANumberOfTheirOwn() {
    confirm("ADVISER", "", "088 765 43 21");
    var help = new Visitor(scene.port()).get(scene.path("/hulp")).body();
    assertThat(help.indexOf("tel:0887654321")).isGreaterThan(help.indexOf("Vertrouwenspersoon"));
    assertThat(get("/beheer/rollen")).contains("nog geen telefoonnummer");
    assertThat(scene.as(Persona.AFFECTED).get(own()).body()).doesNotContain("tel:0887654321");
  }

  @Test
  void aNumberIsToBeConfirmedOnceAYear() {
    assertThat(get("/beheer/rollen")).contains(OLD, "nog geen telefoonnummer");
    for (var place : new String[] {"ORGANISATION", "POLICE", "VICTIM_SUPPORT", "SUPPORT_TEAM"}) {
      confirm(place, "", "0900-8844");
    }
    assertThat(get("/beheer/rollen")).doesNotContain(OLD, "nog geen telefoonnummer");
    Database.change(
        "update help_number set confirmed_on = current_date - 370 where organisation_id = '"
            + scene.organisation().id().value()
            + "'");
    assertThat(get("/beheer/rollen")).contains(OLD);
    assertThat(get(NUMBERS)).contains("nog te bevestigen");
    confirm("POLICE", "", "0900-8844");
    confirm("ORGANISATION", "", "0900-8844");
    confirm("VICTIM_SUPPORT", "", "0900-8844");
    confirm("SUPPORT_TEAM", "", "0900-8844");
    assertThat(get("/beheer/rollen")).doesNotContain(OLD);
  }

  @Test
  void whatCannotBeDialledComesBackWithWhatWasTyped() {
    var wrong = post(NUMBERS + "/COUNCIL", Map.of("name", "", "number", "de balie"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Dit is geen telefoonnummer", "value=\"de balie\"");
    assertThat(scene.as(Persona.ADMINISTRATOR).get(scene.path(NUMBERS + "/MOON")).statusCode())
        .isEqualTo(404);
  }

  private void confirm(String place, String name, String number) {
    var answer = post(NUMBERS + "/" + place, Map.of("name", name, "number", number));
    assertThat(answer.statusCode()).isEqualTo(302);
  }

  private String get(String path) {
    return scene.as(Persona.ADMINISTRATOR).get(scene.path(path)).body();
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    get(NUMBERS);
    return scene.as(Persona.ADMINISTRATOR).post(scene.path(path), fields);
  }

  private String own() {
    return scene.path("/mijn/" + scene.file().number());
  }

  private String inLanguage(String language) {
    var affected = scene.as(Persona.AFFECTED);
    affected.get(scene.path("/hulp"));
    affected.post("/taal", Map.of("taal", language, "terug", scene.path("/hulp")));
    return affected.get(scene.path("/hulp")).body();
  }

  private int countEvents() {
    return Database.number(
        "select count(*) from audit_event where verb = 'help-number.confirmed'"
            + " and organisation_id = '"
            + scene.organisation().id().value()
            + "'");
  }
}
