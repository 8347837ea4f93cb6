// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.organisation.PromiseKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An organisation on a moved clock, hour by hour, with stops of days and ticks that come twice:
 * every term, reminder, escalation and re-plan happens once, on the day that a calendar on paper
 * says. Years ahead, so that the tick of the application beside it finds nothing to do.
 */
@RugdekkingTest
class YearsModuleTests {

  @Autowired YearGround ground;

  /** A promise between two changes of its date: nothing else is to be reminded of. */
  private record Owed(String promise, Instant due, Instant from, Instant until) {}

  @Test
  void inASpringWithEasterAndAKingsDayOnASunday() {
    everythingHappensOnce(LocalDate.of(2031, 4, 7), 42, 31L);
  }

  @Test
  @Tag("long")
  void inTwoYears() {
    everythingHappensOnce(LocalDate.of(2029, 11, 1), 730, 2L);
  }

  private void everythingHappensOnce(LocalDate start, int days, long seed) {
    var year = ground.found(new Random(seed));
    var ticks = new TreeSet<Instant>();
    var first = start.atStartOfDay(TypedCalendar.ZONE).toInstant();
    var random = new Random(seed);
    var stoppedUntil = first;
    for (int hour = 0; hour < days * 24; hour++) {
      var now = first.plus(Duration.ofHours(hour));
      year.live(now, hour % 24, hour / 24 < days - 28);
      if (random.nextInt(400) == 0) {
        stoppedUntil = now.plus(Duration.ofHours(1 + random.nextInt(80)));
      }
      if (!now.isBefore(stoppedUntil)) {
        year.tick(now);
        ticks.add(now);
        if (random.nextInt(10) == 0) {
          year.tick(now);
        }
      }
    }
    var end = first.plus(Duration.ofDays(days));
    termsAreAsTyped(year);
    missedIsRecorded(year, ticks);
    nudgesAreAsTyped(year, ticks, end);
  }

  private static void termsAreAsTyped(YearGround.Played year) {
    assertThat(year.seen()).hasSizeGreaterThan(20);
    var before = new java.util.HashMap<String, Instant>();
    for (var seen : year.seen()) {
      var due = seen.due();
      if (!TypedCalendar.knows(seen.kind())) {
        continue;
      }
      if (due != null && !due.equals(before.put(seen.promise(), due)) && !seen.waits()) {
        var normal = TypedCalendar.due(seen.kind(), false, seen.at());
        var urgent = TypedCalendar.due(seen.kind(), true, seen.at());
        var right = seen.urgent() ? List.of(normal, urgent) : List.of(normal);
        assertThat(right).as("%s of %s", seen, seen.at()).contains(due);
      }
    }
    assertThat(year.seen())
        .as("a severity that goes up brings care the same day")
        .anySatisfy(
            seen -> {
              assertThat(seen.kind()).isEqualTo(PromiseKind.AFTERCARE);
              assertThat(seen.due())
                  .isEqualTo(TypedCalendar.due(PromiseKind.AFTERCARE, true, seen.at()));
            });
  }

  private static void missedIsRecorded(YearGround.Played year, NavigableSet<Instant> ticks) {
    var missed = year.missed();
    var expected = new java.util.HashMap<String, Instant>();
    for (var owed : owed(year, ticks.last().plusSeconds(1))) {
      var noticed = ticks.higher(owed.due());
      if (owed.until().isAfter(owed.due()) || (noticed != null && noticed.isBefore(owed.until()))) {
        expected.putIfAbsent(owed.promise(), owed.due());
      }
    }
    assertThat(missed).isEqualTo(expected).isNotEmpty();
  }

  private static void nudgesAreAsTyped(
      YearGround.Played year, NavigableSet<Instant> ticks, Instant end) {
    var expected = new ArrayList<String>();
    for (var owed : owed(year, end)) {
      steps(owed).forEach((step, planned) -> taken(owed, step, planned, ticks, expected));
    }
    assertThat(year.nudges()).containsExactlyInAnyOrderElementsOf(expected).hasSizeGreaterThan(20);
    assertThat(year.letters())
        .as("one letter a person, step and round")
        .isEqualTo(year.lettersOwed());
  }

  private static void taken(
      Owed owed, String step, Instant planned, NavigableSet<Instant> ticks, List<String> expected) {
    var at = ticks.ceiling(planned.isBefore(owed.from()) ? owed.from() : planned);
    if (at != null && at.isBefore(owed.until())) {
      expected.add(
          owed.promise()
              + " "
              + step
              + " "
              + owed.due().getEpochSecond()
              + " "
              + at.getEpochSecond());
    }
  }

  /** At nine: the last working day before, then the first after, one more and another one. */
  private static Map<String, Instant> steps(Owed owed) {
    var steps = new java.util.LinkedHashMap<String, Instant>();
    var day = owed.due().atZone(TypedCalendar.ZONE).toLocalDate();
    var reminder = TypedCalendar.nine(TypedCalendar.until(day));
    if (!reminder.isBefore(owed.due())) {
      reminder = TypedCalendar.nine(TypedCalendar.until(day.minusDays(1)));
    }
    if (reminder.isAfter(owed.from())) {
      steps.put("REMIND", reminder);
    }
    var sameDay = TypedCalendar.nine(day);
    var late =
        TypedCalendar.works(day) && sameDay.isAfter(owed.due())
            ? day
            : TypedCalendar.from(day.plusDays(1));
    steps.put("LATE", TypedCalendar.nine(late));
    steps.put("RESPONSIBLE", TypedCalendar.nine(TypedCalendar.later(late, 1)));
    steps.put("DEPUTY", TypedCalendar.nine(TypedCalendar.later(late, 2)));
    return steps;
  }

  /** Each stretch of time in which a promise was unsettled with one date. */
  private static List<Owed> owed(YearGround.Played year, Instant end) {
    var all = new ArrayList<Owed>();
    for (var states : year.byPromise().values()) {
      for (int i = 0; i < states.size(); i++) {
        var state = states.get(i);
        int next = i + 1;
        while (next < states.size() && sameDate(state, states.get(next))) {
          next++;
        }
        if (state.due() != null && !state.settled()) {
          var until = next < states.size() ? states.get(next).at() : end;
          all.add(new Owed(state.promise(), state.due(), state.at(), until));
        }
        i = next - 1;
      }
    }
    return all;
  }

  private static boolean sameDate(YearGround.Seen one, YearGround.Seen other) {
    return !other.settled() && java.util.Objects.equals(one.due(), other.due());
  }
}
