// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rugdekking.access.Lane;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.register.Incidents;
import nl.rugdekking.register.Registration;
import nl.rugdekking.report.ReportGround;
import nl.rugdekking.vault.KeyKind;
import nl.rugdekking.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

// More than 300 lines, because each kind of due work has its rows here, a few lines each.
/** Three rows that are due, of each kind of due work, in a town of their own. */
@TestComponent
class DueRows {

  @Autowired ReportGround ground;
  @Autowired Incidents incidents;
  @Autowired People people;
  @Autowired Vault vault;
  @Autowired TransactionTemplate transactions;

  @SuppressWarnings("NullAway.Init")
  ReportGround.Town town;

  private final Map<String, Supplier<PlantedRows>> plantings =
      Map.ofEntries(
          Map.entry("alarm", this::alarms),
          Map.entry("alarm-test", this::testAlarms),
          Map.entry("alarm-text", this::texts),
          Map.entry("complaint", this::warnings),
          Map.entry("draft", this::drafts),
          Map.entry("history", this::lists),
          Map.entry("leaving", this::leavings),
          Map.entry("look-again", this::conclusions),
          Map.entry("measure-review", this::measuresThatEndSoon),
          Map.entry("notice-again", this::notices),
          Map.entry("offices", this::partsOfNobody),
          Map.entry("offices-begun", this::offices),
          Map.entry("owners-day", this::heldParts),
          Map.entry("police-quiet", this::quietSteps),
          Map.entry("police-silence", this::silentSteps),
          Map.entry("post", this::letters),
          Map.entry("promise", this::promises),
          Map.entry("response", this::measures),
          Map.entry("second-step-reset", this::secondSteps),
          Map.entry("subject", this::subjects),
          Map.entry("tally", this::counts));

  void newTown() {
    town = ground.town();
  }

  Set<String> kinds() {
    return plantings.keySet();
  }

  PlantedRows plant(String kind) {
    return Objects.requireNonNull(plantings.get(kind)).get();
  }

  private PlantedRows counts() {
    return each(
        "tally_delta",
        "false",
        "year, body, audience, kind, what, amount",
        "2026, 'COUNCIL', 'OPEN', 'CASE', 'OPEN', 1");
  }

  private PlantedRows drafts() {
    return each(
        "draft",
        "false",
        "owner_id, key_id, content, started_at, saved_at",
        ":person, :key, '', now() - interval '3 days', now()");
  }

  private PlantedRows lists() {
    return each(
        "history_list",
        "state = 'ENDED'",
        "owner_id, state, content, key_id, started_at",
        ":person, 'NEW', '', :key, now() - interval '9 days'");
  }

  private PlantedRows leavings() {
    return each(
        "leaving",
        "carried_out_at is not null",
        "person_id, body, last_day, planned_by, planned_at",
        ":councillor, 'COUNCIL', current_date - 2, :person, now()");
  }

  private PlantedRows conclusions() {
    return each(
        "dossier_conclusion",
        "reminded_at is not null",
        "concluded_at, concluded_by, words, look_again_on, key_id",
        "now(), :person, '', current_date - 2, :key");
  }

  private PlantedRows notices() {
    registered();
    return each(
        "subject",
        "notice_reminded_at is not null",
        "incident_id, part_id, kind, key_id, recorded_at, notice, notice_reason, notice_again_on,"
            + " notice_at, notice_by",
        "incident_id, part_id, 'PERSON', :key, now(), 'NOT', '', current_date - 2, now(), :person"
            + " from case_part where organisation_id = :organisation limit 1");
  }

  private PlantedRows letters() {
    return each(
        "outbox",
        "state not in ('QUEUED', 'SENDING')",
        "person, template, path, organisation_name, state, queued_at, next_at",
        ":person, 'task-due', '/x', 'x', 'QUEUED', now(), now()");
  }

  private PlantedRows secondSteps() {
    return each(
        "second_step_reset",
        "announced_at is not null",
        "account_id, asked_at",
        "'" + town.clerk().account() + "', now()");
  }

