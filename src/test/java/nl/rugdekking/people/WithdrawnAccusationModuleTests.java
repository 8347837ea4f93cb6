// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.BlockRemoval;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Lane;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An accusation is taken back while roles and people changed: who gets the case, who stays out. */
@RugdekkingTest
class WithdrawnAccusationModuleTests {

  @Autowired RoleStage stage;
  @Autowired BlockRemoval liftedBlocks;

  @BeforeEach
  void organisation() {
    stage.begin();
  }

  @Test
  void whoIsAffectedStaysKeptFromItThoughTheyWereInLineFirst() {
    var line = stage.person(Persona.LINE_OF_ACCUSED);
    stage.hold(Persona.LINE_OF_ACCUSED, OfficeKind.RESPONSIBLE, BodyKind.ORGANISATION);
    var incident = stage.registered(Lane.OPEN, RoleStage.unnamed());
    accuse(incident, stage.person(Persona.ACCUSED));
    var position = new Position(line, BodyKind.ORGANISATION, "team-manager", null);
    stage.in(() -> stage.cases.setAffected(stage.part(incident), position, false));
    assertThat(ground(incident, line)).containsExactly("AFFECTED");
    acquit(incident, stage.person(Persona.ACCUSED));
    assertThat(stage.in(() -> stage.cases.blocked(incident))).contains(line);
    assertThat(stage.readers(incident)).doesNotContain(line);
  }

  @Test
  void whoIsAccusedBesideWhoWorksUnderThemIsNotToldThatAReportWaits() {
    var mayor = stage.mayor();
    var line = stage.person(Persona.LINE_OF_ACCUSED);
    stage.hold(Persona.FALLBACK, OfficeKind.RESPONSIBLE, BodyKind.MAYOR);
    stage.hold(Persona.LINE_OF_ACCUSED, OfficeKind.ADMINISTRATOR, null);
    var incident = stage.about(mayor, stage.person(Persona.ACCUSED), line);
    assertThat(ground(incident, line)).containsExactly("ACCUSED");
    assertThat(stage.page()).contains("Er wacht 1 melding");
    var theirs = stage.scene.as(Persona.LINE_OF_ACCUSED).get(stage.scene.path(RoleStage.ROLES));
    assertThat(theirs.body()).contains("Beëindigen").doesNotContain("Er wacht");
  }

  @Test
  void whatWasConfidedGoesBackOnlyToWhoMayReadItStill() {
    stage.given(Persona.UNRELATED, "CONFIDENTIAL_ADVISER", "");
    var accused = stage.under(Persona.ADVISER);
    var incident = stage.confided();
    assertThat(stage.owner(incident)).isEqualTo(stage.person(Persona.ADVISER));
    accuse(incident, accused);
    assertThat(stage.owner(incident)).isEqualTo(stage.person(Persona.UNRELATED));
    stage.take("Vertrouwenspersoon", Persona.ADVISER);
    stage.giveOut();
    acquit(incident, accused);
    assertThat(stage.owner(incident)).isEqualTo(stage.person(Persona.UNRELATED));
  }

  @Test
  void whatWasConfidedAndWentOutsideComesBackInsideToWhoHadIt() {
    var accused = stage.under(Persona.ADVISER);
    var incident = stage.confided();
    accuse(incident, accused);
    assertThat(stage.part(incident).escalated()).isTrue();
    acquit(incident, accused);
    assertThat(stage.part(incident).escalated()).isFalse();
    assertThat(stage.readers(incident)).containsExactly(stage.person(Persona.ADVISER));
  }

  @Test
  void itGoesBackAlsoWhereTheRulesMovedItOnceMore() {
    var accused = stage.under(Persona.OWNER);
    var incident = stage.about();
    accuse(incident, accused);
    assertThat(stage.owner(incident)).isEqualTo(stage.person(Persona.RESPONSIBLE));
    stage.take("Verantwoordelijke", Persona.RESPONSIBLE);
    stage.leave(Persona.RESPONSIBLE);
    stage.giveOut();
    assertThat(stage.owner(incident)).isEqualTo(stage.person(Persona.DEPUTY));
    acquit(incident, accused);
    assertThat(stage.owner(incident)).isEqualTo(stage.person(Persona.OWNER));
  }

  @Test
  void whatFellToSomebodyIsAskedAboutStill() {
    var incident = stage.about();
    stage.take("Behandelaar", Persona.OWNER);
    stage.leave(Persona.OWNER);
    stage.giveOut();
    assertThat(overview()).contains("2 zaken van een vertrokken behandelaar");
    accuse(incident, stage.person(Persona.UNRELATED));
    acquit(incident, stage.person(Persona.UNRELATED));
    assertThat(overview()).contains("2 zaken van een vertrokken behandelaar");
  }

  @Test
  void whoIsNamedAtThatMomentKeepsIt() throws Exception {
    var accused = stage.under(Persona.OWNER);
    var incident = stage.about();
    accuse(incident, accused);
    var part = stage.part(incident).id();
    var takenBack = new AtomicReference<@Nullable CompletableFuture<Void>>();
    stage.in(
        () -> {
          stage.cases.assign(part, stage.person(Persona.RESPONSIBLE), stage.person(Persona.DEPUTY));
          var other = CompletableFuture.runAsync(() -> acquit(incident, accused));
          takenBack.set(other);
          assertThat(waits(other)).isTrue();
          return true;
        });
    Objects.requireNonNull(takenBack.get()).get(60, TimeUnit.SECONDS);
    assertThat(stage.owner(incident)).isEqualTo(stage.person(Persona.DEPUTY));
  }

  private static boolean waits(CompletableFuture<Void> other) {
    try {
      other.get(Duration.ofSeconds(2).toMillis(), TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException stillWaiting) {
      return true;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> ground(IncidentId incident, PersonId person) {
    return stage.texts(
        "select ground from case_block where organisation_id = '%s' and incident_id = '"
            + incident.value()
            + "' and person_id = '"
            + person.value()
            + "'");
  }

  private String overview() {
    return stage.scene.as(Persona.DEPUTY).get(stage.scene.path("/overzicht")).body();
  }

  private void accuse(IncidentId incident, PersonId accused) {
    stage.in(() -> stage.cases.accuse(incident, accused));
  }

  private void acquit(IncidentId incident, PersonId accused) {
    assertThat(stage.in(() -> liftedBlocks.removeAccusation(incident, accused)))
        .isInstanceOf(List.class);
  }
}
