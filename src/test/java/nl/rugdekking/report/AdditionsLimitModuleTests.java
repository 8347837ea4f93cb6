// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static nl.rugdekking.report.AdditionScene.DANGER;
import static nl.rugdekking.report.AdditionScene.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Nobody fills the post with messages; whoever says that there is danger is never refused. */
@RugdekkingTest
@TestPropertySource(properties = "rugdekking.limits.reports-per-hour=3")
@DirtiesContext
class AdditionsLimitModuleTests {

  private static final int MOST = 3;

  @Autowired IncidentFixtures fixtures;

  private Scene scene;
  private UUID own = UUID.randomUUID();

  @BeforeEach
  void newTown() {
    scene = fixtures.twoAffected();
  }

  private String report() {
    return scene.path("/meldingen/" + scene.file().report());
  }

  private HttpResponse<String> write(String words) {
    var form = Map.of("form", UUID.randomUUID().toString(), "words", words);
    return scene.as(Persona.REPORTER).post(report() + "/berichten", form);
  }

  private HttpResponse<String> tell(String question, Map<String, String> fields) {
    var path = scene.path("/meldingen/" + own + "/meer/" + question);
    var page = scene.as(Persona.UNRELATED).get(path).body();
    var all = new HashMap<String, String>();
    all.put("form", UUID.randomUUID().toString());
    all.put("version", IncidentFixtures.found(page, VERSION));
    all.putAll(fields);
    return scene.as(Persona.UNRELATED).post(path, all);
  }

  @Test
  void messagesOfOnePersonHaveAnEndAndNothingTypedIsLost() {
    for (int i = 0; i < MOST; i++) {
      assertThat(write("Bericht " + i).statusCode()).isEqualTo(302);
    }
    var refused = write("Nog iets over gisteren");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.body())
        .contains("U hebt dit uur al veel berichten", "Nog iets over gisteren", "112");
    assertThat(scene.as(Persona.REPORTER).get(report()).body())
        .doesNotContain("Nog iets over gisteren");
  }

  @Test
  void answersAreCountedTooAndDangerNever() {
    reportAboutOneself();
    for (int i = 0; i < MOST; i++) {
      IncidentFixtures.location(tell("getuigen", Map.of("words", "Voorbijganger " + i)));
    }
    var refused = tell("getuigen", Map.of("words", "Toch de buurvrouw"));
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("Toch de buurvrouw");

    IncidentFixtures.location(tell("wensen", DANGER));
  }

  private void reportAboutOneself() {
    var fields =
        Map.of(
            "concept", own.toString(), "words", "Het was weer raak", "day", "TODAY", "whom", "ME");
    scene.as(Persona.UNRELATED).get(scene.path("/melden"));
    IncidentFixtures.location(scene.as(Persona.UNRELATED).post(scene.path("/melden"), fields));
  }

  @Test
  void whoeverHandlesItIsCountedApart() {
    for (int i = 0; i < MOST; i++) {
      assertThat(write("Bericht " + i).statusCode()).isEqualTo(302);
    }
    assertThat(write("Te veel").statusCode()).isEqualTo(429);
    var path = scene.casePath("/meldingen/" + scene.file().report());
    scene.as(Persona.OWNER).get(path);
    for (int i = 0; i <= MOST; i++) {
      var form = Map.of("form", UUID.randomUUID().toString(), "words", "Antwoord " + i);
      var answer = scene.as(Persona.OWNER).post(path, form);
      assertThat(answer.statusCode()).isEqualTo(i < MOST ? 302 : 429);
    }
  }
}
