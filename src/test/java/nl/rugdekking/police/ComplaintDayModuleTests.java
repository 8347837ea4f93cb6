// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.norm.ComplaintTerm;
import org.junit.jupiter.api.Test;

/** Rule 24q: the decision about the police looks at the last day for a complaint. */
@RugdekkingTest
class ComplaintDayModuleTests extends PoliceScene {

  @Test
  void noReportIsPlannedAfterTheLastDayForAComplaint() {
    var reported = wanted("verbal");
    var last = happenedDaysAgo(reported, 85);
    assertThat(read(Persona.OWNER, reported.page("POLICE_REPORT")))
        .contains("Let op: een klacht van de getroffene zelf kan tot en met")
        .doesNotContain("??");
    var late = decide(reported, last.plusDays(1));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body())
        .contains("na de laatste werkdag voor een klacht", "Wij doen aangifte")
        .doesNotContain("??");
    location(decide(reported, last));
  }

  @Test
  void onceTheAffectedMadeTheirComplaintAnyDayCanBePlanned() {
    var reported = wanted("verbal");
    var last = happenedDaysAgo(reported, 85);
    location(
        scene()
            .as(Persona.AFFECTED)
            .post(
                reported.own("/klacht"),
                Map.of(
                    "complaint", UUID.randomUUID().toString(),
                    "way", "SPOKEN",
                    "madeOn", today().toString())));
    location(decide(reported, last.plusDays(10)));
  }

  @Test
  void anActThatAsksForNoComplaintHasNoLastDay() {
    var reported = wanted("threat");
    var last = happenedDaysAgo(reported, 85);
    assertThat(read(Persona.OWNER, reported.page("POLICE_REPORT")))
        .doesNotContain("Let op: een klacht", "Nog niemand koos");
    location(decide(reported, last.plusDays(10)));
  }

  @Test
  void untilTheKindIsChosenThePageSaysWhichDayItMayBe() {
    var reported = wanted();
    happenedDaysAgo(reported, 60);
    assertThat(read(Persona.OWNER, reported.page("POLICE_REPORT")))
        .contains("Nog niemand koos welk gedrag dit was")
        .doesNotContain("??");
  }

  private static LocalDate happenedDaysAgo(Reported reported, int days) {
    var day = today().minusDays(days);
    Database.change(
        "update incident set happened_on = '%s' where id = (select incident_id from report where id = '%s')"
            .formatted(day, reported.report()));
    return ComplaintTerm.lastDay(day);
  }

  private static HttpResponse<String> decide(Reported reported, LocalDate day) {
    var page = reported.page("POLICE_REPORT");
    var fields =
        new HashMap<>(
            Map.of(
                "version",
                version(read(Persona.OWNER, page)),
                "onBehalfOf",
                "ORGANISATION",
                "words",
                "Wij doen aangifte",
                "doneBy",
                day.toString()));
    return scene().as(Persona.OWNER).post(page + "/nakomen", fields);
  }
}