  private PlantedRows subjects() {
    registered();
    return each(
        "subject",
        "false",
        "incident_id, part_id, kind, key_id, recorded_at, erased",
        "incident_id, part_id, 'PERSON', :key, now(), true from case_part"
            + " where organisation_id = :organisation limit 1");
  }

  private PlantedRows measures() {
    registered();
    return each(
        "response",
        "expired_at is not null",
        "incident_id, part_id, kind, nature, decided_at, decided_by, subject, ends_on, starts_on,"
            + " notice, key_id",
        "incident_id, part_id, 'TALK', 'PRIVATE_LAW', now(), :person, '', current_date - 2,"
            + " current_date - 3, 'AT_ONCE', :key from case_part"
            + " where organisation_id = :organisation limit 1");
  }

  private PlantedRows measuresThatEndSoon() {
    registered();
    return each(
        "response",
        "review_asked_at is not null",
        "incident_id, part_id, kind, nature, decided_at, decided_by, subject, conduct, conduct_on,"
            + " place, heard, heard_words, scope, open_channel, signer, starts_on, ends_on, notice,"
            + " key_id",
        "incident_id, part_id, 'BUILDING_BAN', 'PRIVATE_LAW', now() - interval '60 days', :person,"
            + " '', '', current_date - 60, '', false, '', '', '', '', current_date - 60,"
            + " current_date + 5, 'AT_ONCE', :key from case_part"
            + " where organisation_id = :organisation limit 1");
  }

  private PlantedRows promises() {
    registered();
    var rows = ids("id", "promise where state = 'OPEN' and");
    change(
        "update promise set nudge_at = null, nudge = null, due_at = case when id = any (%s)"
                .formatted(PlantedRows.array(rows))
            + " then now() - interval '9 days' else now() + interval '9 days' end"
            + " where organisation_id = :organisation and due_at is not null");
    return new PlantedRows("promise", "id", rows, "overdue");
  }

  private PlantedRows alarms() {
    var rows =
        made(
            parts(),
            """
            insert into alarm (organisation_id, id, incident_id, part_id, raised_at, next_at)
            select organisation_id, '%1$s', incident_id, part_id, now() - interval '1 hour', now()
            from case_part where part_id = '%2$s'
            """);
    return new PlantedRows("alarm", "id", rows, "next_at > now()");
  }

  private PlantedRows testAlarms() {
    return each(
        "test_alarm",
        "next_at is null",
        "officer_id, started_by, started_at, next_at",
        ":person, :person, now() - interval '1 hour', now()");
  }

  private PlantedRows texts() {
    var alarms = alarms().rows();
    change("update alarm set next_at = null where organisation_id = :organisation");
    var rows =
        made(
            alarms,
            """
            insert into alarm_call
              (organisation_id, id, alarm_id, step, person_id, via, called_at, by_text)
            values (:organisation, '%1$s', '%2$s', 1, :person, 'OFFICER', now(), true);
            insert into alarm_text (organisation_id, call_id, state, queued_at, next_at)
            values (:organisation, '%1$s', 'QUEUED', now(), now())
            """);
    return new PlantedRows("alarm_text", "call_id", rows, "state <> 'QUEUED'");
  }

  /** A new row for each of these, by the statement that inserts it. */
  private List<UUID> made(List<UUID> of, String sql) {
    return of.stream()
        .map(
            one -> {
              var id = UUID.randomUUID();
              change(sql.formatted(id, one));
              return id;
            })
        .toList();
  }

  private PlantedRows partsOfNobody() {
    return parts("owner_id = null", "owner_id is not null");
  }

  private PlantedRows heldParts() {
    return parts("held_until = now() - interval '1 hour'", "held_until is null");
  }

  private PlantedRows parts(String planted, String done) {
    var parts = parts();
    change("update case_part set " + planted + " where organisation_id = :organisation");
    return new PlantedRows("case_part", "part_id", parts, done);
  }

