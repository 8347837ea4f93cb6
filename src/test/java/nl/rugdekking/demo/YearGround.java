// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.rugdekking.Database;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Lane;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.Incidents;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Registration;
import nl.rugdekking.report.ReportGround;
import nl.rugdekking.tick.DueWork;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** A council that reports, and a clerk who handles some of it, late or not at all. */
@TestComponent
class YearGround {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  private final ReportGround ground;
  private final People people;
  private final Incidents incidents;
  private final StepPlayer steps;
  private final Work work;

  /** What time does. */
  @TestComponent
  record Work(List<DueWork> all, TransactionTemplate transactions) {

    DueWork promises() {
      return all.stream().filter(one -> one.kind().equals("promise")).findFirst().orElseThrow();
    }
  }

  YearGround(ReportGround ground, People people, Incidents incidents, StepPlayer steps, Work work) {
    this.ground = ground;
    this.people = people;
    this.incidents = incidents;
    this.steps = steps;
    this.work = work;
  }

  /** How a promise stood from a moment on. */
  record Seen(
      String promise,
      PromiseKind kind,
      @Nullable Instant due,
      boolean settled,
      boolean waits,
      boolean urgent,
      Instant at) {

    boolean differs(@Nullable Seen before) {
      return before == null
          || settled != before.settled
          || waits != before.waits
          || !java.util.Objects.equals(due, before.due);
    }
  }

  Played found(Random random) {
    var town = ground.town();
    CurrentOrganisation.runIn(
        town.organisation().id(),
        () -> {
          office(town, OfficeKind.RESPONSIBLE);
          office(town, OfficeKind.DEPUTY);
        });
    return new Played(town, random);
  }

  private void office(ReportGround.Town town, OfficeKind kind) {
    var mail = ReportGround.mail(town.organisation().slug(), kind.name());
    var id = people.add(kind.name(), mail, Locale.of("nl")).id();
    people.addOffice(id, kind, BodyKind.COUNCIL, LONG_AGO);
  }

  /** A year as it goes. */
  final class Played {

    private final ReportGround.Town town;
    private final Random random;
    private final TreeMap<Instant, List<Runnable>> plans = new TreeMap<>();
    private final Map<String, Seen> last = new HashMap<>();
    private final List<Seen> seen = new ArrayList<>();
    private final Map<IncidentId, Boolean> severe = new HashMap<>();

    private Played(ReportGround.Town town, Random random) {
      this.town = town;
      this.random = random;
    }

    List<Seen> seen() {
      return seen;
    }

    /** What is planned for this hour is done; by day now and then something is reported. */
    void live(Instant now, int hour, boolean reports) {
      CurrentOrganisation.runIn(
          town.organisation().id(),
          () -> {
            if (reports && hour == 8 + random.nextInt(12) && random.nextInt(2) == 0) {
              DemoClock.runAt(now, () -> report(now));
              look(now);
            }
            var due = plans.headMap(now, true);
            due.values().forEach(all -> all.forEach(plan -> DemoClock.runAt(now, plan)));
            if (!due.isEmpty()) {
              due.clear();
              look(now);
            }
          });
    }

    void tick(Instant now) {
      CurrentOrganisation.runIn(
          town.organisation().id(), () -> DemoClock.runAt(now, () -> work.promises().run()));
    }

    private void report(Instant now) {
      var viewer = random.nextBoolean() ? town.councillor() : town.otherCouncillor();
      var told = List.of(Registration.ReportedPerson.known(viewer.position().orElseThrow()));
      var incident =
          work.transactions()
              .execute(
                  status ->
                      incidents
                          .register(
                              new Registration(
                                  viewer.person(), Lane.OPEN, null, null, false, told, List.of()))
                          .incident());
      plan(java.util.Objects.requireNonNull(incident), now);
    }

    /** Some steps are never taken, some late; each is passed over where it is not owed. */
    private void plan(IncidentId incident, Instant now) {
      int hours = 1;
      for (var step : STEPS) {
        hours += 1 + random.nextInt(60);
        if (random.nextInt(100) < 70) {
          var at = now.plus(java.time.Duration.ofHours(hours));
          plans.computeIfAbsent(at, moment -> new ArrayList<>()).add(() -> take(incident, step));
        }
      }
    }

