// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.rugdekking.organisation.Held;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.setup.PeopleFault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a list would change. Whoever is in the list is afterwards what the list says; whoever is not
 * stays as they are.
 *
 * @param absent people here who are not in the list
 */
record PeoplePlan(List<Step> steps, List<PeopleFault> faults, int people, int absent) {

  enum What {
    ADD,
    CHANGE,
    APPOINT,
    ADJUST,
    END
  }

  /**
   * @param line of the list; 0 for a position that is not in it any more
   * @param held the position there is, for what adjusts or ends it
   */
  record Step(int line, What what, String email, @Nullable PeopleLine as, @Nullable Held held) {}

  static PeoplePlan of(List<PeopleLine> lines, List<Person> known, List<Held> held) {
    return new Making(known, held).make(lines);
  }

  private static final class Making {

    private final Map<String, Person> byEmail = new LinkedHashMap<>();
    private final Map<PersonId, String> emails = new HashMap<>();
    private final Map<PersonId, List<Held>> positions = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<PeopleFault> faults = new ArrayList<>();

    Making(List<Person> known, List<Held> held) {
      known.forEach(
          person -> {
            byEmail.put(person.email(), person);
            emails.put(person.id(), person.email());
          });
      held.forEach(
          position ->
              positions
                  .computeIfAbsent(position.person(), person -> new ArrayList<>())
                  .add(position));
    }

    PeoplePlan make(List<PeopleLine> lines) {
      var people = new LinkedHashMap<String, List<PeopleLine>>();
      lines.forEach(
          line -> people.computeIfAbsent(line.email(), email -> new ArrayList<>()).add(line));
      for (var line : lines) {
        if (line.manager() != null
            && !people.containsKey(line.manager())
            && !byEmail.containsKey(line.manager())) {
          faults.add(
              new PeopleFault(
                  line.number(), PeopleColumn.MANAGER, Kind.NO_MANAGER, List.of(line.manager())));
        }
      }
      people.forEach(this::person);
      int absent = (int) byEmail.keySet().stream().filter(at -> !people.containsKey(at)).count();
      return new PeoplePlan(steps, faults, people.size(), absent);
    }

    private void person(String email, List<PeopleLine> lines) {
      var first = lines.getFirst();
      var person = byEmail.get(email);
      if (person == null) {
        steps.add(new Step(first.number(), What.ADD, email, first, null));
      } else if (!person.name().equals(first.name())
          || !person.language().getLanguage().equals(first.language().getLanguage())) {
        steps.add(new Step(first.number(), What.CHANGE, email, first, null));
      }
      var there = person == null ? List.<Held>of() : positions.getOrDefault(person.id(), List.of());
      var left = new ArrayList<>(there);
      for (var line : lines) {
        var same =
            there.stream().filter(held -> position(held).equals(line.position())).findFirst();
        same.ifPresent(left::remove);
        if (same.isEmpty()) {
          steps.add(new Step(line.number(), What.APPOINT, email, line, null));
        } else if (differs(line, same.get())) {
          steps.add(new Step(line.number(), What.ADJUST, email, line, same.get()));
        }
      }
      left.forEach(held -> steps.add(new Step(0, What.END, email, null, held)));
    }

    private boolean differs(PeopleLine line, Held held) {
      var manager = held.manager() == null ? null : emails.get(held.manager());
      return !Objects.equals(manager, line.manager())
          || !Objects.equals(held.until(), line.until());
    }

    private static String position(Held held) {
      return held.body() + " " + held.title() + " " + held.unit();
    }
  }

  /** The day a position begins: as the list says, else today. */
  static LocalDate from(PeopleLine line, LocalDate today) {
    return line.from() == null ? today : line.from();
  }
}
