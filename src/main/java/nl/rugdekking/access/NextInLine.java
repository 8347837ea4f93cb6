// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.Set;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses the handler of a part, by the rules and the offices of this moment. */
@Component
class NextInLine {

  private final PartRepository rows;
  private final People people;

  NextInLine(PartRepository rows, People people) {
    this.rows = rows;
    this.people = people;
  }

  /** Chooses the handler of a new part. Many come in, so this uses the cached offices. */
  Assignment opening(NewCase.NewPart part, Lane lane, Set<PersonId> blocked) {
    var facts = Assignment.Asked.of(part, people.inService(part.manager()), lane);
    return Assignment.of(facts, blocked, people.officeBook());
  }

  /** Chooses as for a new part, so that a part that went outside may come back. */
  Assignment anew(CasePart part, Set<PersonId> blocked) {
    return Assignment.of(asked(part), blocked, people.officesNow());
  }

  /** Chooses another handler; a part that went to the fallback outside stays there. */
  Assignment staying(CasePart part, Set<PersonId> blocked) {
    return part.escalated()
        ? Assignment.outside(part.body(), blocked, people.officesNow())
        : anew(part, blocked);
  }

  /**
   * Takes a part from a handler who is blocked because of an accusation; the old owner is stored,
   * since the accusation can be taken back.
   */
  CasePart relieve(CasePart part, Set<PersonId> blocked) {
    var assignment = staying(part, blocked);
    rows.move(part.id(), assignment);
    return part.in(part.lane(), assignment.owner(), assignment.escalated());
  }

  /** Returns true when this person can open the part as its owner, or by an office of theirs. */
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
