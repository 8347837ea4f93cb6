// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever left handles and reads nothing of others any more; their cases do not lie there. */
@RugdekkingTest
class LeaverAccessModuleTests {

  @Autowired RoleStage stage;

  @BeforeEach
  void organisation() {
    stage.begin();
  }

  @Test
  void whatWasGivenToHandleOpensNothingToWhoLeftNorToWhoStandsInForThem() {
    var number = stage.scene.file().number();
    stage.standIn(Persona.OWNER, Persona.UNRELATED);
    stage.take("Behandelaar", Persona.OWNER);
    // a position holds: what was given stays given
    assertThat(opens(Persona.OWNER)).isEqualTo(200);
    assertThat(opens(Persona.UNRELATED)).isEqualTo(200);
    assertThat(page(Persona.OWNER, "/taken")).contains(number);

    stage.leave(Persona.OWNER);
    assertThat(opens(Persona.OWNER)).isEqualTo(404);
    assertThat(opens(Persona.UNRELATED)).isEqualTo(404);
    for (var path : List.of("/taken", "/incidenten", "/overzicht")) {
      assertThat(page(Persona.OWNER, path)).as(path).doesNotContain(number);
      assertThat(page(Persona.UNRELATED, path)).as(path).doesNotContain(number);
    }
    assertThat(page(Persona.OWNER, "")).doesNotContain("/taken\"");
    assertThat(page(Persona.AFFECTED, "/mijn/" + number))
        .doesNotContain(stage.name(Persona.OWNER) + " (behandelaar)");
  }

  @Test
  void whoLeftStandsInForNobodyAndIsNotNamedToDoSo() {
    var number = stage.scene.file().number();
    stage.standIn(Persona.OWNER, Persona.UNRELATED);
    assertThat(opens(Persona.UNRELATED)).isEqualTo(200);
    stage.leave(Persona.UNRELATED);
    assertThat(opens(Persona.UNRELATED)).isEqualTo(404);
    for (var path : List.of("/taken", "/incidenten", "/overzicht")) {
      assertThat(page(Persona.UNRELATED, path)).as(path).doesNotContain(number);
    }
    assertThat(page(Persona.AFFECTED, "/mijn/" + number))
        .doesNotContain(stage.name(Persona.UNRELATED) + " (behandelaar)");
    var answer = stage.standingIn(Persona.DEPUTY, Persona.UNRELATED);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Deze persoon heeft op die dagen geen functie of rol");
  }

  @Test
  void theCasesFallToTheNextInLineAndWhoIsResponsibleSaysWhoHandlesThem() {
    assertThat(stage.page(Persona.OWNER)).contains("Behandelt 1 open zaak.");
    assertThat(page(Persona.ADMINISTRATOR, "/beheer/rollen"))
        .contains("behandelt 1 open zaak, bij alle organen samen");
    stage.take("Behandelaar", Persona.OWNER);
    stage.leave(Persona.OWNER);
    stage.giveOut();

    assertThat(owner()).isEqualTo(stage.person(Persona.RESPONSIBLE));
    assertThat(stage.letters("handler-left")).containsExactly(stage.person(Persona.RESPONSIBLE));
    assertThat(page(Persona.RESPONSIBLE, "/taken"))
        .contains("1 zaak van een vertrokken behandelaar");
    assertThat(page(Persona.DEPUTY, "/taken"))
        .contains("1 zaak van een vertrokken behandelaar", "Verder staat er niets voor u open")
        .doesNotContain("Er staat niets voor u open");
    assertThat(page(Persona.DEPUTY, "/overzicht"))
        .contains("1 zaak van een vertrokken behandelaar");
    assertThat(page(Persona.COORDINATOR, "/overzicht"))
        .doesNotContain("van een vertrokken behandelaar");
    assertThat(stage.page(Persona.OWNER))
        .contains("1 open zaak ging vanzelf")
        .doesNotContain("Behandelt 1");

    // once
    stage.giveOut();
    assertThat(stage.letters("handler-left")).hasSize(1);
    assertThat(stage.assign(owner(), Persona.RESPONSIBLE).statusCode()).isEqualTo(302);
    assertThat(page(Persona.RESPONSIBLE, "/taken"))
        .doesNotContain("van een vertrokken behandelaar");
    assertThat(owner()).isEqualTo(stage.person(Persona.RESPONSIBLE));
    assertThat(stage.assign(owner(), Persona.DEPUTY).statusCode()).isEqualTo(302);
    assertThat(owner()).isEqualTo(stage.person(Persona.DEPUTY));
  }

  @Test
  void whoIsAffectedOrReportedKeepsTheirOwnAfterTheirTerm() {
    stage.leave(Persona.AFFECTED);
    stage.leave(Persona.REPORTER);
    stage.giveOut();
    var own = stage.scene.path("/mijn/" + stage.scene.file().number());
    assertThat(stage.scene.as(Persona.AFFECTED).get(own).statusCode()).isEqualTo(200);
    var report = stage.scene.path("/meldingen/" + stage.scene.file().report());
    assertThat(stage.scene.as(Persona.REPORTER).get(report).statusCode()).isEqualTo(200);
  }

  @Test
  void aManagerWhoLeftIsGivenNothing() {
    stage.leave(Persona.LINE_OF_AFFECTED);
    var incident = stage.registered(Lane.OPEN, stage.clerk());
    assertThat(stage.in(() -> stage.cases.owners(incident)))
        .containsExactly(stage.person(Persona.OTHER_OWNER));
  }

  @Test
  void aLastDayBeforeTheFirstIsRefused() {
    var answer = stage.adjust(Persona.OWNER, "", "2019-12-31");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("De laatste dag ligt vóór de eerste dag van deze functie");
    assertThat(stage.page(Persona.OWNER)).doesNotContain("31 december 2019");
  }

  // ---- how it is done

  private int opens(Persona persona) {
    return stage.scene.as(persona).get(stage.scene.casePath("")).statusCode();
  }

  private String page(Persona persona, String path) {
    return stage.scene.as(persona).get(stage.scene.path(path)).body();
  }

  private PersonId owner() {
    var file = stage.scene.file();
    var part = new PartId(file.part(Persona.AFFECTED));
    return Objects.requireNonNull(stage.in(() -> stage.cases.getPart(part)).owner());
  }
}
