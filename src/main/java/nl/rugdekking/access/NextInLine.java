// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.Set;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who handles a part, by the rules and the offices of this moment. */
@Component
class NextInLine {

  private final PartRepository rows;
  private final People people;

  NextInLine(PartRepository rows, People people) {
    this.rows = rows;
    this.people = people;
  }

  /** Of a part that comes in: many do, so the offices may be as old as the book of them. */
  Assignment opening(NewCase.NewPart part, Lane lane, Set<PersonId> blocked) {
    var asked = Assignment.Asked.of(part, people.inService(part.manager()), lane);
    return Assignment.of(asked, blocked, people.officeBook());
  }

  /** As if it came in now: what went outside may come back by it. */
  Assignment anew(CasePart part, Set<PersonId> blocked) {
    return Assignment.of(asked(part), blocked, people.officesNow());
  }

  /** As long as the reason lasts: what went outside stays there, whoever there is inside by now. */
  Assignment staying(CasePart part, Set<PersonId> blocked) {
    return part.escalated()
        ? Assignment.outside(part.body(), blocked, people.officesNow())
        : anew(part, blocked);
  }

  /**
   * Takes it from a handler whom the rules keep from it by an accusation: that can be taken back.
   */
  CasePart relieve(CasePart part, Set<PersonId> blocked) {
    var to = staying(part, blocked);
    rows.move(part.id(), to);
    return part.in(part.lane(), to.owner(), to.escalated());
  }

  /** Whether what is given to this person opens the part to them, or an office of theirs does. */
  boolean isOpenTo(CasePart part, PersonId person) {
    return part.lane() == Lane.OPEN
        || asked(part).line().stream()
            .anyMatch(kind -> people.holders(kind, part.body()).contains(person));
  }

  boolean isOutside(CasePart part, PersonId person) {
    return people.holders(OfficeKind.FALLBACK, part.body()).contains(person);
  }

  private Assignment.Asked asked(CasePart part) {
    return Assignment.Asked.of(part, people.inService(managerOf(part.affected())));
  }

  private @Nullable PersonId managerOf(@Nullable PersonId person) {
    return person == null
        ? null
        : people.positions(person).stream().findFirst().map(Position::manager).orElse(null);
  }
}
