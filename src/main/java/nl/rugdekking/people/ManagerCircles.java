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
 * Finds circles of managers: Anna manages Ben, Ben manages Cas, and Cas manages Anna. When
 * something happens to one of them, none of them can handle it, since each is managed by the
 * others.
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
    var reachedThrough = searchUpwards(person);
    var circle = new ArrayList<P>();
    for (var below = reachedThrough.get(person); below != null; below = reachedThrough.get(below)) {
      circle.addFirst(below);
      if (below.equals(person)) {
        circle.addLast(person);
        return circle;
      }
    }
    return List.of();
  }

  // Maps each manager above this person to the member of staff through whom the search first
  // reached that manager. Followed downwards from the person, these steps form the shortest circle.
  private Map<P, P> searchUpwards(P person) {
    var reachedThrough = new HashMap<P, P>();
    var unvisited = new ArrayDeque<P>(List.of(person));
    while (!unvisited.isEmpty()) {
      var staff = unvisited.remove();
      for (var manager : managers.getOrDefault(staff, Set.of())) {
        if (reachedThrough.putIfAbsent(manager, staff) == null) {
          unvisited.add(manager);
        }
      }
    }
    return reachedThrough;
  }
}
