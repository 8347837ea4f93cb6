// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.access.Lane;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.register.Incidents;
import nl.rugdekking.register.Registration;
import nl.rugdekking.report.ReportGround;
import nl.rugdekking.tick.DueCommand;
import nl.rugdekking.tick.DueWork;
import nl.rugdekking.tick.FailedRow;
import nl.rugdekking.tick.WorkStatus;
import nl.rugdekking.vault.KeyKind;
import nl.rugdekking.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every kind of due work finds three rows, of which the database refuses one: the other two are
 * done, and operators see the third. A kind that is not planted here fails the test.
 */
@RugdekkingTest
class SetAsideModuleTests {

  @Autowired List<DueWork> works;
  @Autowired ReportGround ground;
  @Autowired Incidents incidents;
  @Autowired People people;
  @Autowired Vault vault;
  @Autowired WorkStatus status;
  @Autowired TransactionTemplate transactions;

  private ReportGround.Town town;

  /**
   * Rows that are due.
   *
   * @param id the column that names a row
   * @param done what is true of a row that was done; one that is gone was done too
   */
  private record Planted(String table, String id, List<UUID> rows, String done) {}

  private interface Planting {
    Planted plant();
  }

  private final Map<String, Planting> plantings =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("alarm", this::alarms),
              Map.entry("alarm-text", this::texts),
              Map.entry("draft", this::drafts),
              Map.entry("history", this::lists),
              Map.entry("leaving", this::leavings),
              Map.entry("look-again", this::conclusions),
              Map.entry("offices", this::partsOfNobody),
              Map.entry("offices-begun", this::offices),
              Map.entry("post", this::letters),
              Map.entry("promise", this::promises),
              Map.entry("response", this::measures),
              Map.entry("second-step-reset", this::secondSteps),
              Map.entry("subject", this::subjects),
              Map.entry("tally", this::counts)));

  @BeforeEach
  void newTown() {
    town = ground.town();
  }

  @Test
  void everyKindOfDueWorkIsPlanted() {
    assertThat(plantings.keySet())
        .containsExactlyInAnyOrderElementsOf(works.stream().map(DueWork::kind).toList());
  }

  @Test
  void aRowThatFailsIsSetAsideAndKeepsNoOtherWaiting() {
    for (var work : works.stream().sorted(java.util.Comparator.comparing(DueWork::kind)).toList()) {
      newTown();
      var planted = Objects.requireNonNull(plantings.get(work.kind())).plant();
      var bad = planted.rows().get(1);
      refuse(planted, bad);

      CurrentOrganisation.runIn(organisation(), work::run);

      assertThat(waiting(planted)).as(work.kind()).containsExactly(bad);
      assertThat(setAside()).as(work.kind()).hasSize(1);
      var row = setAside().getFirst();
      assertThat(row.kind()).isEqualTo(work.kind());
      assertThat(row.row()).as(work.kind()).isEqualTo(bad);
      assertThat(row.attempts()).isOne();
      assertThat(row.fault()).startsWith("org.springframework.").doesNotContain(" ");
      assertThat(row.nextAt()).isAfter(row.failedAt());

      mend(planted);
      tryAgainNow();
      CurrentOrganisation.runIn(organisation(), work::run);

      assertThat(waiting(planted)).as(work.kind() + " mended").isEmpty();
      assertThat(setAside()).as(work.kind() + " mended").isEmpty();
    }
  }

  @Test
  void pausesGrowAndOperatorsSeeHowOften() {
    var planted = counts();
    refuse(planted, planted.rows().getFirst());
    var work = works.stream().filter(one -> one.kind().equals("tally")).findFirst().orElseThrow();
    var before = status.countFailedRows();
    long last = 0;
    for (int attempt = 1; attempt <= 5; attempt++) {
      CurrentOrganisation.runIn(organisation(), work::run);
      var row = setAside().getFirst();
      assertThat(row.attempts()).isEqualTo(attempt);
      var pause = Duration.between(row.failedAt(), row.nextAt()).toSeconds();
      assertThat(pause).isGreaterThan(last);
      last = pause;
      // not before its time
      CurrentOrganisation.runIn(organisation(), work::run);
      assertThat(setAside().getFirst().attempts()).isEqualTo(attempt);
      tryAgainNow();
    }
    assertThat(status.countFailedRows()).isEqualTo(before + 1);
    assertThat(status.listFailedRows(1000))
        .anyMatch(row -> row.organisation().equals(organisation()));
    assertThat(due())
        .contains("tally: row " + planted.rows().getFirst() + " of tally_delta")
        .contains(town.organisation().slug(), "tried 5 times")
        .doesNotContain("Noor Slagter");
  }

  @Test
  void anAlarmNeverWaitsLongerThanAMinute() {
    var planted = alarms();
    refuse(planted, planted.rows().getFirst());
    var work = works.stream().filter(one -> one.kind().equals("alarm")).findFirst().orElseThrow();
    for (int attempt = 1; attempt <= 4; attempt++) {
      CurrentOrganisation.runIn(organisation(), work::run);
      assertThat(setAside()).hasSize(1);
      var row = setAside().getFirst();
      assertThat(row.attempts()).isEqualTo(attempt);
      assertThat(Duration.between(row.failedAt(), row.nextAt()))
          .isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
      tryAgainNow();
    }
  }

  private static String due() {
    var bytes = new ByteArrayOutputStream();
    var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertThat(DueCommand.run(TestGround.settings(), stream)).isOne();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @AfterEach
  void nothingRefusesAnyMore() {
    execute("drop function if exists refuse_for_test() cascade");
  }

  // ---- what is due, by kind

  private Planted counts() {
    return each(
        "tally_delta",
        "false",
        "insert into tally_delta (organisation_id, id, year, body, audience, kind, what, amount)"
            + " values (:organisation, :id, 2026, 'COUNCIL', 'OPEN', 'CASE', 'OPEN', 1)");
  }

  private Planted drafts() {
    return each(
        "draft",
        "false",
        "insert into draft (organisation_id, id, owner_id, key_id, content, started_at, saved_at)"
            + " values (:organisation, :id, :person, :key, '', now() - interval '3 days', now())");
  }

  private Planted lists() {
    return each(
        "history_list",
        "state = 'ENDED'",
        "insert into history_list (organisation_id, id, owner_id, state, content, key_id, started_at)"
            + " values (:organisation, :id, :person, 'NEW', '', :key, now() - interval '9 days')");
  }

  private Planted leavings() {
    return each(
        "leaving",
        "carried_out_at is not null",
        "insert into leaving (organisation_id, id, person_id, body, last_day, planned_by, planned_at)"
            + " values (:organisation, :id, '"
            + town.councillor().person().value()
            + "', 'COUNCIL', current_date - 2, :person, now())");
  }

  private Planted conclusions() {
    return each(
        "dossier_conclusion",
        "reminded_at is not null",
        "insert into dossier_conclusion (organisation_id, id, concluded_at, concluded_by, words,"
            + " look_again_on, key_id) values (:organisation, :id, now(), :person, '',"
            + " current_date - 2, :key)");
  }

  private Planted letters() {
    return each(
        "outbox",
        "state not in ('QUEUED', 'SENDING')",
        "insert into outbox (organisation_id, id, person, template, path, organisation_name, state,"
            + " queued_at, next_at) values (:organisation, :id, :person, 'task-due', '/x', 'x',"
            + " 'QUEUED', now(), now())");
  }

  private Planted secondSteps() {
    return each(
        "second_step_reset",
        "announced_at is not null",
        "insert into second_step_reset (organisation_id, id, account_id, asked_at) values"
            + " (:organisation, :id, '"
            + town.clerk().account()
            + "', now())");
  }

  private Planted subjects() {
    registered();
    return each(
        "subject",
        "false",
        "insert into subject (organisation_id, id, incident_id, part_id, kind, key_id, recorded_at,"
            + " erase_on) select :organisation, :id, incident_id, part_id, 'PERSON', :key, now(),"
            + " current_date - 1 from case_part where organisation_id = :organisation limit 1");
  }

  private Planted measures() {
    registered();
    return each(
        "response",
        "expired_at is not null",
        "insert into response (organisation_id, id, incident_id, part_id, kind, nature, decided_at,"
            + " decided_by, subject, ends_on, starts_on, notice, key_id) select :organisation, :id,"
            + " incident_id, part_id, 'TALK', 'PRIVATE_LAW', now(), :person, '', current_date - 2,"
            + " current_date - 3, 'AT_ONCE', :key from case_part"
            + " where organisation_id = :organisation limit 1");
  }

  private Planted promises() {
    registered();
    var rows = ids("select id from promise where state = 'OPEN' and organisation_id = ", 3);
    rows.forEach(
        id ->
            execute(
                "update promise set due_at = now() - interval '9 days', nudge_at = null,"
                    + " nudge = null where id = '"
                    + id
                    + "'"));
    execute(
        "update promise set due_at = now() + interval '9 days', nudge = null, nudge_at = null"
            + " where organisation_id = '"
            + organisation().value()
            + "' and due_at >= now() - interval '8 days'");
    return new Planted("promise", "id", rows, "overdue");
  }

  private Planted alarms() {
    for (int i = 0; i < 3; i++) {
      registered();
    }
    var parts = ids("select part_id from case_part where organisation_id = ", 3);
    var rows =
        parts.stream()
            .map(
                part -> {
                  var id = UUID.randomUUID();
                  execute(
                      "insert into alarm (organisation_id, id, incident_id, part_id, raised_at,"
                          + " next_at) select organisation_id, '"
                          + id
                          + "', incident_id, part_id, now() - interval '1 hour', now() from"
                          + " case_part where part_id = '"
                          + part
                          + "'");
                  return id;
                })
            .toList();
    return new Planted("alarm", "id", rows, "next_at > now()");
  }

  private Planted texts() {
    var alarms = alarms().rows();
    execute("update alarm set next_at = null where id = any (" + array(alarms) + ")");
    var rows =
        alarms.stream()
            .map(
                alarm -> {
                  var id = UUID.randomUUID();
                  execute(
                      "insert into alarm_call (organisation_id, id, alarm_id, step, person_id, via,"
                          + " called_at, by_text) values ('"
                          + organisation().value()
                          + "', '"
                          + id
                          + "', '"
                          + alarm
                          + "', 1, '"
                          + town.clerk().person().value()
                          + "', 'OFFICER', now(), true)");
                  execute(
                      "insert into alarm_text (organisation_id, call_id, state, queued_at, next_at)"
                          + " values ('"
                          + organisation().value()
                          + "', '"
                          + id
                          + "', 'QUEUED', now(), now())");
                  return id;
                })
            .toList();
    return new Planted("alarm_text", "call_id", rows, "state <> 'QUEUED'");
  }

  private Planted partsOfNobody() {
    for (int i = 0; i < 3; i++) {
      registered();
    }
    execute(
        "update case_part set owner_id = null where organisation_id = '"
            + organisation().value()
            + "'");
    return new Planted(
        "case_part",
        "part_id",
        ids("select part_id from case_part where organisation_id = ", 3),
        "owner_id is not null");
  }

  private Planted offices() {
    CurrentOrganisation.runIn(
        organisation(),
        () -> {
          for (var kind :
              List.of(
                  OfficeKind.CONFIDENTIAL_ADVISER, OfficeKind.COORDINATOR, OfficeKind.FALLBACK)) {
            var mail = ReportGround.mail(town.organisation().slug(), kind.name());
            var person = people.add(kind.name(), mail, Locale.of("nl")).id();
            people.addOffice(person, kind, null, LocalDate.of(2026, 1, 1));
          }
        });
    execute(
        "update office set announced = kind = 'CASE_OWNER' where organisation_id = '"
            + organisation().value()
            + "'");
    return new Planted(
        "office",
        "id",
        ids("select id from office where not announced and organisation_id = ", 3),
        "announced");
  }

  // ---- how it is done

  private void registered() {
    var position = town.councillor().position().orElseThrow();
    CurrentOrganisation.runIn(
        organisation(),
        () ->
            transactions.executeWithoutResult(
                state ->
                    incidents.register(
                        new Registration(
                            town.councillor().person(),
                            Lane.OPEN,
                            null,
                            null,
                            false,
                            List.of(Registration.ReportedPerson.known(position)),
                            List.of()))));
  }

  private Planted each(String table, String done, String insert) {
    // what registering left here is not looked at
    execute("delete from work_due where organisation_id = '" + organisation().value() + "'");
    if (List.of("tally_delta", "outbox").contains(table)) {
      execute("delete from " + table + " where organisation_id = '" + organisation().value() + "'");
    }
    var rows = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    for (var id : rows) {
      var key =
          CurrentOrganisation.<UUID, RuntimeException>callIn(
              organisation(), () -> vault.newKey(KeyKind.REPORT).value());
      execute(
          insert
              .replace(":organisation", "'" + organisation().value() + "'")
              .replace(":person", "'" + town.clerk().person().value() + "'")
              .replace(":key", "'" + key + "'")
              .replace(":id", "'" + id + "'"));
    }
    return new Planted(table, "id", rows, done);
  }

  private void refuse(Planted planted, UUID bad) {
    execute(
        """
        create or replace function refuse_for_test() returns trigger language plpgsql as
        $$ begin raise exception 'Noor Slagter may not be written'; end $$
        """);
    execute(
        "create trigger refuse_for_test before update or delete on "
            + planted.table()
            + " for each row when (old."
            + planted.id()
            + " = '"
            + bad
            + "'::uuid) execute function refuse_for_test()");
  }

  private static void mend(Planted planted) {
    execute("drop trigger refuse_for_test on " + planted.table());
  }

  private void tryAgainNow() {
    execute(
        "update work_set_aside set next_at = now() - interval '1 second' where organisation_id = '"
            + organisation().value()
            + "'");
  }

  private List<UUID> waiting(Planted planted) {
    return Database.asMigrator(
            connection ->
                Database.texts(
                    connection,
                    "select "
                        + planted.id()
                        + " from "
                        + planted.table()
                        + " where "
                        + planted.id()
                        + " = any ("
                        + array(planted.rows())
                        + ") and not ("
                        + planted.done()
                        + ")"))
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  private List<FailedRow> setAside() {
    return status.listFailedRows(1000).stream()
        .filter(row -> row.organisation().equals(organisation()))
        .toList();
  }

  private List<UUID> ids(String select, int count) {
    return Database.asMigrator(
            connection ->
                Database.texts(
                    connection,
                    select + "'" + organisation().value() + "' order by 1 limit " + count))
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  private static String array(List<UUID> ids) {
    return ids.stream()
        .map(id -> "'" + id + "'")
        .collect(Collectors.joining(", ", "array[", "]::uuid[]"));
  }

  private OrganisationId organisation() {
    return town.organisation().id();
  }

  private static void execute(String sql) {
    Database.asMigrator(
        connection -> {
          try (var statement = connection.createStatement()) {
            return statement.execute(sql);
          }
        });
  }
}
