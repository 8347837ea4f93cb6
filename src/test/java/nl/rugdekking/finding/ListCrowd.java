// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.DelegatedOffices;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.history.RememberedIncidents;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Incidents;
import nl.rugdekking.register.Registration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many made-up cases of one organisation, in every lane and state, and people with all kinds of
 * offices. Within one transaction of the test.
 */
final class ListCrowd {

  static final int CASES = 225;
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final List<String> CHANNELS = List.of("email", "letter");
  private static final List<String> REASONS = List.of("not-wanted", "other");

  private final Incidents incidents;
  private final RememberedIncidents past;
  private final People people;
  private final JdbcClient jdbc;
  private final Random random;
  private final List<Viewer> viewers = new ArrayList<>();

  ListCrowd(
      Incidents incidents, RememberedIncidents past, People people, JdbcClient jdbc, long seed) {
    this.incidents = incidents;
    this.past = past;
    this.people = people;
    this.jdbc = jdbc;
    this.random = new Random(seed);
  }

  List<Viewer> viewers() {
    return viewers;
  }

  void populate() {
    for (int i = 0; i < 14; i++) {
      var mail = UUID.randomUUID() + "@menigte.example";
      var id = people.add("Iemand " + i, mail, Locale.of("nl")).id();
      people.addPosition(id, any(BodyKind.values()), "councillor", null, LONG_AGO);
      for (int held = i % 3; held > 0; held--) {
        people.addOffice(
            id, any(OfficeKind.values()), random.nextBoolean() ? null : body(), LONG_AGO);
      }
      viewers.add(viewer(id, i));
    }
    for (int i = 0; i < CASES; i++) {
      if (i % 6 == 0) {
        rememberPast();
      } else {
        report();
      }
    }
    change();
  }

  private Viewer viewer(PersonId id, int number) {
    List<Office> offices = people.offices(id);
    var away = number % 3 == 1 ? viewers.get(random.nextInt(viewers.size())) : null;
    return new Viewer(
        UUID.randomUUID(),
        id,
        "Iemand " + number,
        Locale.of("nl"),
        people.positions(id),
        offices,
        away == null ? DelegatedOffices.NONE : insteadOf(away),
        false);
  }

  private static DelegatedOffices insteadOf(Viewer away) {
    var takenOver = EnumSet.of(OfficeKind.CASE_OWNER, OfficeKind.RESPONSIBLE, OfficeKind.DEPUTY);
    return new DelegatedOffices(
        Set.of(away.person()),
        away.offices().stream().filter(office -> takenOver.contains(office.kind())).toList(),
        false);
  }

  private void report() {
    var affected = viewers.get(random.nextInt(viewers.size()));
    var position = affected.position().orElseThrow();
    incidents.register(
        new Registration(
            random.nextInt(5) == 0 ? null : affected.person(),
            any(Lane.values()),
            LocalDate.of(2026, 6, 1),
            CHANNELS.get(random.nextInt(2)),
            false,
            List.of(Registration.ReportedPerson.known(position)),
            List.of()));
  }

  private void rememberPast() {
    past.add(
        LocalDate.of(2024, 1, 1).plusDays(random.nextInt(500)),
        CHANNELS.get(random.nextInt(2)),
        body(),
        viewers.getFirst().person());
  }

  /** What verbs would do, in one go and in no order: the triggers must not care. */
  private void change() {
    var parts =
        jdbc.sql("select part_id from case_part where organisation_id = ? order by part_id")
            .param(organisation())
            .query((row, line) -> row.getObject(1, UUID.class))
            .list();
    for (var part : parts) {
      var owner = viewers.get(random.nextInt(viewers.size())).person().value();
      update("owner_id = ?", part, random.nextInt(4) == 0 ? null : owner);
      update("opened_at = opened_at - make_interval(days => ?)", part, random.nextInt(900));
      update("escalated = ?", part, random.nextInt(5) == 0);
      update("coordinator_reads = ?", part, random.nextBoolean());
      update("body = ?", part, body().name());
      affected("position_title = ?", part, random.nextBoolean() ? "councillor" : "clerk");
      affected("assessed = ?", part, 1 + random.nextInt(4));
      affected("experienced = ?", part, 1 + random.nextInt(4));
      settle(part);
      block(part);
      form(part);
      ground(part);
      if (random.nextInt(3) == 0) {
        close(part);
      }
    }
  }

  private void form(UUID part) {
    if (random.nextBoolean()) {
      jdbc.sql(
              """
              insert into incident_form (organisation_id, incident_id, form)
              select organisation_id, incident_id, 'threat' from case_part where part_id = ?
              on conflict do nothing
              """)
          .params(part)
          .update();
    }
  }

  private void ground(UUID part) {
    if (random.nextInt(3) == 0) {
      jdbc.sql(
              """
              insert into incident_detail (organisation_id, incident_id, kind, code)
              select organisation_id, incident_id, 'GROUND', ? from case_part where part_id = ?
              on conflict do nothing
              """)
          .params(random.nextBoolean() ? "religion" : "age", part)
          .update();
    }
  }

  private void settle(UUID part) {
    var promises =
        jdbc.sql("select id from promise where organisation_id = ? and part_id = ? order by id")
            .params(organisation(), part)
            .query((row, line) -> row.getObject(1, UUID.class))
            .list();
    for (var promise : promises) {
      switch (random.nextInt(6)) {
        case 0 -> promise("state = 'KEPT', waiting_for = null, settled_at = now()", promise);
        case 1 ->
            promise(
                "state = 'EXPLAINED', waiting_for = null, settled_at = now(), reason = '"
                    + REASONS.get(random.nextInt(2))
                    + "'",
                promise);
        case 2 ->
            promise(
                "due_at = now() - interval '1 day', overdue = true, missed_at = now()", promise);
        // passed its term, and the tick has not been there yet
        case 3 -> promise("due_at = now() - interval '1 hour'", promise);
        case 4 -> promise("state = 'LAPSED', waiting_for = null", promise);
        default -> {}
      }
    }
  }

  // Nothing is closed that somebody still waits for.
  private void close(UUID part) {
    jdbc.sql(
            """
            update promise set state = 'KEPT', waiting_for = null, settled_at = now(), overdue = false
            where organisation_id = ? and part_id = ? and state in ('OPEN', 'WAITING')
            """)
        .params(organisation(), part)
        .update();
    update("open = ?", part, false);
  }

  private void promise(String set, UUID promise) {
    jdbc.sql("update promise set " + set + " where organisation_id = ? and id = ?")
        .params(organisation(), promise)
        .update();
  }

  private void block(UUID part) {
    if (random.nextInt(3) == 0) {
      jdbc.sql(
              """
              insert into case_block (organisation_id, incident_id, person_id, ground)
              select organisation_id, incident_id, ?, 'LINE' from case_part where part_id = ?
              on conflict do nothing
              """)
          .params(viewers.get(random.nextInt(viewers.size())).person().value(), part)
          .update();
    }
  }

  private void update(String set, UUID part, @Nullable Object value) {
    jdbc.sql("update case_part set " + set + " where part_id = ?")
        .param(value)
        .param(part)
        .update();
  }

  private void affected(String set, UUID part, Object value) {
    jdbc.sql("update affected set " + set + " where part_id = ?").params(value, part).update();
  }

  private BodyKind body() {
    return any(BodyKind.values());
  }

  private static UUID organisation() {
    return CurrentOrganisation.id();
  }

  private <T> T any(T[] values) {
    return Objects.requireNonNull(values[random.nextInt(values.length)]);
  }
}
