// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.database.CurrentOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list that asks more than one form can hold. */
@RugdekkingTest
class ManyQuestionsModuleTests {

  private static final int ROWS = 1_100;
  // each row has a position of its own; each page that is shown reads the list again
  private static final int FORMS = 60;
  private static final Pattern FIELD =
      Pattern.compile("<(?:select|input)[^>]* name=\"((?:day|POSITION|FORM)[0-9]+(?:also)?)\"");

  @Autowired HistoryGround ground;

  private Scene scene;
  private Viewer viewer;
  private Visitor coordinator;

  @BeforeEach
  void twoAffected() {
    scene = ground.scene();
    viewer = ground.viewer(scene, Persona.OWNER);
    coordinator = scene.as(Persona.OWNER);
  }

  @Test
  void moreThanAThousandQuestionsComeByFiftyAndAreKeptFromPageToPage() {
    var list =
        handIn("Datum;Medewerker;Functie;Wat is er gebeurd\n", "ooit;Jan;wethouder;Ding %d\n");
    CurrentOrganisation.runIn(scene.organisation().id(), () -> ground.match(viewer, list));
    var address = scene.path("/beheer/incidentenlijst/" + list);
    var fields = new HashMap<String, String>();
    int pages = 0;
    for (int page = 1; page <= ROWS / 50; page++) {
      var body = coordinator.get(address + "?pagina=" + page).body();
      fields.clear();
      fields(body).forEach(name -> fields.put(name, "maart 2026"));
      assertThat(fields).hasSize(50);
      fields.put("version", found(body, "name=\"version\" value=\"(\\d+)\""));
      fields.put("page", Integer.toString(page));
      fields.put("to", Integer.toString(page + 1));
      assertThat(coordinator.post(address + "/antwoorden", fields).statusCode()).isEqualTo(302);
      pages++;
    }
    assertThat(pages).isEqualTo(22);
    // as somebody who comes back later, and signs in anew
    var back = scene.as(Persona.OWNER).get(address).body();
    assertThat(back).contains("1.100 van de 1.100 vragen beantwoord");
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () -> assertThat(ground.tried(viewer, list).trial().accepted()).isEqualTo(ROWS));
  }

  @Test
  void moreThanAThousandValuesComeByFiftyToo() {
    var list =
        handIn(
            "Datum;Medewerker;Functie;Soort;Wat is er gebeurd\n",
            "1-2-2026;Jan;functie %1$d;soort %2$d;Ding %1$d\n");
    CurrentOrganisation.runIn(scene.organisation().id(), () -> ground.matchColumns(viewer, list));
    var next = scene.path("/beheer/incidentenlijst/" + list + "/waarden");
    for (int turn = 0; next.contains("/waarden"); turn++) {
      assertThat(turn).isLessThan(60);
      var body = coordinator.get(next).body();
      var fields = new HashMap<String, String>();
      fields(body)
          .forEach(
              name ->
                  fields.put(
                      name,
                      name.endsWith("also") ? "" : name.startsWith("F") ? "verbal" : "councillor"));
      assertThat(fields.size()).isBetween(1, 100);
      fields.put("version", found(body, "name=\"version\" value=\"(\\d+)\""));
      fields.put("page", found(body, "name=\"page\" value=\"(\\d+)\""));
      var answer = coordinator.post(next.replaceFirst("\\?.*", ""), fields);
      assertThat(answer.statusCode()).isEqualTo(302);
      next =
          answer.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }
    assertThat(coordinator.get(next).body()).contains("Voorbeeld van het overnemen");
  }

  @Test
  void aFormWithTooManyFieldsIsAnsweredInASentenceThatSaysNothingIsLost() {
    var list = handIn("Datum;Medewerker;Functie;Wat is er gebeurd\n", "ooit;Jan;x;Ding %d\n");
    var address = scene.path("/beheer/incidentenlijst/" + list);
    coordinator.get(address);
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < 1_200; i++) {
      fields.put("day" + i, "2026");
    }
    var answer = coordinator.post(address + "/antwoorden", fields);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("te veel velden")
        .contains("Er is niets verwerkt en niets verloren");
  }

  private UUID handIn(String head, String row) {
    var file = new StringBuilder(head);
    for (int i = 0; i < ROWS; i++) {
      file.append(row.formatted(i, i % FORMS));
    }
    return CurrentOrganisation.callIn(
        scene.organisation().id(),
        () -> ground.handIn(viewer, file.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static java.util.List<String> fields(String page) {
    return FIELD.matcher(page).results().map(match -> match.group(1)).toList();
  }

  private static String found(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
