// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import nl.rugdekking.alarm.Duties;
import nl.rugdekking.alarm.DutyLine;
import nl.rugdekking.alarm.DutyShift;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.help.HelpNumber;
import nl.rugdekking.organisation.help.HelpNumbers;
import nl.rugdekking.organisation.help.HelpPlace;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.TelephoneNumber;
import org.springframework.stereotype.Component;

/**
 * Fills the duty roster of an invented organisation at each start, and sets its telephone numbers.
 */
@Component
record DemoRoster(
    Organisations organisations, Duties duties, DutyLine line, HelpNumbers help, Clock clock) {

  // These telephone numbers are invented, like everything else here.
  private static final String LINE = "088 000 01 12";
  private static final Map<HelpPlace, String> NUMBERS =
      Map.of(
          HelpPlace.COUNCIL, "088 000 01 20",
          HelpPlace.ORGANISATION, "088 000 01 30",
          HelpPlace.ADVISER, "088 000 01 40");

  private static final int START_HOUR = 8;

  /**
   * Sets the telephone numbers that are missing, and adds shifts of a week, from Monday at eight
   * o'clock, in which the officers take turns, until somebody is on duty in each hour of the
   * planning period.
   */
  void fill(String slug) {
    organisations.find(slug).ifPresent(found -> CurrentOrganisation.runIn(found.id(), this::fill));
  }

  private void fill() {
    if (line.find().isEmpty()) {
      line.set(null, TelephoneNumber.parse(LINE).orElseThrow());
    }
    setHelpNumbers();
    var officers = List.copyOf(duties.listOfficers());
    var until = clock.instant().plus(Duties.PLANNING_PERIOD);
    for (int week = 0; week <= Duties.PLANNING_PERIOD.toDays() / 7 && !officers.isEmpty(); week++) {
      var gaps = duties.listGaps(until);
      if (gaps.isEmpty()) {
        return;
      }
      duties.addShift(null, createShift(gaps.getFirst().hours().starts(), officers, week));
    }
  }

  private void setHelpNumbers() {
    var today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
    help.list().stream()
        .filter(known -> known.confirmedOn() == null)
        .map(HelpNumber::place)
        .filter(NUMBERS::containsKey)
        .forEach(
            place ->
                help.set(
                    new HelpNumber(
                        place,
                        null,
                        TelephoneNumber.parse(NUMBERS.getOrDefault(place, "")).orElse(null),
                        today)));
  }

  private static DutyShift createShift(Instant uncovered, List<PersonId> officers, int turn) {
    var start = findShiftStart(uncovered.atZone(Dates.ZONE));
    var officer = officers.get(turn % officers.size());
    var second = officers.get((turn + 1) % officers.size());
    return new DutyShift(
        Ids.timeOrdered(),
        start.toInstant(),
        start.plusWeeks(1).toInstant(),
        officer,
        second.equals(officer) ? null : second);
  }

  // Returns the last Monday at eight o'clock that is not after this moment.
  private static ZonedDateTime findShiftStart(ZonedDateTime moment) {
    var monday =
        moment
            .minusHours(START_HOUR)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .toLocalDate();
    return monday.atTime(START_HOUR, 0).atZone(Dates.ZONE);
  }
}
