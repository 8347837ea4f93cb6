// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import org.junit.jupiter.api.Test;

/** A detail says more about a form or the channel, and belongs only to an incident that has it. */
@RugdekkingTest
class ClassificationModuleTests extends SharedScene {

  private record Reported(UUID report, String number) {

    String path() {
      return scene().path("/incidenten/" + number);
    }

    String page() {
      return owner(path());
    }

    String assessing() {
      return path()
          + "/getroffenen/"
          + found(page(), "/getroffenen/([0-9a-f-]{36})/")
          + "/beoordelen";
    }

    HttpResponse<String> assess(Map<String, String> chosen) {
      var fields = new HashMap<>(chosen);
      fields.put("severity", "LOW");
      fields.put("version", found(owner(assessing()), "name=\"version\" value=\"(\\d+)\""));
      return scene().as(Persona.OWNER).post(assessing(), fields);
    }

    int details() {
      return Database.number(
          "select count(*) from incident_detail d join report r on r.incident_id = d.incident_id"
              + " where r.id = '%s'".formatted(report));
    }
  }

  private static Reported report(Map<String, String> fields) {
    var report = scene().report(Persona.AFFECTED, fields);
    return new Reported(report, scene().number(Persona.AFFECTED, report));
  }

  private static String owner(String path) {
    var answer = scene().as(Persona.OWNER).get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  @Test
  void theGroundOfDiscriminationIsShownAndFoundByTheFilter() {
    var reported = report(Map.of());
    location(reported.assess(Map.of("forms", "discrimination", "grounds", "religion")));
    assertThat(reported.page())
        .contains("Grond van de discriminatie", "Godsdienst of levensovertuiging");
    assertThat(scene().as(Persona.AFFECTED).get(scene().path("/mijn/" + reported.number())).body())
        .as("the affected sees all")
        .contains("Discriminatie", "Grond van de discriminatie", "Godsdienst of levensovertuiging");
    var list = scene().path("/incidenten?grond=");
    assertThat(owner(list + "religion")).contains(reported.path() + "\"");
    assertThat(owner(list + "age")).doesNotContain(reported.path() + "\"");
    assertThat(owner(list + "UNKNOWN"))
        .doesNotContain(reported.path() + "\"")
        .contains("Grond van de discriminatie: niet bekend");
    var without = report(Map.of());
    assertThat(owner(list + "UNKNOWN"))
        .as("it has no ground to know")
        .doesNotContain(without.path() + "\"");
    location(without.assess(Map.of("forms", "discrimination")));
    assertThat(owner(list + "UNKNOWN")).contains(without.path() + "\"");
  }

  @Test
  void aDetailOfAFormThatWasNotChosenIsRefusedAndStaysChosen() {
    var reported = report(Map.of());
    var wrong = Map.of("grounds", "age", "targets", "family", "ways", "oral");
    wrong.forEach(
        (field, code) -> {
          var answer = reported.assess(Map.of("forms", "verbal", field, code));
          assertThat(answer.statusCode()).as(field).isEqualTo(422);
          assertThat(answer.body())
              .contains("Kies ook die vorm")
              .containsPattern(
                  "value=\"%1$s\"[^>]*checked|checked[^>]*value=\"%1$s\"".formatted(code));
        });
    assertThat(reported.assess(Map.of("forms", "threat", "ways", "verzonnen")).statusCode())
        .isEqualTo(422);
    assertThat(reported.details()).isZero();

    location(reported.assess(Map.of("forms", "threat", "targets", "family", "ways", "oral")));
    assertThat(reported.page()).contains("Doelwit van de bedreiging", "Gezin of familie");
    location(reported.assess(Map.of("forms", "verbal")));
    assertThat(reported.details()).isZero();
  }

  @Test
  void aPlatformIsAskedOfSocialMediaOnlyAndGoesWithTheChannel() {
    assertThat(owner(report(Map.of("channel", "email")).assessing())).doesNotContain("Platform");
    assertThat(
            report(Map.of("channel", "email"))
                .assess(Map.of("forms", "verbal", "platforms", "tiktok"))
                .statusCode())
        .isEqualTo(422);

    var reported = report(Map.of());
    tellChannel(reported, "social-media");
    assertThat(owner(reported.assessing())).contains("Platform", "TikTok");
    location(reported.assess(Map.of("forms", "verbal", "platforms", "tiktok")));
    assertThat(reported.page()).contains("Platform", "TikTok");
    tellChannel(reported, "telephone");
    assertThat(reported.details()).isZero();
  }

  private static void tellChannel(Reported reported, String channel) {
    var path = scene().path("/meldingen/" + reported.report() + "/meer/kanaal");
    var page = scene().as(Persona.AFFECTED).get(path).body();
    location(
        scene()
            .as(Persona.AFFECTED)
            .post(
                path,
                Map.of(
                    "form", UUID.randomUUID().toString(),
                    "version", found(page, "name=\"version\"[^>]*value=\"(\\d+)\""),
                    "choice", channel)));
  }
}
