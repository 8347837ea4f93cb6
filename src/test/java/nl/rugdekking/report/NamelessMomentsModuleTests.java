// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.evidence.Pictures;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.signin.Accounts;
import nl.rugdekking.tick.DueWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An attacker who reads every ordinary column of the database lays the moments of a report without
 * a name beside the moments at which forty people signed in. The columns come from the catalogue,
 * so that a new one is attacked too.
 */
@RugdekkingTest
class NamelessMomentsModuleTests {

  private static final int PEOPLE = 40;
  private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");

  // Terms begin and end at these: they follow from the day, whatever the hour was. The second is a
  // term of an hour, which runs from the end of the day.
  private static final Set<LocalTime> OF_A_TERM =
      Set.of(LocalTime.MIDNIGHT, LocalTime.of(1, 0), LocalTime.of(9, 0), LocalTime.of(23, 59, 59));

  // The rows of an alarm say the minute until it is handed over, or a day old.
  private static final Set<String> OF_AN_ALARM =
      Set.of(
          "alarm", "alarm_call", "alarm_text", "outbox", "promise", "promise_change", "work_due");

  @LocalServerPort int port;
  @Autowired ReportGround ground;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired List<DueWork> works;

  private ReportGround.Town town;
  private final List<String> logins = new ArrayList<>();

  /**
   * A row, by its table.
   *
   * @param moments what each of its columns says of a time: a moment, or an id that is ordered by
   *     time
   * @param ids every id in it
   */
  private record Row(String table, String text, Map<String, Instant> moments, Set<UUID> ids) {}

  @BeforeEach
  void newTown() {
    town = ground.town();
    var slug = town.organisation().slug();
    CurrentOrganisation.runIn(
        town.organisation().id(),
        () -> {
          for (int i = 0; i < PEOPLE; i++) {
            var name = "Persoon " + i;
            var person = people.add(name, ReportGround.mail(slug, name), Locale.of("nl")).id();
            people.addPosition(person, BodyKind.COUNCIL, "councillor", null, LONG_AGO);
            accounts.add(IncidentFixtures.account(accounts, ReportGround.mail(slug, name)), person);
            logins.add(ReportGround.mail(slug, name));
          }
          for (var kind :
              List.of(
                  OfficeKind.CONFIDENTIAL_ADVISER, OfficeKind.DUTY_OFFICER, OfficeKind.FALLBACK)) {
            var mail = ReportGround.mail(slug, kind.name());
            var person = people.add(kind.name(), mail, Locale.of("nl")).id();
            people.addPosition(person, BodyKind.ORGANISATION, "civil-servant", null, LONG_AGO);
            people.addOffice(person, kind, null, LONG_AGO);
            accounts.add(IncidentFixtures.account(accounts, mail), person);
          }
        });
    waitForTheTick();
  }

  @Test
  void nothingThatAReportWithoutANameWritesTellsMoreThanTheDay() {
    var before = rows();
    var code = reportWithoutName(new Visitor(port), Map.of());
    var back = new Visitor(port);
    back.get(town.path("/terugkomen"));
    var message =
        Map.of("code", code, "form", UUID.randomUUID().toString(), "words", "En nog iets");
    assertThat(back.post(town.path("/terugkomen/bericht"), message).statusCode()).isEqualTo(200);
    var during = new HashSet<>(written(before));
    during.removeIf(NamelessMomentsModuleTests::isBeingSent);
    waitForTheTick();
    during.addAll(written(before));

    assertThat(tables(during)).contains("report", "message", "timeline_entry", "audit_event");
    assertThat(tables(during)).contains("promise", "outbox", "evidence");
    assertThat(tooExact(during, before, Set.of())).isEmpty();
  }

  @Test
  void inDangerOnlyTheAlarmSaysTheMinuteUntilItIsADayOld() {
    var before = rows();
    reportWithoutName(new Visitor(port), Map.of("danger", "true"));
    var during = new HashSet<>(written(before));
    waitForTheTick();
    during.addAll(written(before));

    assertThat(tables(during)).contains("alarm", "alarm_call", "case_relation");
    assertThat(tooExact(during, before, OF_AN_ALARM)).isEmpty();
    assertThat(written(before))
        .filteredOn(row -> row.table().equals("outbox"))
        .isNotEmpty()
        .flatExtracting(row -> row.moments().values())
        .allMatch(NamelessMomentsModuleTests::isAtATerm);
    assertThat(during)
        .filteredOn(row -> OF_AN_ALARM.contains(row.table()))
        .flatExtracting(row -> row.moments().values())
        .allMatch(moment -> isAtATerm(moment) || isAtAMinute(moment));

    // a day later
    var alarm = "organisation_id = '" + town.organisation().id().value() + "'";
    for (var change :
        List.of(
            "update alarm set raised_at = raised_at - interval '25 hours', next_at = null where ",
            "update alarm_call set called_at = called_at - interval '25 hours' where ")) {
      Rows.execute(change + alarm);
    }
    CurrentOrganisation.runIn(
        town.organisation().id(),
        () -> works.stream().filter(work -> work.kind().equals("alarm")).forEach(DueWork::run));
    assertThat(tooExact(new HashSet<>(written(before)), before, Set.of("work_due"))).isEmpty();
  }

