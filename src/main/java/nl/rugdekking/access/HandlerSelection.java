// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses the handler of a part, by the rules and the offices of this moment. */
@Component
record HandlerSelection(PartRepository rows, CaseRepository cases, People people) {

  /** Chooses the handler of a new part. Many come in, so this uses the cached offices. */
  Assignment selectForNewPart(
      NewCase.NewPart part, Lane lane, Set<PersonId> blocked, Collection<PersonId> accused) {
    var facts =
        new Assignment.Facts(
            part.body(),
            lane,
            managerOf(part.position()),
            part.coordinatorReads(),
            findLine(part.position(), accused));
    return Assignment.of(facts, blocked, people.listCachedOffices());
  }

  /** Chooses as for a new part, so that a part that went outside may come back. */
  Assignment selectAgain(CasePart part, Set<PersonId> blocked) {
    return Assignment.of(factsOf(part), blocked, people.listCurrentOffices());
  }

  /** Chooses as for a new part whose affected was hit in this position. */
  Assignment selectInPosition(CasePart part, Position position, Set<PersonId> blocked) {
    return Assignment.of(factsOf(part, position), blocked, people.listCurrentOffices());
  }

  /** Chooses another handler; a part that went to the fallback outside stays there. */
  Assignment selectReplacement(CasePart part, Set<PersonId> blocked) {
    return part.escalated()
        ? Assignment.toFallback(factsOf(part), blocked, people.listCurrentOffices())
        : selectAgain(part, blocked);
  }

  /**
   * Takes a part from a handler who is blocked because of an accusation; the old owner is stored,
   * since the accusation can be taken back.
   */
  CasePart replaceHandler(CasePart part, Set<PersonId> blocked) {
    var assignment = selectReplacement(part, blocked);
    rows.assignAfterAccusation(part.id(), assignment);
    return part.with(part.lane(), assignment);
  }

  /** Stores whether the fallback outside answers for the part, after other people were blocked. */
  void updateAnsweredOutside(CasePart part, Set<PersonId> blocked) {
    var answered =
        !part.escalated()
            && Assignment.isAnsweredOutside(factsOf(part), blocked, people.listCurrentOffices());
    rows.setAnsweredOutside(part.id(), answered);
  }

  /**
   * Returns true when the part can go back inside to this person, who handled it before: in the
   * open lane unless somebody else has to decide, and in the others by an office of theirs.
   */
  boolean mayReturnTo(CasePart part, PersonId person) {
    var facts = factsOf(part);
    return part.lane() == Lane.OPEN
        ? facts.decides() == Assignment.Line.OF_THE_BODY
        : facts.line().stream()
            .anyMatch(kind -> people.listOfficeHolders(kind, part.body()).contains(person));
  }

  /** Returns true when no office inside may handle the part, whoever holds it. */
  boolean belongsOutside(CasePart part) {
    return factsOf(part).line().isEmpty();
  }

  /** Returns true when a part that is still inside has to leave it, since somebody was accused. */
  boolean isTakenOutside(CasePart part) {
    return !part.escalated() && belongsOutside(part);
  }

  /** Returns true when this person may handle the part once it has left the line inside. */
  boolean mayTakeOver(CasePart part, PersonId person) {
    return people.listOfficeHolders(OfficeKind.FALLBACK, part.body()).contains(person)
        || (factsOf(part).decides() == Assignment.Line.EMPLOYER
            && people.listOfficeHolders(OfficeKind.EMPLOYER, BodyKind.COUNCIL).contains(person));
  }

  private Assignment.Facts factsOf(CasePart part) {
    var affected = part.affected();
    return factsOf(part, affected == null ? null : people.positionForCase(affected, part.body()));
  }

  private Assignment.Facts factsOf(CasePart part, @Nullable Position position) {
    var accused = listAccused(part);
    return new Assignment.Facts(
        part.body(),
        part.lane(),
        managerOf(position),
        part.coordinatorReads(),
        findLine(position, accused));
  }

  private List<PersonId> listAccused(CasePart part) {
    return cases.find(part.incident()).map(CaseFile::accused).orElse(List.of());
  }

  private Assignment.Line findLine(@Nullable Position affected, Collection<PersonId> accused) {
    var positions = accused.stream().flatMap(person -> people.positions(person).stream()).toList();
    if ((affected != null && affected.isCouncilStaff())
        || positions.stream().anyMatch(Position::isCouncilStaff)) {
      return Assignment.Line.EMPLOYER;
    }
    return positions.stream().anyMatch(Position::isCouncillor)
        ? Assignment.Line.CLERK_FIRST
        : Assignment.Line.OF_THE_BODY;
  }

  private @Nullable PersonId managerOf(@Nullable Position position) {
    return position == null ? null : people.ifInService(people.managerOf(position));
  }
}
