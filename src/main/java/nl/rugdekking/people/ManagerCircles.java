// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds people who are their own manager by way of others. Nobody in such a circle has a manager
 * who could handle what happens to them without being managed by them.
 *
 * @param <P> what identifies a person
 */
final class ManagerCircles<P> {

  private final Map<P, Set<P>> managers = new HashMap<>();

  void add(P person, @Nullable P manager) {
    if (manager != null) {
      managers.computeIfAbsent(person, key -> new LinkedHashSet<>()).add(manager);
    }
  }

  /**
   * Returns the shortest circle from this person by their managers back to them, with the person at
   * both ends; empty when there is none.
   */
  List<P> find(P person) {
    var staffOf = findStaff(person);
    var circle = new ArrayList<P>();
    for (var below = staffOf.get(person); below != null; below = staffOf.get(below)) {
      circle.addFirst(below);
      if (below.equals(person)) {
        circle.addLast(person);
        return circle;
      }
    }
    return List.of();
  }

  // For each manager above this person, by whom the search came to them first.
  private Map<P, P> findStaff(P person) {
    var staffOf = new HashMap<P, P>();
    var unvisited = new ArrayDeque<P>(List.of(person));
    while (!unvisited.isEmpty()) {
      var staff = unvisited.remove();
      for (var manager : managers.getOrDefault(staff, Set.of())) {
        if (staffOf.putIfAbsent(manager, staff) == null) {
          unvisited.add(manager);
        }
      }
    }
    return staffOf;
  }
}
