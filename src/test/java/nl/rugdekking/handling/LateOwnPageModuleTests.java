// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When promises are late, the page of the affected person begins with that. */
@RugdekkingTest
class LateOwnPageModuleTests {

  private static final String LATE = "Wij zijn te laat met wat wij u beloofden";

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void town() {
    scene = fixtures.twoAffected();
  }

  @Test
  void itSaysWhatIsLateWhatHappensNowAndWhomElseToAsk() {
    assertThat(page(Persona.AFFECTED)).doesNotContain(LATE, "Dit had al moeten gebeuren");
    everythingIsLate();
    var page = page(Persona.AFFECTED);
    assertThat(page)
        .doesNotContain("Wij staan achter u")
        .containsSubsequence(
            "<h1",
            LATE,
            IncidentFixtures.name(scene, Persona.OWNER),
            "Dit had al moeten gebeuren",
            "Wij vragen wat u wilt en of het veilig is (9 dagen te laat)",
            IncidentFixtures.name(scene, Persona.RESPONSIBLE)
                + " (verantwoordelijke) een werkdag later ook bericht",
            "Dat kan met " + IncidentFixtures.name(scene, Persona.RESPONSIBLE),
            scene.path("/hulp"));
  }

  @Test
  void whoFollowsTheCaseOrReportedItReadsNothingOfThat() {
    everythingIsLate();
    assertThat(page(Persona.TRUSTED)).doesNotContain(LATE);
    assertThat(page(Persona.REPORTER)).doesNotContain(LATE);
  }

  private void everythingIsLate() {
    Database.change(
        "update promise set due_at = now() - interval '9 days' where due_at is not null and organisation_id = '%s'"
            .formatted(scene.organisation().id().value()));
  }

  private String page(Persona persona) {
    return scene.as(persona).get(scene.path("/mijn/" + scene.file().number())).body();
  }
}
