// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two reports of one event are handled together while the danger goes on. */
@RugdekkingTest
class DangerInJoinedCasesModuleTests {

  private static final String NEWS = "nieuw bericht";

  @Autowired AlarmGround ground;

  @SuppressWarnings("NullAway.Init")
  private Town town;

  @SuppressWarnings("NullAway.Init")
  private Visitor councillor;

  @BeforeEach
  void someoneIsOnDuty() {
    town = ground.townOnDuty();
    councillor = ground.signedIn(town, Who.COUNCILLOR);
  }

  /** The officer told of one of them, and was called for the other. */
  @Test
  void whoReportedOneOfThemOpensThePageOfTheFirstHour() {
    location(ground.send(town, councillor, "Hij staat bij mijn huis", true));
    location(ground.send(town, councillor, "Er rijdt een auto langs", false));
    Database.change(
        "update report set reporter_id = '%s' where organisation_id = '%s' and incident_id <> '%s'"
            .formatted(
                town.person(Who.OFFICER).value(),
                town.organisation().id().value(),
                town.value("select incident_id from alarm")));
    join();
    var page = ground.signedIn(town, Who.OFFICER).get(hours().getFirst());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Hij staat bij mijn huis").doesNotContain("??");
  }

  @Test
  void whatIsWrittenWithEitherOfThemIsNew() {
    location(ground.send(town, councillor, "Hij staat bij mijn huis", true));
    location(ground.send(town, councillor, "Er staan er nu twee", true));
    join();
    var reports =
        Database.texts(
            "select id::text from report where organisation_id = '%s' order by id"
                .formatted(town.organisation().id().value()));
    location(writes(reports.getLast(), "Ze bonzen op de deur"));
    location(writes(reports.getLast(), "Er is een ruit kapot"));
    var officer = ground.signedIn(town, Who.OFFICER);
    hours().forEach(hour -> assertThat(officer.get(hour).body()).contains("Er is een ruit kapot"));
    assertThat(officer.get(town.path("/alarmen")).body()).doesNotContain(NEWS);
    location(writes(reports.getFirst(), "Wij zitten boven"));
    assertThat(officer.get(town.path("/alarmen")).body()).contains(NEWS);
  }

  private void join() {
    var incidents =
        Database.texts(
            "select incident_id::text from case_file where organisation_id = '%s' order by number"
                .formatted(town.organisation().id().value()));
    ground.run(
        town,
        () -> ground.cases.join(incident(incidents.getFirst()), incident(incidents.getLast())));
  }

  private static IncidentId incident(String id) {
    return new IncidentId(UUID.fromString(id));
  }

  /** The pages of the first hour of all alarms. */
  private List<String> hours() {
    var number = town.value("select handled_as from case_file");
    return Database.texts(
            "select part_id::text from alarm where organisation_id = '%s'"
                .formatted(town.organisation().id().value()))
        .stream()
        .map(part -> "/incidenten/" + number + "/getroffenen/" + part + "/eerste-uur")
        .map(town::path)
        .toList();
  }

  private HttpResponse<String> writes(String report, String words) {
    var fields = Map.of("form", UUID.randomUUID().toString(), "words", words);
    return councillor.post(town.path("/meldingen/" + report + "/berichten"), fields);
  }
}
