// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;

/** Who finds a case, by whatever road: its address, or any list that says its number. */
final class Finders {

  private static final Set<Persona> OUTSIDE = EnumSet.of(Persona.NOBODY, Persona.STRANGER);
  private static final List<String> LISTS =
      List.of("", "/incidenten", "/gesprekken", "/taken", "/mijn");

  private Finders() {}

  /**
   * Who opens its page as a handler or supervisor does.
   *
   * @param parties those who know of it without that, and have a page of their own
   */
  static Set<Persona> opening(Scene scene, String number, Persona... parties) {
    var found = EnumSet.noneOf(Persona.class);
    for (var persona : Persona.values()) {
      var status = scene.as(persona).get(scene.path("/incidenten/" + number)).statusCode();
      if (status == 200) {
        found.add(persona);
      } else if (!OUTSIDE.contains(persona)
          && status != (List.of(parties).contains(persona) ? 403 : 404)) {
        throw new AssertionError(persona + " gets " + status);
      }
    }
    return found;
  }

  /** In whose lists it stands. */
  static Set<Persona> listing(Scene scene, String number) {
    var found = EnumSet.noneOf(Persona.class);
    for (var persona : EnumSet.complementOf(EnumSet.copyOf(OUTSIDE))) {
      for (var list : LISTS) {
        if (scene.as(persona).get(scene.path(list)).body().contains(number)) {
          found.add(persona);
        }
      }
    }
    return found;
  }
}
