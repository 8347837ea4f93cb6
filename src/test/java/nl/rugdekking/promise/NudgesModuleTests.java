// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rugdekking.Database;
import nl.rugdekking.MovedClock;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.Deputies;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.StandIns;
import nl.rugdekking.register.Incidents;
import nl.rugdekking.register.Registration;
import nl.rugdekking.report.ReportGround;
import nl.rugdekking.tick.WorkSchedule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A clock is moved through the weeks after a report; nobody keeps anything. */
@RugdekkingTest
class NudgesModuleTests {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired ReportGround ground;
  @Autowired Incidents incidents;
  @Autowired People people;
  @Autowired ReminderRepository repository;
  @Autowired ReminderLetters letters;
  @Autowired WorkSchedule due;
  @Autowired StandIns standIns;
  @Autowired Deputies deputies;
  @Autowired TransactionTemplate transactions;
  @Autowired Clock real;

  private ReportGround.Town town;
  private MovedClock clock;

  @BeforeEach
  void newTown() {
    town = ground.town();
    clock = new MovedClock(real.instant().truncatedTo(ChronoUnit.HOURS));
  }

  private <T> T here(Supplier<T> work) {
    return CurrentOrganisation.callIn(
        town.organisation().id(), () -> transactions.execute(status -> work.get()));
  }

  private PersonId holder(OfficeKind kind) {
    return holder(kind, BodyKind.COUNCIL);
  }

  private PersonId holder(OfficeKind kind, BodyKind body) {
    return here(
        () -> {
          var id =
              people
                  .add(
                      kind.name(),
                      ReportGround.mail(town.organisation().slug(), kind.name()),
                      java.util.Locale.of("nl"))
                  .id();
          people.addOffice(id, kind, body, LONG_AGO);
          return id;
        });
  }

  private void register(Viewer affected, Lane lane) {
    var told = List.of(Registration.ReportedPerson.known(affected.position().orElseThrow()));
    here(
        () ->
            incidents.register(
                new Registration(affected.person(), lane, null, null, false, told, List.of())));
  }

  /** Every hour two ticks, each of an application that has just started. */
  private void weeks(int weeks) {
    for (int hour = 0; hour < weeks * 7 * 24; hour++) {
      tick();
      tick();
      clock.move(Duration.ofHours(1));
    }
  }

  private void tick() {
    here(
        () -> {
          var nudges = new PromiseReminders(repository, people, letters, due, deputies, clock);
          nudges.send(nudges.listDue());
          nudges.scheduleNextRun();
          return true;
        });
  }

  /** Step, moment and person of each row, by promise. */
  private Map<String, List<String>> taken() {
    var rows = new TreeMap<String, List<String>>();
    for (var row :
        texts(
            """
            select n.promise_id || ' ' || n.step || ' ' || extract(epoch from n.at)::bigint || ' '
              || extract(epoch from n.due_at)::bigint || ' ' || coalesce(n.to_id::text, '-')
            from promise_nudge n where n.organisation_id = '%s' order by n.at, n.step
            """)) {
      rows.computeIfAbsent(row.split(" ")[0], id -> new java.util.ArrayList<>()).add(row);
    }
    return rows;
  }

  private List<String> texts(String sql) {
    var filled = sql.formatted(town.organisation().id().value());
    return Database.texts(filled);
  }

  private List<String> letters() {
    return texts(
        "select template || ' ' || person from outbox where organisation_id = '%s'"
            + " and template in ('task-soon', 'task-late', 'promise-late')");
  }

  @Test
  void everyStepIsTakenOnceOnItsDay() {
    var responsible = holder(OfficeKind.RESPONSIBLE);
    var deputy = holder(OfficeKind.DEPUTY);
    register(town.councillor(), Lane.OPEN);
    weeks(4);
    var owed = texts("select id from promise where organisation_id = '%s' and due_at is not null");
    assertThat(taken().keySet()).containsExactlyInAnyOrderElementsOf(owed).hasSizeGreaterThan(3);
    for (var steps : taken().values()) {
      var dueAt = Instant.ofEpochSecond(Long.parseLong(steps.getFirst().split(" ")[3]));
      var planned = new java.util.ArrayList<String>();
      var first = steps.getFirst().split(" ")[1];
      for (var step = ReminderStep.valueOf(first); ; ) {
        planned.add(step.name());
        var next = step.next(dueAt, WorkingDays.NATIONAL);
        if (next.isEmpty()) {
          break;
        }
        step = next.get().step();
      }
      assertThat(steps).extracting(row -> row.split(" ")[1]).isEqualTo(planned);
      for (var row : steps) {
        var words = row.split(" ");
        var at = Instant.ofEpochSecond(Long.parseLong(words[2])).atZone(DueDates.ZONE);
        assertThat(at.getHour()).isEqualTo(9);
        assertThat(WorkingDays.NATIONAL.isWorkingDay(at.toLocalDate())).isTrue();
        assertThat(words[4])
            .isEqualTo(
                switch (ReminderStep.valueOf(words[1])) {
                  case REMIND, LATE -> town.clerk().person().value().toString();
                  case RESPONSIBLE -> responsible.value().toString();
                  case DEPUTY -> deputy.value().toString();
                });
      }
    }
  }