  private PlantedRows warnings() {
    var parts = parts();
    change(
        """
        insert into incident_form (organisation_id, incident_id, form)
        select organisation_id, id, 'slander' from incident where organisation_id = :organisation;
        update incident set registered_at = now() - interval '62 days'
        where organisation_id = :organisation;
        insert into complaint_warning (organisation_id, part_id, day, sent_at)
        select organisation_id, part_id, 30, now() from case_part
        where organisation_id = :organisation
        """);
    return new PlantedRows("complaint_warning", "part_id", parts, "day = 60");
  }

  private PlantedRows quietSteps() {
    return steps("quiet_reason, quiet_until", "'', current_date - 3", "revealed_at is not null");
  }

  private PlantedRows silentSteps() {
    return steps("ask_from", "current_date - 3", "asked_at is not null");
  }

  private PlantedRows steps(String columns, String values, String done) {
    var insert =
        """
        insert into police_step (organisation_id, id, incident_id, part_id, kind, happened_on,
          key_id, recorded_by, recorded_at, %s)
        select organisation_id, '%%1$s', incident_id, part_id, 'HEARD', current_date - 20, key_id,
          :person, now(), %s
        from affected where part_id = '%%2$s'
        """
            .formatted(columns, values);
    return new PlantedRows("police_step", "id", made(parts(), insert), done);
  }

  private PlantedRows offices() {
    CurrentOrganisation.runIn(
        town.organisation().id(),
        () -> {
          for (var kind :
              List.of(
                  OfficeKind.CONFIDENTIAL_ADVISER, OfficeKind.COORDINATOR, OfficeKind.FALLBACK)) {
            var mail = ReportGround.mail(town.organisation().slug(), kind.name());
            var person = people.add(kind.name(), mail, Locale.of("nl")).id();
            people.addOffice(person, kind, null, LocalDate.of(2026, 1, 1));
          }
        });
    change(
        "update office set announced = kind = 'CASE_OWNER' where organisation_id = :organisation");
    return new PlantedRows(
        "office", "id", ids("id", "office where not announced and"), "announced");
  }

  private List<UUID> parts() {
    for (int i = 0; i < 3; i++) {
      registered();
    }
    return ids("part_id", "case_part where");
  }

  private void registered() {
    var by = town.councillor();
    var told = List.of(Registration.ReportedPerson.known(by.position().orElseThrow()));
    var registration = new Registration(by.person(), Lane.OPEN, null, null, false, told, List.of());
    CurrentOrganisation.runIn(
        town.organisation().id(),
        () -> transactions.executeWithoutResult(state -> incidents.register(registration)));
  }

  private PlantedRows each(String table, String done, String columns, String values) {
    // what registering left here is not looked at
    change("delete from work_due where organisation_id = :organisation");
    if (Set.of("tally_delta", "outbox").contains(table)) {
      change("delete from " + table + " where organisation_id = :organisation");
    }
    var rows = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    for (var id : rows) {
      var key =
          CurrentOrganisation.<UUID, RuntimeException>callIn(
              town.organisation().id(), () -> vault.newKey(KeyKind.REPORT).value());
      change(
          "insert into %s (organisation_id, id, %s) select :organisation, '%s', %s"
              .formatted(table, columns, id, values.replace(":key", "'" + key + "'")));
    }
    return new PlantedRows(table, "id", rows, done);
  }

  private void change(String sql) {
    Database.change(
        sql.replace(":organisation", "'" + town.organisation().id().value() + "'")
            .replace(":person", "'" + town.clerk().person().value() + "'")
            .replace(":councillor", "'" + town.councillor().person().value() + "'"));
  }

  private List<UUID> ids(String column, String from) {
    var organisation = town.organisation().id().value();
    return PlantedRows.ids(
        "select %s from %s organisation_id = '%s' order by 1 limit 3"
            .formatted(column, from, organisation));
  }
}
