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
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The duty roster: the shifts, and the exceptions in which somebody is away and may be replaced.
 * Their begin and end are moments in UTC, so a change to or from summer time makes no difference.
 */
public record DutyRoster(List<DutyShift> shifts, List<DutyException> exceptions) {

  /** A time in which nobody is on duty. */
  public record Gap(Instant starts, Instant ends) {}

  /**
   * Returns the officers on duty at this moment in the order in which they are called, each with
   * their role.
   */
  public Map<PersonId, CallRole> officersAt(Instant moment) {
    var officers = new LinkedHashMap<PersonId, CallRole>();
    var covering = shifts.stream().filter(shift -> shift.covers(moment)).toList();
    covering.forEach(shift -> add(officers, shift.officer(), CallRole.OFFICER, moment));
    covering.forEach(shift -> add(officers, shift.second(), CallRole.SECOND, moment));
    return officers;
  }

  private void add(
      Map<PersonId, CallRole> officers, @Nullable PersonId planned, CallRole role, Instant moment) {
    var present = planned == null ? null : findPresent(planned, moment);
    if (present != null) {
      officers.putIfAbsent(present, role);
    }
  }

  // Follows the replacements until somebody is found who is not away; null when there is nobody, or
  // when people who are away replace each other.
  private @Nullable PersonId findPresent(PersonId planned, Instant moment) {
    var away = new HashSet<PersonId>();
    @Nullable PersonId candidate = planned;
    while (candidate != null && away.add(candidate)) {
      var absence = findAbsence(candidate, moment);
      if (absence == null) {
        return candidate;
      }
      candidate = absence.instead();
    }
    return null;
  }

  private @Nullable DutyException findAbsence(PersonId person, Instant moment) {
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
    var withAdded = new DutyRoster(shifts, all);
    // A replacement can drop out only at a moment at which an exception starts.
    return all.stream()
        .map(DutyException::starts)
        .filter(added::covers)
        .anyMatch(moment -> withAdded.findPresent(added.absent(), moment) == null);
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
    var length = Duration.between(toLocal(first.get(), zone), toLocal(last.get(), zone));
    return IntStream.rangeClosed(1, times)
        .mapToObj(length::multipliedBy)
        .flatMap(later -> shifts.stream().map(shift -> copyLater(shift, later, zone)))
        .toList();
  }

  private static DutyShift copyLater(DutyShift shift, Duration later, ZoneId zone) {
    return new DutyShift(
        Ids.timeOrdered(),
        toLocal(shift.starts(), zone).plus(later).atZone(zone).toInstant(),
        toLocal(shift.ends(), zone).plus(later).atZone(zone).toInstant(),
        shift.officer(),
        shift.second());
  }

  private static LocalDateTime toLocal(Instant moment, ZoneId zone) {
    return LocalDateTime.ofInstant(moment, zone);
  }

  /** Returns the hours between two moments in which nobody who passes {@code may} is on duty. */
  List<Gap> gaps(Instant from, Instant until, Predicate<PersonId> may) {
    // Between two of these moments the same people are on duty.
    var moments = new TreeSet<Instant>(List.of(from, until));
    shifts.forEach(shift -> moments.addAll(List.of(shift.starts(), shift.ends())));
    exceptions.forEach(exception -> moments.addAll(List.of(exception.starts(), exception.ends())));
    var gaps = new ArrayList<Gap>();
    for (var start : moments.subSet(from, until)) {
      var end = moments.higher(start);
      if (end != null && officersAt(start).keySet().stream().noneMatch(may)) {
        addOrExtend(gaps, new Gap(start, end));
      }
    }
    return gaps;
  }

  private static void addOrExtend(List<Gap> gaps, Gap next) {
    if (!gaps.isEmpty() && gaps.getLast().ends().equals(next.starts())) {
      gaps.set(gaps.size() - 1, new Gap(gaps.getLast().starts(), next.ends()));
    } else {
      gaps.add(next);
    }
  }
}