  @Test
  void aLetterIsOneForAllOfOneMorning() {
    holder(OfficeKind.RESPONSIBLE);
    register(town.councillor(), Lane.OPEN);
    register(town.otherCouncillor(), Lane.OPEN);
    weeks(4);
    var mornings =
        texts(
            "select distinct to_char(at, 'YYYY-MM-DD') || step || to_id from promise_nudge"
                + " where organisation_id = '%s' and to_id is not null");
    assertThat(letters()).hasSameSizeAs(mornings);
  }

  @Test
  void aTalkPromisesNothingSoThatNothingIsLate() {
    holder(OfficeKind.FALLBACK);
    holder(OfficeKind.RESPONSIBLE);
    holder(OfficeKind.CONFIDENTIAL_ADVISER);
    register(town.councillor(), Lane.CONFIDENTIAL);
    weeks(3);
    assertThat(taken()).isEmpty();
    assertThat(letters()).isEmpty();
  }

  @Test
  void withoutANameNobodyElseIsTold() {
    var responsible = holder(OfficeKind.RESPONSIBLE, BodyKind.ORGANISATION);
    holder(OfficeKind.COORDINATOR, BodyKind.ORGANISATION);
    register(town.counterClerk(), Lane.ANONYMOUS);
    weeks(3);
    assertThat(taken()).isNotEmpty();
    assertThat(letters())
        .isNotEmpty()
        .noneMatch(row -> row.contains(responsible.value().toString()));
    assertThat(letters()).noneMatch(row -> row.startsWith("promise-late"));
  }

  @Test
  void withoutANameOutsideHearsThatSomethingIsLateAndNotWhat() {
    var outside = holder(OfficeKind.FALLBACK, BodyKind.ORGANISATION);
    holder(OfficeKind.COORDINATOR, BodyKind.ORGANISATION);
    register(town.counterClerk(), Lane.ANONYMOUS);
    weeks(3);
    assertThat(
            texts(
                "select distinct path from outbox where organisation_id = '%s'"
                    + " and template = 'lane-late' and person = '"
                        .concat(outside.value().toString())
                        .concat("'")))
        .hasSize(1)
        .allMatch(path -> !path.contains("incidenten"));
  }

  @Test
  void whoIsBlockedIsNotTold() {
    // the affected answers for the body, and is told nothing by that office
    here(
        () -> {
          people.addOffice(
              town.councillor().person(), OfficeKind.RESPONSIBLE, BodyKind.COUNCIL, LONG_AGO);
          return true;
        });
    register(town.councillor(), Lane.OPEN);
    weeks(3);
    assertThat(letters()).isNotEmpty().noneMatch(row -> row.startsWith("promise-late"));
  }

  @Test
  void whatIsSettledTakesNoStep() {
    register(town.councillor(), Lane.OPEN);
    Database.change(
        "update promise set state = 'KEPT', waiting_for = null, settled_at = now()"
            + " where organisation_id = '"
            + town.organisation().id().value()
            + "'");
    weeks(2);
    assertThat(taken()).isEmpty();
  }

  @Test
  void whoStandsInHearsOfItInstead() {
    var deputy = holder(OfficeKind.CARE_GIVER);
    var responsible = holder(OfficeKind.RESPONSIBLE);
    register(town.councillor(), Lane.OPEN);
    var owner =
        new PersonId(
            UUID.fromString(
                texts("select distinct owner_id from case_part where organisation_id = '%s'")
                    .getFirst()));
    var today = LocalDate.now(real);
    here(
        () ->
            standIns.add(owner, deputy, today, today.plusWeeks(1), owner)
                && standIns.add(responsible, deputy, today, today.plusWeeks(1), owner));
    weeks(3);
    assertThat(letters())
        .isNotEmpty()
        .allMatch(row -> row.contains(deputy.value().toString()))
        .anyMatch(row -> row.startsWith("promise-late"));
  }

  @Test
  void whoIsBlockedStandsInForNobody() {
    register(town.councillor(), Lane.OPEN);
    var owner =
        new PersonId(
            UUID.fromString(
                texts("select distinct owner_id from case_part where organisation_id = '%s'")
                    .getFirst()));
    var today = LocalDate.now(real);
    var affected = town.councillor().person();
    here(() -> standIns.add(owner, affected, today, today.plusWeeks(1), owner));
    weeks(3);
    assertThat(letters()).isNotEmpty().noneMatch(row -> row.contains(affected.value().toString()));
  }
}
