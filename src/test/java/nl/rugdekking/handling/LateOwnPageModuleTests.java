// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.promise.DueDates;
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

  /** The page says who was written to and who will be, and never announces a day that passed. */
  @Test
  void itSaysWhichLettersWereSentAndWhichComes() {
    var responsible = IncidentFixtures.name(scene, Persona.RESPONSIBLE);
    everythingIsLate();
    letters("LATE", Persona.OWNER, "now() + interval '2 days'");
    assertThat(page(Persona.AFFECTED))
        .contains(
            "Wie dit behandelt, kreeg bericht dat het te laat is. Gebeurt er niets, dan krijgt")
        .containsPattern(responsible + " \\(verantwoordelijke\\) op \\d+ \\w+.* ook bericht")
        .doesNotContain("een werkdag later");
    letters("RESPONSIBLE", Persona.RESPONSIBLE, "null");
    assertThat(page(Persona.AFFECTED))
        .contains(
            "Wie dit behandelt en %s (verantwoordelijke) kregen bericht".formatted(responsible))
        .doesNotContain("een werkdag later", "dan krijgt", "??");
  }

  /** The page begins with the answer of the handler who was asked how it stands. */
  @Test
  void theAnswerOfTheHandlerComesFirst() {
    everythingIsLate();
    var ask =
        scene.casePath("/getroffenen/" + scene.file().part(Persona.AFFECTED) + "/hoe-staat-het");
    location(scene.as(Persona.RESPONSIBLE).post(ask, Map.of()));
    assertThat(page(Persona.AFFECTED)).doesNotContain("antwoordde op de vraag");
    location(
        scene
            .as(Persona.OWNER)
            .post(
                ask + "/antwoord",
                Map.of(
                    "form", UUID.randomUUID().toString(),
                    "words", "De brief gaat maandag uit",
                    "day", LocalDate.now(DueDates.ZONE).plusDays(3).toString())));
    assertThat(page(Persona.AFFECTED))
        .containsSubsequence(
            LATE,
            IncidentFixtures.name(scene, Persona.OWNER) + " antwoordde op de vraag hoe het staat",
            "Klaar op ",
            "De brief gaat maandag uit",
            "Dit had al moeten gebeuren");
    assertThat(page(Persona.TRUSTED)).doesNotContain("antwoordde op de vraag");
    Database.change(
        "update promise set due_at = now() + interval '9 days' where due_at is not null and organisation_id = '%s'"
            .formatted(scene.organisation().id().value()));
    assertThat(page(Persona.AFFECTED)).doesNotContain("antwoordde op de vraag");
  }

  private void letters(String step, Persona to, String next) {
    Database.change(
        """
        insert into promise_nudge (organisation_id, promise_id, step, due_at, at, to_id)
        select organisation_id, id, '%s', due_at, now(), '%s' from promise
        where part_id = '%s' and due_at < now() and state in ('OPEN', 'WAITING')
        """
            .formatted(step, scene.person(to).value(), scene.file().part(Persona.AFFECTED)));
    Database.change(
        "update promise set nudge = case when %1$s is null then null else 'RESPONSIBLE' end, nudge_at = %1$s where part_id = '%2$s'"
            .formatted(next, scene.file().part(Persona.AFFECTED)));
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
