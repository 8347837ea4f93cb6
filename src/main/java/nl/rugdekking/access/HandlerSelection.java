// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import nl.rugdekking.access.CasePart.AnsweredBy;
import nl.rugdekking.access.CasePart.Judge;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Chooses the handler of a part (the case of one affected person), by the rules and the offices
 * that people hold at this moment.
 */
@Component
record HandlerSelection(
    PartRepository rows,
    CaseRepository cases,
    People people,
    OutsideHandling.JudgeDecision decision) {

  /**
   * Chooses the handler of a new part. There are many new parts, so this uses the cached offices.
   */
  Assignment selectForNewPart(
      NewCase.NewPart part, Lane lane, Set<PersonId> blocked, Collection<PersonId> accused) {
    var facts =
        toFacts(
            part.body(),
            lane,
            part.position(),
            part.coordinatorReads(),
            findLine(part.position(), part.body(), accused, decision::isClerkWithMayor));
    return Assignment.of(facts, blocked, people.listCachedOffices());
  }

  /** Chooses as for a new part, so that a part that went outside may come back. */
  Assignment selectAgain(CasePart part, Set<PersonId> blocked) {
    return Assignment.of(factsOf(part), blocked, people.listCurrentOffices());
  }

  /** Chooses as for a new part whose affected person was hit in this position. */
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

  /** Stores the party that answers for the part, after more people were blocked. */
  void updateAnswering(CasePart part, Set<PersonId> blocked) {
    rows.setAnsweredBy(
        part.id(),
        part.escalated()
            ? AnsweredBy.OFFICES
            : Assignment.findAnswering(factsOf(part), blocked, people.listCurrentOffices()));
  }

  /**
   * Takes a part from a handler who is blocked, or who works inside although the part must now be
   * handled outside.
   */
  void replaceIfBlocked(CasePart part, Set<PersonId> blocked) {
    var owner = part.owner();
    if (owner != null && (blocked.contains(owner) || isTakenOutside(part))) {
      rows.assign(part.id(), selectReplacement(part, blocked));
    } else {
      updateAnswering(part, blocked);
    }
  }

  /** The mayor, where the mayor answers for the part; else null. */
  @Nullable PersonId findJudgingMayor(CasePart part) {
    return part.answeredBy() == AnsweredBy.MAYOR ? people.findMayor().orElse(null) : null;
  }

  /**
   * Returns true when the affected person is the secretary, who may agree that the mayor judges.
   */
  boolean mayMayorJudge(CasePart part, CaseFile file) {
    var position = positionOf(part);
    var mayor = people.findMayor().orElse(null);
    return position != null
        && position.isSecretary()
        && mayor != null
        && file.accused().stream()
            .anyMatch(person -> people.positions(person).stream().anyMatch(Position::isExecutive))
        && !file.accused().contains(mayor)
        && file.parts().stream().noneMatch(otherPart -> mayor.equals(otherPart.affected()))
        && part.judge() != Judge.OUTSIDE;
  }

  /**
   * Returns true when the part can go back inside to this person, who handled it before. In the
   * open lane it can, unless the rules let others decide; in the other lanes the person needs an
   * office that may handle it.
   */
  boolean mayReturnTo(CasePart part, PersonId person) {
    var facts = factsOf(part);
    return part.lane() == Lane.OPEN
        ? facts.decides() == Assignment.Line.OF_THE_BODY
            || facts.decides() == Assignment.Line.ANSWERED_OUTSIDE
        : facts.line().stream()
            .anyMatch(kind -> people.listOfficeHolders(kind, part.body()).contains(person));
  }

  /** Returns true when no office inside may handle the part, whoever holds it. */
  boolean belongsOutside(CasePart part) {
    var facts = factsOf(part);
    return facts.line().isEmpty() && !facts.isForMayor();
  }

  /**
   * Returns true when a part that is still handled inside the organisation must be handled outside,
   * because somebody was accused.
   */
  private boolean isTakenOutside(CasePart part) {
    return !part.escalated() && belongsOutside(part);
  }

  /** Returns true when this person may handle the part once it has left the line inside. */
  boolean mayTakeOver(CasePart part, PersonId person) {
    return people.listOfficeHolders(OfficeKind.FALLBACK, part.body()).contains(person)
        || (factsOf(part).decides() == Assignment.Line.EMPLOYER
            && people.listOfficeHolders(OfficeKind.EMPLOYER, BodyKind.COUNCIL).contains(person));
  }

  private Assignment.Facts factsOf(CasePart part) {
    return factsOf(part, positionOf(part));
  }

  private @Nullable Position positionOf(CasePart part) {
    var affected = part.affected();
    return affected == null ? null : people.positionForCase(affected, part.body());
  }

  private Assignment.Facts factsOf(CasePart part, @Nullable Position position) {
    return toFacts(
        part.body(), part.lane(), position, part.coordinatorReads(), findLine(part, position));
  }

  private Assignment.Facts toFacts(
      BodyKind body,
      Lane lane,
      @Nullable Position position,
      boolean coordinatorReads,
      Assignment.Line line) {
    var mayor = line.includesMayor() ? people.findMayor().orElse(null) : null;
    return new Assignment.Facts(body, lane, managerOf(position), coordinatorReads, line, mayor);
  }

  private Assignment.Line findLine(CasePart part, @Nullable Position position) {
    if (part.judge() == Judge.OUTSIDE) {
      return Assignment.Line.OUTSIDE;
    }
    var accused = cases.find(part.incident()).map(CaseFile::accused).orElse(List.of());
    var line = findLine(position, part.body(), accused, () -> isForClerkWithMayor(part));
    return line == Assignment.Line.OUTSIDE && part.judge() == Judge.MAYOR
        ? Assignment.Line.MAYOR
        : line;
  }

  // The organisation's decision counts only for later cases, so it does not change a case that the
  // mayor already judges.
  private boolean isForClerkWithMayor(CasePart part) {
    return part.answeredBy() == AnsweredBy.MAYOR || decision.isClerkWithMayor();
  }

  private Assignment.Line findLine(
      @Nullable Position affected,
      BodyKind body,
      Collection<PersonId> accused,
      BooleanSupplier clerkWithMayor) {
    var positions = accused.stream().flatMap(person -> people.positions(person).stream()).toList();
    if ((affected != null && affected.isCouncilStaff())
        || positions.stream().anyMatch(Position::isCouncilStaff)) {
      return Assignment.Line.EMPLOYER;
    }
    if (positions.stream().anyMatch(Position::isExecutive) && body != BodyKind.MAYOR) {
      return findLineAgainstExecutive(affected, body, clerkWithMayor);
    }
    return positions.stream().anyMatch(Position::isCouncillor)
        ? Assignment.Line.CLERK_FIRST
        : Assignment.Line.OF_THE_BODY;
  }

  // The secretary works under the mayor, so the mayor judges a case of the secretary only when the
  // secretary agrees.
  private static Assignment.Line findLineAgainstExecutive(
      @Nullable Position affected, BodyKind body, BooleanSupplier clerkWithMayor) {
    if (body == BodyKind.COUNCIL) {
      return Assignment.Line.ANSWERED_OUTSIDE;
    }
    var isSecretary = affected != null && affected.isSecretary();
    return !isSecretary && clerkWithMayor.getAsBoolean()
        ? Assignment.Line.CLERK_WITH_MAYOR
        : Assignment.Line.OUTSIDE;
  }

  private @Nullable PersonId managerOf(@Nullable Position position) {
    return position == null ? null : people.inServiceOrNull(people.managerOf(position));
  }
}
