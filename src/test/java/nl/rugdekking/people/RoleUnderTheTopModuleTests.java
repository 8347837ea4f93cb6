// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.organisation.OfficeKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody outside always stays free of the top, so that a report about the mayor is read. */
@RugdekkingTest
class RoleUnderTheTopModuleTests {

  @Autowired RoleStage stage;

  @BeforeEach
  void organisation() {
    stage.begin();
  }

  @Test
  void refusesARoleThatWouldLeaveAReportAboutTheTopToNobody() {
    for (var role : List.of("RESPONSIBLE", "CASE_OWNER", "DEPUTY", "COORDINATOR")) {
      var answer = stage.give(Persona.FALLBACK, role, "MAYOR");
      assertThat(answer.statusCode()).as(role).isEqualTo(422);
      assertThat(answer.body())
          .contains("bereikt dan niemand", "value=\"" + stage.name(Persona.FALLBACK) + "\"");
    }
    assertThat(stage.in(() -> stage.people.offices(stage.person(Persona.FALLBACK))))
        .extracting(office -> office.kind())
        .containsExactly(OfficeKind.FALLBACK);

    // beside another one it may be
    stage.given(Persona.OWNER, "FALLBACK", "");
    assertThat(stage.page()).contains("en heeft ook een rol onder een bestuurder");
    // who stands under the top as well may go, and the last one who does not stays
    stage.take("Externe behandelaar", Persona.OWNER);
    var refused = stage.taken("Externe behandelaar", Persona.FALLBACK);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Dit is de enige externe behandelaar");
  }

  @Test
  void letsARoleBeWhereAnotherOutsideTakesOver() {
    stage.given(Persona.UNRELATED, "FALLBACK", "");
    stage.given(Persona.FALLBACK, "RESPONSIBLE", "MAYOR");
    assertThat(stage.page())
        .contains(stage.name(Persona.FALLBACK) + " is externe behandelaar en heeft ook");
    assertThat(stage.readers(stage.about(stage.mayor())))
        .containsExactly(stage.person(Persona.UNRELATED));
  }

  @Test
  void theLastFallbackOfTodayStaysThoughAnotherBeginsLater() {
    var from = LocalDate.now(stage.clock).plusDays(30);
    stage.holdFrom(Persona.UNRELATED, OfficeKind.FALLBACK, null, from);
    assertThat(stage.taken("Externe behandelaar", Persona.FALLBACK).statusCode()).isEqualTo(409);
    assertThat(stage.give(Persona.FALLBACK, "RESPONSIBLE", "MAYOR").statusCode()).isEqualTo(422);
  }
}
