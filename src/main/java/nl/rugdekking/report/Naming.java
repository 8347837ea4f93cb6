// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.register.Registration;
import org.springframework.stereotype.Component;

/** Finds out who is meant: each name that fits one person is that person, others stay words. */
@Component
class Naming {

  private final People people;

  Naming(People people) {
    this.people = people;
  }

  /**
   * Everybody it happened to, each once. Who rather does not say gives one person without a name:
   * it is registered and promised all the same, in the open lane, since there is no other one yet.
   */
  List<Registration.Told> told(Viewer viewer, Whom whom, List<String> names) {
    var told = new ArrayList<Registration.Told>();
    var known = new HashSet<PersonId>();
    if (whom.isMe()) {
      known.add(viewer.person());
      told.add(Registration.Told.known(positionOf(viewer)));
    }
    if (whom.isOthers()) {
      for (var name : names) {
        var found = people.findExactly(name);
        if (found.isEmpty()) {
          told.add(new Registration.Told(null, name, viewer.body()));
        } else if (known.add(found.get().id())) {
          told.add(Registration.Told.known(positionOf(found.get().id())));
        }
      }
    }
    return whom == Whom.UNSAID ? List.of(new Registration.Told(null, null, viewer.body())) : told;
  }

  static Position positionOf(Viewer viewer) {
    return viewer.position().orElseGet(() -> without(viewer.person()));
  }

  private Position positionOf(PersonId person) {
    return people.positions(person).stream().findFirst().orElseGet(() -> without(person));
  }

  // Known here without a position today, such as somebody whose term ended: staff policy holds.
  private static Position without(PersonId person) {
    return new Position(person, BodyKind.ORGANISATION, "", null);
  }
}
