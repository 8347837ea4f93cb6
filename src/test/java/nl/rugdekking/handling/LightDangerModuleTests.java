// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where there may be danger, nobody makes light of it without a reason, and others read that. */
@RugdekkingTest
class LightDangerModuleTests extends SharedScene {

  private static final String WHY = "De politie staat al voor de deur";

  private static String page(String path) {
    return scene().casePath("/getroffenen/" + scene().file().part(Persona.AFFECTED) + path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POSSIBLE", "ACUTE"})
  void adviceThatIsNotNeededHasAReasonWhenThereMayBeDanger(String danger) {
    var refused = ask(Map.of("danger", danger, "policeAdvice", "NOT_NEEDED"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Schrijf op waarom advies niet nodig is");
    IncidentFixtures.location(
        ask(Map.of("danger", danger, "policeAdvice", "NOT_NEEDED", "whyNoAdvice", WHY + danger)));
    assertThat(shown()).allSatisfy(body -> assertThat(body).contains(WHY + danger));
  }

  @Test
  void whereThereIsNoDangerNoReasonIsAsked() {
    IncidentFixtures.location(
        ask(Map.of("danger", "NONE", "policeAdvice", "NOT_NEEDED", "whyNoAdvice", "Onnodig")));
    assertThat(shown()).allSatisfy(body -> assertThat(body).doesNotContain("Onnodig"));
  }

  @Test
  void aLowSeverityHasAReasonWhenThereMayBeDanger() {
    IncidentFixtures.location(ask(Map.of("danger", "POSSIBLE", "policeAdvice", "PENDING")));
    var refused = send("/beoordelen", Map.of("severity", "LOW", "forms", "verbal"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Schrijf op waarom het niet zo ernstig is");
    IncidentFixtures.location(
        send("/beoordelen", Map.of("severity", "LOW", "forms", "verbal", "why", "Hij is weg")));
    assertThat(shown()).allSatisfy(body -> assertThat(body).contains("Hij is weg"));
    IncidentFixtures.location(send("/beoordelen", Map.of("severity", "HIGH", "forms", "verbal")));
  }

  private static HttpResponse<String> ask(Map<String, String> more) {
    var fields = new HashMap<>(more);
    for (var wish : List.of("response", "police", "damage", "care")) {
      fields.put(wish, "NO");
    }
    return send("/vragen", fields);
  }

  private static HttpResponse<String> send(String path, Map<String, String> more) {
    var fields = new HashMap<>(more);
    var form = scene().as(Persona.OWNER).get(page(path)).body();
    fields.put("version", IncidentFixtures.found(form, "name=\"version\" value=\"(\\d+)\""));
    return scene().as(Persona.OWNER).post(page(path), fields);
  }

  private static List<String> shown() {
    return List.of(
        scene().as(Persona.OWNER).get(scene().casePath("")).body(),
        scene().as(Persona.AFFECTED).get(scene().path("/mijn/" + scene().file().number())).body());
  }
}