  @Test
  void whoSignedInAndWhoReportedCannotBeJoined() {
    var guesses = new HashMap<String, List<Integer>>();
    var reporters = List.of(7, 19, 33);
    for (var reporter : reporters) {
      attackOn(reporter, false)
          .forEach(
              (column, guess) ->
                  guesses
                      .computeIfAbsent(column, any -> new ArrayList<>())
                      .add(logins.indexOf(guess)));
    }
    assertThat(guesses).containsKeys("report.received_at", "audit_event.at");
    assertThat(guesses)
        .as(
            "columns that name a reporter, or follow them: a moment that is always the same does not")
        .allSatisfy((column, guessed) -> assertThat(guessed).doesNotContainAnyElementsOf(reporters))
        .noneSatisfy(
            (column, guessed) -> assertThat(guessed).hasSize(3).isSortedAccordingTo(RISING));
  }

  @Test
  void theAttackFindsWhoReportsUnderTheirNameByTheMomentsAlone() {
    for (var reporter : List.of(7, 33)) {
      assertThat(attackOn(reporter, true).get("report.received_at"))
          .isEqualTo(logins.get(reporter));
    }
  }

  // Only what rises each time is in order: equal guesses follow nobody.
  private static final Comparator<Integer> RISING = (one, other) -> one < other ? -1 : 1;

  /** All come in, one of them reports in between; what each column then guesses, by its name. */
  private Map<String, String> attackOn(int reporter, boolean underName) {
    Rows.execute(
        "delete from account_session where account_id in"
            + " (select account_id from membership where organisation_id = '%s')"
                .formatted(town.organisation().id().value()));
    var activity = new LinkedHashMap<String, List<Instant>>();
    var written = new HashSet<Row>();
    for (int i = 0; i < PEOPLE; i++) {
      var visitor = new Visitor(port);
      var from = Instant.now();
      if (i == reporter) {
        visitor.signInWithPassword(
            town.organisation().slug(), logins.get(i), IncidentFixtures.PASSWORD);
        var before = rows();
        if (underName) {
          report(visitor);
        } else {
          beginsUnderNameAndGoesOnWithout(visitor);
        }
        written.addAll(written(before));
        waitForTheTick();
        written.addAll(written(before));
      } else {
        visitor.comeIn(town.organisation().slug(), logins.get(i));
      }
      activity.put(logins.get(i), List.of(from, Instant.now()));
    }
    return guesses(written, activity);
  }

