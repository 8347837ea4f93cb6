// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever comes to stand above or under an accused colleague after the accusation (rule 1). */
@RugdekkingTest
class LaterBlockModuleTests {

  @Autowired RoleStage stage;

  @SuppressWarnings("NullAway.Init")
  private PersonId mayor;

  @BeforeEach
  void aMayor() {
    stage.begin();
    mayor = stage.mayor();
  }

  @Test
  void whoGetsARoleUnderTheMayorIsNotGivenTheCaseAgainstTheMayor() {
    stage.hold(Persona.FALLBACK, OfficeKind.RESPONSIBLE, BodyKind.MAYOR);
    var incident = stage.about(mayor);
    assertThat(stage.readers(incident)).isEmpty();
    stage.given(Persona.UNRELATED, "CASE_OWNER", "COUNCIL");
    stage.giveOut();
    assertThat(stage.readers(incident)).isEmpty();
    assertThat(stage.owner(incident)).isNull();
  }

  @Test
  void whatWentOutsideStaysThereWhenWhoHandledItLeaves() {
    var incident = stage.about(mayor);
    assertThat(stage.readers(incident)).containsExactly(stage.person(Persona.FALLBACK));
    stage.given(Persona.CALLED, "FALLBACK", "");
    stage.given(Persona.UNRELATED, "RESPONSIBLE", "COUNCIL");
    stage.given(Persona.LINE_OF_ACCUSED, "CASE_OWNER", "COUNCIL");
    stage.take("Externe behandelaar", Persona.FALLBACK);
    stage.leave(Persona.FALLBACK);
    stage.giveOut();
    assertThat(stage.readers(incident)).containsExactly(stage.person(Persona.CALLED));
    assertThat(stage.part(incident).escalated()).isTrue();
  }

  @Test
  void whoBecomesFallbackAndStandsUnderTheAccusedReadsNothingAtOnce() {
    var incident = stage.about(mayor);
    stage.given(Persona.UNRELATED, "CASE_OWNER", "MAYOR");
    stage.given(Persona.UNRELATED, "FALLBACK", "");
    assertThat(opens(Persona.UNRELATED, incident)).isEqualTo(404);
    stage.giveOut();
    assertThat(opens(Persona.UNRELATED, incident)).isEqualTo(404);
    assertThat(opens(Persona.FALLBACK, incident)).isEqualTo(200);
  }

  @Test
  void norOfWhatWasClosedBefore() {
    var incident = stage.about(mayor);
    stage.in(
        () -> {
          stage.cases.setOpen(stage.part(incident).id(), false);
          return true;
        });
    stage.given(Persona.UNRELATED, "CASE_OWNER", "MAYOR");
    stage.given(Persona.UNRELATED, "FALLBACK", "");
    stage.clear();
    stage.giveOut();
    assertThat(opens(Persona.UNRELATED, incident)).isEqualTo(404);
    assertThat(opens(Persona.FALLBACK, incident)).isEqualTo(200);
    assertThat(stage.letters("task-due")).isEmpty();
  }

  @Test
  void whoBecomesTheManagerOfTheAccusedHandsTheCaseOver() {
    var incident = stage.scene.file().incident();
    assertThat(opens(Persona.OWNER, incident)).isEqualTo(200);
    stage.clear();
    stage.putUnder(Persona.ACCUSED, Persona.OWNER);
    stage.giveOut();
    assertThat(opens(Persona.OWNER, incident)).isEqualTo(404);
    assertThat(stage.in(() -> stage.cases.owners(incident)))
        .contains(stage.person(Persona.RESPONSIBLE))
        .doesNotContain(stage.person(Persona.OWNER));
    assertThat(stage.letters("task-due")).containsExactly(stage.person(Persona.RESPONSIBLE));
    assertThat(ownTimeline()).contains("Er is een andere behandelaar");
    // once
    stage.giveOut();
    assertThat(stage.letters("task-due")).hasSize(1);
  }

  @Test
  void whatAnotherAccusationFindsOutsideStaysThere() {
    var incident = stage.about(mayor);
    // a moment ago: the work that follows has not run yet
    stage.hold(Persona.UNRELATED, OfficeKind.CASE_OWNER, BodyKind.COUNCIL);
    stage.in(() -> stage.cases.accuse(incident, stage.person(Persona.ACCUSED)));
    assertThat(stage.part(incident).escalated()).isTrue();
    assertThat(stage.owner(incident)).isEqualTo(stage.person(Persona.FALLBACK));
  }

  private String ownTimeline() {
    var path = stage.scene.path("/mijn/" + stage.scene.file().number());
    return stage.scene.as(Persona.AFFECTED).get(path).body();
  }

  private int opens(Persona persona, IncidentId incident) {
    return stage.scene.as(persona).get(stage.path(incident)).statusCode();
  }
}