    private void take(IncidentId incident, YearScript.Step step) {
      if (step.action().equals("assess")) {
        severe.put(incident, true);
      }
      var scene =
          new YearScript.Scene("year", "", "", Map.of("forms", "threat"), Map.of(), List.of());
      var id =
          java.util.UUID.nameUUIDFromBytes(
              incident.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      var stage = new RunningScene("", scene, id, incident, null);
      try {
        work.transactions().executeWithoutResult(status -> steps.play(stage, step));
      } catch (RefusedException before) {
        // a police report before the affected was asked: nothing happens, and nothing is to change
      }
    }

    private void look(Instant now) {
      for (var found : rows(now)) {
        if (found.differs(last.put(found.promise(), found))) {
          seen.add(found);
        }
      }
    }

    private List<Seen> rows(Instant now) {
      return Database.asMigrator(
          connection -> {
            var rows = new ArrayList<Seen>();
            try (var statement = connection.createStatement();
                var found = statement.executeQuery("select * from promise where " + here())) {
              while (found.next()) {
                rows.add(read(found, now));
              }
            }
            return rows;
          });
    }

    private Seen read(ResultSet row, Instant now) throws SQLException {
      var due = row.getTimestamp("due_at");
      var incident = new IncidentId(row.getObject("incident_id", java.util.UUID.class));
      return new Seen(
          row.getString("id"),
          new PromiseKind(row.getString("kind")),
          due == null ? null : due.toInstant(),
          row.getTimestamp("settled_at") != null,
          row.getString("state").equals("WAITING"),
          severe.containsKey(incident),
          now);
    }

    Map<String, List<Seen>> byPromise() {
      var all = new LinkedHashMap<String, List<Seen>>();
      seen.forEach(one -> all.computeIfAbsent(one.promise(), id -> new ArrayList<>()).add(one));
      return all;
    }

    Map<String, Instant> missed() {
      var all = new HashMap<String, Instant>();
      for (var row :
          texts(
              "select id || ' ' || extract(epoch from missed_at)::bigint from promise"
                  + " where missed_at is not null and ")) {
        all.put(row.split(" ")[0], Instant.ofEpochSecond(Long.parseLong(row.split(" ")[1])));
      }
      return all;
    }

    List<String> nudges() {
      return texts(
          "select promise_id || ' ' || step || ' ' || extract(epoch from due_at)::bigint || ' '"
              + " || extract(epoch from at)::bigint from promise_nudge where ");
    }

    long letters() {
      return texts(
              "select id from outbox where template in ('task-soon', 'task-late', 'promise-late')"
                  + " and ")
          .size();
    }

    long lettersOwed() {
      return texts("select distinct at || step || to_id from promise_nudge where ").size();
    }

    private List<String> texts(String sql) {
      return Database.texts(sql + here());
    }

    private String here() {
      return "organisation_id = '" + town.organisation().id().value() + "'";
    }
  }

  private static final List<YearScript.Step> STEPS =
      List.of(
          step("assess", Map.of("severity", "HIGH")),
          step("ask", Map.of("response", "NOT_YET", "advice", "PENDING")),
          step("ask", Map.of("response", "YES", "police", "YES", "advice", "GO_AHEAD")),
          step("keep", Map.of("kind", "AFTERCARE", "words", "Gebeld.")),
          step("wait", Map.of("kind", "POLICE_REPORT", "days", "9", "words", "Afspraak.")),
          step("explain", Map.of("kind", "DAMAGE", "reason", "no-damage", "words", "Niets.")),
          step("tell", Map.of("words", "Wij zijn bezig.")),
          step("keep", Map.of("kind", "POLICE_REPORT", "words", "Gedaan.")));

  private static YearScript.Step step(String verb, Map<String, String> said) {
    return new YearScript.Step(verb, "0 00:00", said);
  }
}
