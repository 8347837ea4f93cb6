// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The duty roster: the shifts and the exceptions to them. Their begin and end are moments in UTC,
 * so a change to or from summer time makes no difference.
 */
public record DutyRoster(List<DutyShift> shifts, List<DutyException> exceptions) {

  /** Hours in which nobody is on duty. */
  public record Gap(Instant starts, Instant ends) {}

  /**
   * Returns the officers on duty at this moment in the order in which they are called, each with
   * their role.
   */
  public Map<PersonId, CallRole> officersAt(Instant moment) {
    var line = new LinkedHashMap<PersonId, CallRole>();
    var covering = shifts.stream().filter(shift -> shift.covers(moment)).toList();
    covering.forEach(shift -> add(line, shift.officer(), CallRole.OFFICER, moment));
    covering.forEach(shift -> add(line, shift.second(), CallRole.SECOND, moment));
    return line;
  }

  private void add(
      Map<PersonId, CallRole> line, @Nullable PersonId named, CallRole via, Instant moment) {
    var there = named == null ? null : present(named, moment);
    if (there != null) {
      line.putIfAbsent(there, via);
    }
  }

  // Follows the replacements until somebody is found who is not away.
  private @Nullable PersonId present(PersonId named, Instant moment) {
    var asked = new HashSet<PersonId>();
    @Nullable PersonId candidate = named;
    while (candidate != null && asked.add(candidate)) {
      var away = absence(candidate, moment);
      if (away == null) {
        return candidate;
      }
      candidate = away.instead();
    }
    return null;
  }

  private @Nullable DutyException absence(PersonId person, Instant moment) {
    return exceptions.stream()
        .filter(exception -> exception.absent().equals(person) && exception.covers(moment))
        .findFirst()
        .orElse(null);
  }

  /**
   * Returns true when, with this exception added, there is a moment in its hours at which nobody
   * takes over from the absent person.
   */
  boolean leavesNobody(DutyException added) {
    var all = new ArrayList<>(exceptions);
    all.addFirst(added);
    var then = new DutyRoster(shifts, all);
    return Stream.concat(Stream.of(added.starts()), exceptions.stream().map(DutyException::starts))
        .filter(added::covers)
        .anyMatch(moment -> then.present(added.absent(), moment) == null);
  }

  /**
   * Returns copies of these shifts, the given number of times, each time beginning where the last
   * copy ended. They begin at the same time of day, also after a change to or from summer time.
   */
  List<DutyShift> planAgain(int times, ZoneId zone) {
    var first = shifts.stream().map(DutyShift::starts).min(Comparator.naturalOrder());
    var last = shifts.stream().map(DutyShift::ends).max(Comparator.naturalOrder());
    if (first.isEmpty() || last.isEmpty()) {
      return List.of();
    }
    var round = Duration.between(local(first.get(), zone), local(last.get(), zone));
    return IntStream.rangeClosed(1, times)
        .mapToObj(round::multipliedBy)
        .flatMap(later -> shifts.stream().map(shift -> moved(shift, later, zone)))
        .toList();
  }

  private static DutyShift moved(DutyShift shift, Duration later, ZoneId zone) {
    return new DutyShift(
        Ids.timeOrdered(),
        local(shift.starts(), zone).plus(later).atZone(zone).toInstant(),
        local(shift.ends(), zone).plus(later).atZone(zone).toInstant(),
        shift.officer(),
        shift.second());
  }

  private static LocalDateTime local(Instant moment, ZoneId zone) {
    return LocalDateTime.ofInstant(moment, zone);
  }

  /** Returns the hours between two moments in which nobody who passes {@code may} is on duty. */
  List<Gap> gaps(Instant from, Instant until, Predicate<PersonId> may) {
    var moments = new TreeSet<Instant>(List.of(from, until));
    shifts.forEach(shift -> moments.addAll(List.of(shift.starts(), shift.ends())));
    exceptions.forEach(exception -> moments.addAll(List.of(exception.starts(), exception.ends())));
    var gaps = new ArrayList<Gap>();
    for (var start : moments.subSet(from, until)) {
      var end = moments.higher(start);
      if (end != null && officersAt(start).keySet().stream().noneMatch(may)) {
        extend(gaps, new Gap(start, end));
      }
    }
    return gaps;
  }

  private static void extend(List<Gap> gaps, Gap next) {
    if (!gaps.isEmpty() && gaps.getLast().ends().equals(next.starts())) {
      gaps.set(gaps.size() - 1, new Gap(gaps.getLast().starts(), next.ends()));
    } else {
      gaps.add(next);
    }
  }
}
