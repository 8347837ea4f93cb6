// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.MovedClock;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Policies;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.acting.HeldOutcomes;
import nl.rugdekking.tick.DueRowProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** On a moved clock: when we ask the police, and when the affected reads what was kept quiet. */
@RugdekkingTest
class PoliceSilenceModuleTests extends PoliceScene {

  @Autowired PoliceDueRepository repository;
  @Autowired PolicePromises promises;
  @Autowired PartService parts;
  @Autowired CaseAssignments cases;
  @Autowired DueRowProcessor rows;
  @Autowired HeldOutcomes held;
  @Autowired TransactionTemplate transactions;
  @Autowired Organisations organisations;
  @Autowired Policies policies;

  /** Does what is due this many days from now. */
  private void run(int days) {
    var clock =
        new MovedClock(today().plusDays(days).atTime(9, 1).atZone(DueDates.ZONE).toInstant());
    var silence =
        new PoliceSilenceJob(repository, promises, parts, cases, rows, transactions, clock);
    var quiet = new PoliceQuietJob(repository, promises, parts, cases, rows, held, clock);
    CurrentOrganisation.runIn(
        scene().organisation().id(),
        () -> {
          silence.run();
          quiet.run();
        });
  }

  private static int asked(Reported reported, String state) {
    return Database.number(
        "select count(*) from promise where kind = 'POLICE_ASKED' and state = '%s' and part_id = '%s'"
            .formatted(state, reported.part()));
  }

  @Test
  void afterFourteenDaysWithoutAWordWeAskOnce() {
    var reported = filed();
    run(13);
    assertThat(asked(reported, "OPEN")).isZero();
    run(14);
    run(14);
    run(40);
    assertThat(asked(reported, "OPEN")).isEqualTo(1);
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .contains("Wij vragen de politie hoe het staat", "Niets gehoord van de politie");
    assertThat(read(Persona.OWNER, reported.incident()))
        .contains("De politie vragen hoe het staat", reported.ofPart("/politie"));
    location(reported.add(step("ASKED", "Gebeld met het bureau")));
    assertThat(asked(reported, "OPEN")).isZero();
    assertThat(asked(reported, "KEPT")).isEqualTo(1);
    run(13);
    assertThat(asked(reported, "OPEN")).isZero();
    run(14);
    assertThat(asked(reported, "OPEN")).isEqualTo(1);
  }

  @Test
  void aDayThatWasSetCountsAndAfterAnEndWeAskNothing() {
    var reported = filed();
    var fields = step("PROSECUTION", "De zitting is in maart");
    fields.put("askFrom", today().plusDays(60).toString());
    location(reported.add(fields));
    run(59);
    assertThat(asked(reported, "OPEN")).isZero();
    run(60);
    assertThat(asked(reported, "OPEN")).isEqualTo(1);
    location(reported.add(step("VERDICT", "Taakstraf")));
    run(300);
    assertThat(asked(reported, "OPEN")).isZero();
    // an appeal goes on
    location(reported.add(step("APPEAL", "De verdachte gaat in hoger beroep")));
    run(14);
    assertThat(asked(reported, "OPEN")).isEqualTo(1);
  }

  @Test
  void whereThePolicyHasNoSuchPromiseWhoHandlesThePartGetsALetter() {
    var reported = filed();
    Database.change(
        "update affected set policy_id = '%s' where part_id = '%s'"
            .formatted(adoptOneWithoutAsking().id(), reported.part()));
    var before = letters(reported);
    run(14);
    run(14);
    assertThat(asked(reported, "OPEN")).isZero();
    assertThat(letters(reported)).isEqualTo(before + 1);
  }

  /** A policy that comes after this test, without the promise to ask the police. */
  private Policy adoptOneWithoutAsking() {
    return CurrentOrganisation.callIn(
        scene().organisation().id(),
        () -> {
          var now = organisations.structure().policy(BodyKind.COUNCIL);
          var owed = new HashMap<>(now.promises());
          owed.remove(PoliceAskedPromiseKeeper.KIND);
          return policies.adopt(null, now.withPromises(today().plusYears(1), owed)).orElseThrow();
        });
  }

  /** Recorded in the wrong case: the police were not asked here, so that is still to be done. */
  @Test
  void aRemovedStepDoesNotKeepThePromiseToAsk() {
    var reported = filed();
    run(14);
    location(reported.add(step("HEARD", "Verkeerde zaak")));
    assertThat(asked(reported, "OPEN")).isZero();
    var heard =
        Database.uuid(
            "select id from police_step where kind = 'HEARD' and part_id = '%s'"
                .formatted(reported.part()));
    location(
        scene()
            .as(Persona.OWNER)
            .post(reported.ofPart("/politie/" + heard + "/vergissing"), Map.of()));
    run(14);
    assertThat(asked(reported, "OPEN")).isEqualTo(1);
  }

  private static int letters(Reported reported) {
    return Database.number(
        "select count(*) from outbox where person = '%s' and path = '%s'"
            .formatted(scene().person(Persona.OWNER).value(), reported.incident()));
  }

  @Test
  void ofAClosedPartNobodyIsAskedAnything() {
    var reported = filed();
    Database.change(
        "update case_part set open = false where part_id = '%s'".formatted(reported.part()));
    run(30);
    assertThat(asked(reported, "OPEN")).isZero();
  }

  @Test
  void whatThePoliceAskToKeepQuietIsReadAndToldOnlyAfterTheDay() {
    var reported = filed();
    var fields = step("DROPPED", "Gestopt: te weinig bewijs");
    fields.putAll(
        Map.of(
            "quiet", "true",
            "quietUntil", today().plusDays(5).toString(),
            "quietReason", "De verdachte hoort het maandag"));
    location(reported.add(fields));
    assertThat(read(Persona.OWNER, reported.ofPart("/politie")))
        .contains("Gestopt: te weinig bewijs", "De verdachte hoort het maandag");
    assertThat(read(Persona.OWNER, reported.incident())).contains("nog niet voor de getroffene");
    assertThat(tellings(reported)).isZero();
    run(5);
    var own = read(Persona.AFFECTED, reported.own(""));
    assertThat(own)
        .doesNotContain("te weinig bewijs", "gestopt door politie", "stopte de politie")
        .doesNotContain("De verdachte hoort het maandag", "Wat u nog kunt doen");
    assertThat(tellings(reported)).isZero();
    run(6);
    run(6);
    assertThat(tellings(reported)).isEqualTo(1);
    Database.change(
        "update police_step set quiet_until = '%s' where quiet_until is not null and part_id = '%s'"
            .formatted(today().minusDays(2), reported.part()));
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .as("they are told first")
        .doesNotContain("te weinig bewijs", "stopte de politie");
    reported.tellAffected();
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .contains("te weinig bewijs", "stopte de politie")
        .doesNotContain("De verdachte hoort het maandag");
  }
}
