// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds a handler for open parts (a part is the case of one affected person) that have none, or
 * whose handler may no longer read them: everybody was blocked (domain rule 1), or the handler lost
 * the office, left the organisation, or became a member of the executive. Roles may have changed in
 * the meantime, so the rules that chose the first handler are applied again.
 */
@Service
public class UnassignedParts {

  private final UnassignedPartsRepository repository;
  private final PartRepository allParts;
  private final BlockRecalculation recalculation;
  private final HandlerSelection handlers;
  private final People people;

  UnassignedParts(
      UnassignedPartsRepository repository,
      PartRepository allParts,
      BlockRecalculation recalculation,
      HandlerSelection handlers,
      People people) {
    this.repository = repository;
    this.allParts = allParts;
    this.recalculation = recalculation;
    this.handlers = handlers;
    this.people = people;
  }

  /**
   * A part and its handler, who is null when the old one left and there is nobody else.
   *
   * @param predecessorLeft true when the rules chose the handler because the earlier one left the
   *     organisation, or became a member of the executive and may no longer handle cases of the
   *     council
   */
  public record AssignedPart(CasePart part, boolean predecessorLeft) {}

  /**
   * Returns the number of parts that nobody can read, without those in which the viewer is accused.
   */
  @Transactional(readOnly = true)
  public int countUnreadable(PersonId viewer) {
    return repository.countUnreadable(viewer);
  }

  /** Returns the parts for which {@link #assignHandler} has to look for a handler. */
  @Transactional(readOnly = true)
  public List<PartId> list() {
    return repository.list();
  }

  /**
   * Returns the cases in which a colleague is accused, also closed ones, because those can still be
   * read.
   */
  @Transactional(readOnly = true)
  public List<IncidentId> listCasesAccusingColleagues() {
    return repository.listCasesAccusingColleagues();
  }

  /** Blocks from every open case the persons who have come to work above or under its accused. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void addBlocks() {
    repository.openInternal().forEach(recalculation::addBlocks);
  }

  /**
   * Blocks these persons from this one case, takes its parts away from handlers who are now
   * blocked, and decides again if somebody outside answers for them.
   *
   * @return the parts that have another handler from now on, or none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<CasePart> replaceBlockedHandlers(IncidentId incident) {
    var file = recalculation.addBlocks(incident);
    var blocked = file.blocked();
    file.parts().forEach(part -> handlers.updateAnswering(part, blocked));
    return file.parts().stream()
        .filter(part -> part.owner() != null && blocked.contains(part.owner()))
        .map(part -> handlers.replaceHandler(part, blocked))
        .toList();
  }

  /**
   * Assigns the part to the person who may handle it now; empty when its owner does not change. A
   * closed part is assigned only when something is owed in it again.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<AssignedPart> assignHandler(PartId part) {
    recalculation.lock(part);
    return repository.lock(part).flatMap(this::assignHandler);
  }

  private Optional<AssignedPart> assignHandler(CasePart part) {
    var selected = handlers.selectReplacement(part, recalculation.recalculate(part.incident()));
    var predecessor = part.owner();
    var hasLeft = predecessor != null && hasLeft(predecessor, part.body());
    // When an office has no holder for a moment, the part waits without a handler. It must not go
    // outside, because it would not come back.
    var mustWait = selected.escalated() && !part.escalated() && !handlers.belongsOutside(part);
    var assignment = mustWait ? Assignment.nobody() : selected;
    var owner = assignment.owner();
    var isUnchanged = owner == null ? !hasLeft : owner.equals(predecessor);
    if (isUnchanged) {
      return Optional.empty();
    }
    allParts.assignUnhandled(part.id(), assignment);
    if (hasLeft) {
      allParts.markHandlerLeft(part.id(), Objects.requireNonNull(predecessor));
    }
    var assigned = part.with(part.lane(), assignment);
    return Optional.of(new AssignedPart(assigned, allParts.hasUnconfirmedHandler(part.id())));
  }

  /** Takes a closed part from its handler; empty when it is open again. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<CasePart> release(PartId part) {
    recalculation.lock(part);
    return repository.releaseClosed(part);
  }

  // A member of the executive handles no case of the council, because the council controls them.
  private boolean hasLeft(PersonId handler, BodyKind body) {
    return people.inServiceOrNull(handler) == null
        || (body == BodyKind.COUNCIL && !people.filterInExecutive(List.of(handler)).isEmpty());
  }
}
