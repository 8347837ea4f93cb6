// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.Database;
import nl.rugdekking.Visitor;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.tick.DueWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No row that a report without a name writes tells more than the day; an alarm does for a day. */
class NamelessMomentsModuleTests extends NamelessTown {

  private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

  // Terms begin and end at these: they follow from the day, whatever the hour was. The second is a
  // term of an hour, which runs from the end of the day. A term of some days in hours ends at five.
  private static final Set<LocalTime> OF_A_TERM =
      Set.of(
          LocalTime.MIDNIGHT,
          LocalTime.of(1, 0),
          LocalTime.of(9, 0),
          LocalTime.of(17, 0),
          LocalTime.of(23, 59, 59));

  // The rows of an alarm say the minute until it is handed over, or a day old.
  private static final Set<String> OF_AN_ALARM =
      Set.of(
          "alarm",
          "alarm_call",
          "alarm_text",
          "outbox",
          "promise",
          "promise_change",
          "work_due",
          "case_part.due_at"); // the same moment as that of the promise

  @Autowired List<DueWork> works;

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
      Database.change(change + alarm);
    }
    CurrentOrganisation.runIn(
        town.organisation().id(),
        () -> works.stream().filter(work -> work.kind().equals("alarm")).forEach(DueWork::run));
    assertThat(tooExact(new HashSet<>(written(before)), before, Set.of("work_due"))).isEmpty();
  }

  private static List<String> tables(Set<MomentRow> rows) {
    return rows.stream().map(MomentRow::table).distinct().toList();
  }

  // Who reads such a row sees the sending itself; its hour is that of the next attempt.
  private static boolean isBeingSent(MomentRow row) {
    return row.table().equals("outbox") && row.text().contains("|SENDING|");
  }

  private static List<String> tooExact(
      Set<MomentRow> written, List<MomentRow> before, Set<String> excepted) {
    var known = before.stream().flatMap(row -> row.ids().stream()).collect(Collectors.toSet());
    var found = new ArrayList<String>();
    for (var row : written) {
      row.moments()
          .forEach(
              (column, moment) -> {
                if (!isAtATerm(moment)
                    && !excepted.contains(row.table())
                    && !excepted.contains(row.table() + "." + column)) {
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
}
