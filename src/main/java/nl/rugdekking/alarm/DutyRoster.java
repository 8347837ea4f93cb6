// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The duty roster: the shifts and the exceptions to them. They are moments (UTC), so a change to or
 * from summer time makes no difference.
 */
public record DutyRoster(List<DutyShift> shifts, List<DutyException> exceptions) {

  /** Hours in which nobody is on duty. */
  public record Gap(Instant starts, Instant ends) {}

  /** Returns the people to call at this moment, in this order, and as what each is called. */
  Map<PersonId, CallRole> officersAt(Instant moment) {
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

  // Follows the replacements until one is present; two who replace each other are both away.
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
