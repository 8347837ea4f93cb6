// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.MovedClock;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.acting.HeldOutcomes;
import nl.rugdekking.tick.DueRowProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests of the police are told and done: quietly, twice, after the closing. */
@RugdekkingTest
class PoliceRequestsModuleTests extends PoliceScene {

  @Autowired PoliceDueRepository repository;
  @Autowired PolicePromises promises;
  @Autowired PartService parts;
  @Autowired CaseAssignments cases;
  @Autowired DueRowProcessor rows;
  @Autowired HeldOutcomes held;

  @Test
  void whatThePoliceAskQuietlyIsToldOnceTheDayIsOver() {
    var reported = filed();
    var fields = step("HEARD", "De rechercheur belde");
    fields.putAll(Map.of("request", "De originele e-mail", "requestBy", tomorrow()));
    fields.putAll(
        Map.of("quiet", "true", "quietUntil", tomorrow(), "quietReason", "Eerst de aanhouding"));
    location(reported.add(fields));
    assertThat(tellings(reported)).as("quiet").isZero();
    reveal(2);
    assertThat(tellings(reported)).isEqualTo(1);
  }

  @Test
  void whatThePoliceAskAfterTheClosingIsATaskAndALetter() {
    var reported = filed();
    Database.change(
        "update case_part set open = false where part_id = '%s'".formatted(reported.part()));
    var before = letters(reported);
    location(reported.add(asking("De originele e-mail")));
    assertThat(letters(reported)).isEqualTo(before + 1);
    assertThat(tellings(reported)).as("a closed part promises nothing").isZero();
    var tasks = read(Persona.OWNER, scene().path("/taken"));
    assertThat(tasks).contains("Doe wat de politie vraagt", reported.ofPart("/politie"));
  }

  @Test
  void twoRequestsForOneDayAreTwoTasks() {
    var reported = filed();
    location(reported.add(asking("De originele e-mail")));
    location(reported.add(asking("De camerabeelden")));
    var tasks = read(Persona.OWNER, scene().path("/taken"));
    assertThat(tasks.split(reported.part() + "/politie", -1)).hasSize(3);
  }

  private static Map<String, String> asking(String what) {
    var fields = step("HEARD", "De rechercheur belde");
    fields.putAll(Map.of("request", what, "requestBy", tomorrow()));
    return fields;
  }

  private static String tomorrow() {
    return today().plusDays(1).toString();
  }

  private static int letters(Reported reported) {
    return Database.number(
        "select count(*) from outbox where person = '%s' and path = '%s'"
            .formatted(scene().person(Persona.AFFECTED).value(), reported.own("")));
  }

  /** Does what is due this many days from now. */
  private void reveal(int days) {
    var clock =
        new MovedClock(today().plusDays(days).atTime(9, 1).atZone(DueDates.ZONE).toInstant());
    var quiet = new PoliceQuietJob(repository, promises, parts, cases, rows, held, clock);
    CurrentOrganisation.runIn(scene().organisation().id(), quiet::run);
  }
}
