// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One report of what happened to several: each reads their own, and why not more. */
@RugdekkingTest
class SeveralPeopleModuleTests {

  private static final String KEPT_BACK = "U ziet hier niet de tekst van de melding";

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void town() {
    scene = fixtures.twoAffected();
  }

  private String reported(Map<String, String> more) {
    var fields = new HashMap<String, String>();
    fields.put("words", "Zij werden uitgescholden door de schreeuwer");
    fields.put("place", "Thuis bij Anneke");
    fields.put("whom", "OTHER");
    fields.putAll(more);
    return scene.number(Persona.REPORTER, scene.report(Persona.REPORTER, fields));
  }

  private String read(Persona persona, String path) {
    return scene.as(persona).get(scene.path(path)).body();
  }

  private Map<String, String> about(Persona... affected) {
    return Map.of(
        "names",
        String.join(
            "\n",
            List.of(affected).stream().map(one -> IncidentFixtures.name(scene, one)).toList()));
  }

  @Test
  void eachReadsTheDayWhyTheWordsAreNotThereAndWhomToAsk() {
    var number = reported(about(Persona.AFFECTED, Persona.TRUSTED));
    for (var one : List.of(Persona.AFFECTED, Persona.TRUSTED)) {
      assertThat(read(one, "/mijn/" + number))
          .contains(KEPT_BACK, "Vraag " + IncidentFixtures.name(scene, Persona.OWNER))
          .contains("Gebeurd op")
          .doesNotContain("schreeuwer", "Anneke", "??");
    }
  }

  @Test
  void nothingIsKeptBackFromWhoIsTheOnlyOneOrWroteItThemselves() {
    var sole = reported(about(Persona.AFFECTED));
    assertThat(read(Persona.AFFECTED, "/mijn/" + sole))
        .contains("schreeuwer")
        .doesNotContain(KEPT_BACK);
    var both = new HashMap<>(about(Persona.AFFECTED));
    both.put("whom", "BOTH");
    var own = reported(both);
    assertThat(read(Persona.REPORTER, "/mijn/" + own))
        .contains("schreeuwer")
        .doesNotContain(KEPT_BACK);
  }

  @Test
  void aSearchCountsTheIncidentOnce() {
    reported(about(Persona.AFFECTED, Persona.TRUSTED));
    read(Persona.OWNER, "/incidenten/zoeken");
    var found =
        scene
            .as(Persona.OWNER)
            .post(scene.path("/incidenten/zoeken"), Map.of("words", "schreeuwer"))
            .body();
    assertThat(found).contains("Gevonden: 1 incident, bij 2 mensen");
  }
}
