// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Test;

/** Domain rule 2n: a complaint is withdrawn in time, and a mistake removed in the open. */
@RugdekkingTest
class ComplaintWithdrawalModuleTests extends ComplaintScene {

  @Test
  void aComplaintIsWithdrawnWithinEightDaysAndAReportNever() {
    var reported = reported("slander");
    reported.happenedDaysAgo(20);
    location(reported.recordOwn(Map.of("madeOn", today().minusDays(9).toString())));
    assertThat(read(Persona.AFFECTED, reported.own("/klacht")))
        .contains("Een gewone aangifte kunt u niet intrekken");
    var late = reported.withdraw(today());
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body())
        .contains("Daarna beslist de officier van justitie hoe het verder gaat.")
        .contains(today().toString());
    for (var day : List.of(today().minusDays(10), today().plusDays(1))) {
      assertThat(reported.withdraw(day).statusCode()).isEqualTo(422);
    }
    // withdrawn on the last day, and recorded a day later
    location(reported.withdraw(today().minusDays(1)));
    assertThat(reported.withdraw(today().minusDays(1)).statusCode()).isEqualTo(409);
    assertThat(read(Persona.OWNER, reported.incident()))
        .contains(
            "Die klacht is op", "Klacht ingetrokken die is ingediend door de getroffene zelf");
    location(reported.recordOwn(Map.of()));
    assertThat(reported.count()).isEqualTo(2);
  }

  @Test
  void afterAWithdrawalTheLastDayStandsOnEachPageAgain() {
    var reported = reported("slander");
    reported.happenedDaysAgo(20);
    location(reported.recordOwn(Map.of()));
    var pages =
        Map.of(
            reported.own(""), Persona.AFFECTED,
            reported.own("/klacht"), Persona.AFFECTED,
            reported.incident(), Persona.OWNER,
            reported.ofPart("/klacht"), Persona.OWNER);
    pages.forEach((page, who) -> assertThat(read(who, page)).doesNotContain("de laatste werkdag"));
    location(reported.withdraw(today()));
    pages.forEach(
        (page, who) ->
            assertThat(read(who, page))
                .contains("Die klacht is op", "de laatste werkdag", "Wij tellen vanaf"));
    var talk = talk("slander");
    location(talk.recordOwn(Map.of()));
    location(talk.withdraw(today()));
    assertThat(read(Persona.ADVISER, talk.incident())).contains("de laatste werkdag");
  }

  @Test
  void whatTheAffectedRecordedInPersonOnlyTheyRemove() {
    var reported = reported("slander");
    location(reported.recordOwn(Map.of()));
    var refused =
        scene()
            .as(Persona.OWNER)
            .post(reported.ofPart("/klacht/vergissing"), Map.of("complaint", reported.id()));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(reported.count()).isEqualTo(1);
    location(
        scene()
            .as(Persona.AFFECTED)
            .post(reported.own("/klacht/vergissing"), Map.of("complaint", reported.id())));
    assertThat(reported.count()).isZero();
  }

  @Test
  void ofReportsHandledAsOneCaseOneComplaintCountsForBoth() {
    var first = reported("slander");
    var second = reported("stalking");
    second.happenedDaysAgo(20);
    location(second.recordOwn(Map.of()));
    location(
        scene()
            .as(Persona.OWNER)
            .post(first.incident() + "/samenvoegen", Map.of("met", second.number())));
    assertThat(read(Persona.AFFECTED, first.own(""))).contains("Er is op");
    var again = scene().as(Persona.AFFECTED).post(first.own("/klacht"), complaint(Map.of()));
    assertThat(again.statusCode()).isEqualTo(422);
    location(
        scene()
            .as(Persona.AFFECTED)
            .post(first.own("/klacht/vergissing"), Map.of("complaint", second.id())));
    assertThat(read(Persona.AFFECTED, first.own("")))
        .contains("Gaat het door", "Wij tellen vanaf")
        .doesNotContain("Er is op");
  }
}
