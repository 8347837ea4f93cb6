// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.Set;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses the handler of a part, by the rules and the offices of this moment. */
@Component
record HandlerSelection(PartRepository rows, People people) {

  /** Chooses the handler of a new part. Many come in, so this uses the cached offices. */
  Assignment selectForNewPart(NewCase.NewPart part, Lane lane, Set<PersonId> blocked) {
    var facts = Assignment.Facts.of(part, people.ifInService(part.manager()), lane);
    return Assignment.of(facts, blocked, people.listCachedOffices());
  }

  /** Chooses as for a new part, so that a part that went outside may come back. */
  Assignment selectAgain(CasePart part, Set<PersonId> blocked) {
    return Assignment.of(factsOf(part), blocked, people.listCurrentOffices());
  }

  /** Chooses another handler; a part that went to the fallback outside stays there. */
  Assignment selectReplacement(CasePart part, Set<PersonId> blocked) {
    return part.escalated()
        ? Assignment.toFallback(part.body(), blocked, people.listCurrentOffices())
        : selectAgain(part, blocked);
  }

  /**
   * Takes a part from a handler who is blocked because of an accusation; the old owner is stored,
   * since the accusation can be taken back.
   */
  CasePart replaceHandler(CasePart part, Set<PersonId> blocked) {
    var assignment = selectReplacement(part, blocked);
    rows.assignAfterAccusation(part.id(), assignment);
    return part.withLane(part.lane(), assignment.owner(), assignment.escalated());
  }

  /** Returns true when this person can open the part as its owner, or by an office of theirs. */
  boolean mayBeReadBy(CasePart part, PersonId person) {
    return part.lane() == Lane.OPEN
        || factsOf(part).line().stream()
            .anyMatch(kind -> people.listOfficeHolders(kind, part.body()).contains(person));
  }

  boolean isFallback(CasePart part, PersonId person) {
    return people.listOfficeHolders(OfficeKind.FALLBACK, part.body()).contains(person);
  }

  private Assignment.Facts factsOf(CasePart part) {
    return Assignment.Facts.of(part, people.ifInService(managerOf(part)));
  }

  // Somebody with several positions was hit in one of them: the body of the part says in which.
  private @Nullable PersonId managerOf(CasePart part) {
    return part.affected() == null ? null : people.findManager(part.affected(), part.body());
  }
}