  // The person whose activity is nearest to what most rows say in this column.
  private static Map<String, String> guesses(
      Set<Row> written, Map<String, List<Instant>> activity) {
    var votes = new HashMap<String, Map<String, Long>>();
    for (var row : written) {
      row.moments()
          .forEach(
              (column, moment) ->
                  votes
                      .computeIfAbsent(row.table() + "." + column, any -> new HashMap<>())
                      .merge(nearest(moment, activity), 1L, Long::sum));
    }
    // the same person's sign-in rows are theirs under a name or without
    votes.keySet().removeIf(column -> column.startsWith("account_session"));
    votes.keySet().removeIf(column -> column.startsWith("draft."));
    return votes.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                vote ->
                    vote.getValue().entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey()));
  }

  private static String nearest(Instant moment, Map<String, List<Instant>> activity) {
    return activity.entrySet().stream()
        .min(
            java.util.Comparator.comparing(
                person ->
                    person.getValue().stream()
                        .map(at -> Duration.between(at, moment).abs())
                        .min(java.util.Comparator.naturalOrder())
                        .orElseThrow()))
        .orElseThrow()
        .getKey();
  }

  private void beginsUnderNameAndGoesOnWithout(Visitor visitor) {
    var page = visitor.get(town.path("/melden")).body();
    var draft = IncidentFixtures.found(page, "name=\"concept\"[^>]*value=\"([0-9a-f-]{36})\"");
    var fields = Map.of("concept", draft, "words", "Iets anders", "day", "UNKNOWN", "whom", "ME");
    visitor.post(town.path("/melden/" + draft), fields);
    var on = new HashMap<>(fields);
    on.put("nameless", "1");
    var answer = visitor.post(town.path("/melden"), on);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/anoniem"));
    assertThat(visitor.get(town.path("/melden?concept=" + draft)).body())
        .doesNotContain("Iets anders");
    reportWithoutName(visitor, Map.of());
  }

  private String reportWithoutName(Visitor visitor, Map<String, String> more) {
    var form = visitor.get(town.path("/anoniem")).body();
    var code = IncidentFixtures.found(form, "name=\"code\"[^>]*value=\"([0-9A-Z]{20})\"");
    var fields = new HashMap<String, String>();
    fields.put("code", code);
    fields.put("words", "Er wordt geschreeuwd in de fractiekamer");
    fields.put("day", "UNKNOWN");
    fields.put("whom", "ME");
    fields.put("body", "COUNCIL");
    fields.put("internal", "true");
    fields.put("accused", "Persoon 3");
    fields.putAll(more);
    var answer = visitor.post(town.path("/anoniem"), fields, "bewijs.png", Pictures.png(8, 8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return code;
  }

  private void report(Visitor visitor) {
    var page = visitor.get(town.path("/melden")).body();
    var draft = IncidentFixtures.found(page, "name=\"concept\"[^>]*value=\"([0-9a-f-]{36})\"");
    var fields = Map.of("concept", draft, "words", "Iets anders", "day", "UNKNOWN", "whom", "ME");
    assertThat(visitor.post(town.path("/melden"), fields).statusCode()).isEqualTo(302);
  }

  /** What is due was done: nothing waits any more, and every letter left. */
  private void waitForTheTick() {
    var organisation = "'" + town.organisation().id().value() + "'";
    var waits =
        "select (select count(*) from work_due where due <= now() and organisation_id = "
            + organisation
            + ") + (select count(*) from outbox where state <> 'SENT' and organisation_id = "
            + organisation
            + ")";
    var until = Instant.now().plusSeconds(60);
    while (Rows.number(waits) > 0 && Instant.now().isBefore(until)) {
      try {
        Thread.sleep(250);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    assertThat(Rows.number(waits)).isZero();
  }

  // Who reads such a row sees the sending itself; its hour is that of the next attempt.
  private static boolean isBeingSent(Row row) {
    return row.table().equals("outbox") && row.text().contains("|SENDING|");
  }

  private static List<String> tables(Set<Row> rows) {
    return rows.stream().map(Row::table).distinct().toList();
  }

  private static List<String> tooExact(Set<Row> written, List<Row> before, Set<String> excepted) {
    var known = before.stream().flatMap(row -> row.ids().stream()).collect(Collectors.toSet());
    var found = new ArrayList<String>();
    for (var row : written) {
      row.moments()
          .forEach(
              (column, moment) -> {
                if (!isAtATerm(moment) && !excepted.contains(row.table())) {
                  found.add(row.table() + "." + column + " says " + moment);
                }
              });
      row.ids().stream()
          .filter(id -> id.version() == 7 && !known.contains(id))
          .forEach(id -> found.add(row.table() + " has an id that tells the time: " + id));
    }
    return found;
  }

  // So many microseconds after the start of the day keep the order of what one report wrote.
  private static boolean isAtATerm(Instant moment) {
    var time = moment.atZone(HERE).toLocalTime();
    return OF_A_TERM.stream()
        .anyMatch(
            term ->
                !time.isBefore(term)
                    && Duration.between(term, time).compareTo(Duration.ofMillis(10)) < 0);
  }

  private static boolean isAtAMinute(Instant moment) {
    // the promise that somebody confirms is looked at a second after the next one is called
    var minute = moment.truncatedTo(ChronoUnit.MINUTES);
    return moment.equals(minute) || moment.equals(minute.plusSeconds(1));
  }

  private List<Row> written(List<Row> before) {
    var texts = before.stream().map(Row::text).collect(Collectors.toSet());
    return rows().stream().filter(row -> !texts.contains(row.text())).toList();
  }

  /** Every row of this organisation, of every table that the catalogue knows. */
  private List<Row> rows() {
    var rows = new ArrayList<Row>();
    Database.asMigrator(
        connection -> {
          for (var table :
              Database.texts(
                  connection,
                  """
                  select c.relname from pg_class c
                  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                    and exists (select 1 from pg_attribute a
                      where a.attrelid = c.oid and a.attname = 'organisation_id')
                  """)) {
            read(connection, table, rows);
          }
          return rows;
        });
    return rows;
  }

  private void read(Connection connection, String table, List<Row> rows) throws SQLException {
    var sql =
        "select * from "
            + table
            + " where organisation_id = '"
            + town.organisation().id().value()
            + "'";
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      while (found.next()) {
        rows.add(row(table, found));
      }
    }
  }

  private static Row row(String table, ResultSet found) throws SQLException {
    var text = new StringBuilder(table);
    var moments = new LinkedHashMap<String, Instant>();
    var ids = new HashSet<UUID>();
    var columns = found.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      var name = columns.getColumnName(i);
      var value = found.getString(i);
      text.append('|').append(value);
      if (value != null) {
        if (columns.getColumnTypeName(i).startsWith("timestamp")) {
          moments.put(name, found.getTimestamp(i).toInstant());
        }
        each(MOMENT, value, Instant::parse).forEach(at -> moments.put(name + " within", at));
        ids.addAll(each(ID, value, UUID::fromString));
      }
    }
    return new Row(table, text.toString(), moments, ids);
  }

  private static <T> List<T> each(Pattern pattern, String text, Function<String, T> read) {
    return pattern.matcher(text).results().map(found -> read.apply(found.group())).toList();
  }
}
