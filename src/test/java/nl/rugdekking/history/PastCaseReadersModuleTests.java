// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.rugdekking.HistoryStory;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Policies;
import nl.rugdekking.organisation.Policy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether a coordinator reads what they took over is settled on the day they take it over. */
@RugdekkingTest
class PastCaseReadersModuleTests {

  @Autowired HistoryGround ground;
  @Autowired Organisations organisations;
  @Autowired Policies policies;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void twoAffected() {
    scene = ground.scene();
  }

  private void councilLetsTheCoordinatorRead() {
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () -> {
          var held = organisations.structure().policy(BodyKind.COUNCIL);
          var next =
              new Policy(
                  held.id(),
                  held.body(),
                  held.version() + 1,
                  policies.today(),
                  true,
                  held.keeping(),
                  held.repeatMonths(),
                  held.banMonths(),
                  held.urgentForms(),
                  held.promises());
          assertThat(policies.adopt(scene.person(Persona.ADMINISTRATOR), next)).isPresent();
        });
  }

  private String seen() {
    return scene.as(Persona.COORDINATOR).get(scene.path("/incidenten")).body();
  }

  @Test
  void aPolicyThatHoldsOnThatDayLetsThemRead() {
    councilLetsTheCoordinatorRead();
    HistoryStory.play(scene);
    assertThat(seen()).contains("1 februari 2026");
  }

  @Test
  void aCaseOfThePastHasNoPromisesAndNoHeadingForThem() {
    HistoryStory.play(scene);
    var list = scene.as(Persona.OWNER).get(scene.path("/incidenten?stand=HISTORY")).body();
    var number = IncidentFixtures.found(list, "/incidenten/(2026-[0-9A-Z]{4,})\"");
    assertThat(scene.as(Persona.OWNER).get(scene.path("/incidenten/" + number)).body())
        .contains("is overkomen</h2>")
        .contains("Overgenomen uit een oude registratie")
        // it is not brought together with another, so the page does not offer it
        .doesNotContain("/samenvoegen")
        .doesNotContain("De beloften aan");
  }

  @Test
  void aManagerReadsThePastCasesThatTheyHandledAndNoOthers() {
    var manager = IncidentFixtures.name(scene, Persona.LINE_OF_AFFECTED);
    var viewer = ground.viewer(scene, Persona.OWNER);
    var file =
        """
        Datum;Medewerker;Functie;Wat is er gebeurd;Leidinggevende
        1-2-2026;Jan;baliemedewerker;Een;%s
        2-2-2026;Jan;baliemedewerker;Twee;
        """
            .formatted(manager)
            .getBytes(StandardCharsets.UTF_8);
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () -> assertThat(ground.takenOver(viewer, file, false).imported()).isEqualTo(2));
    var past = scene.path("/incidenten?stand=HISTORY");
    assertThat(scene.as(Persona.LINE_OF_AFFECTED).get(past).body())
        .contains("1 februari 2026")
        .doesNotContain("2 februari 2026");
    assertThat(scene.as(Persona.LINE_OF_ACCUSED).get(past).body()).doesNotContain("februari 2026");
  }

  @Test
  void reopeningACaseOfNobodyWeKnowPromisesNobodyAMessage() {
    HistoryStory.play(scene);
    var owner = scene.as(Persona.OWNER);
    var list = owner.get(scene.path("/incidenten?stand=HISTORY")).body();
    var path = IncidentFixtures.found(list, "/incidenten/(2026-[0-9A-Z]{4,})\"");
    var page = owner.get(scene.path("/incidenten/" + path)).body();
    var reopening = IncidentFixtures.found(page, "href=\"([^\"]+/heropenen)\"");
    assertThat(owner.get(reopening).body())
        .contains("niemand krijgt bericht")
        .doesNotContain("De getroffene krijgt bericht");
  }

  @Test
  void aPolicyOfAfterwardsChangesNothing() {
    HistoryStory.play(scene);
    councilLetsTheCoordinatorRead();
    assertThat(seen()).doesNotContain("1 februari 2026");
  }
}
