// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open parts that whoever they were given to cannot read, or that were given to nobody: the rules
 * kept everybody from them (domain rule 1), or who they were given to lost the office, or left.
 * Roles may have changed since, so who handles them is worked out anew by the rules that did so at
 * first.
 */
@Service
public class UnassignedParts {

  private final UnassignedPartsRepository repository;
  private final PartRepository rows;
  private final BlockRecalculation recalculation;
  private final NextInLine next;
  private final People people;

  UnassignedParts(
      UnassignedPartsRepository repository,
      PartRepository rows,
      BlockRecalculation recalculation,
      NextInLine next,
      People people) {
    this.repository = repository;
    this.rows = rows;
    this.recalculation = recalculation;
    this.next = next;
    this.people = people;
  }

  /**
   * A part and whoever has it now; nobody where they left and there is nobody else.
   *
   * @param fell whoever handled it before left, at this moment or earlier
   */
  public record Given(CasePart part, boolean fell) {}

  /** How many parts wait for somebody who may read them; not those that the asker is accused in. */
  @Transactional(readOnly = true)
  public int unread(PersonId viewer) {
    return repository.unread(viewer);
  }

  @Transactional(readOnly = true)
  public List<PartId> list() {
    return repository.list();
  }

  /** What is about a colleague, also closed: that is read still. */
  @Transactional(readOnly = true)
  public List<IncidentId> internal() {
    return repository.internal();
  }

  /** Keeps from every open case whoever came to stand above or under somebody accused in it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keepOut() {
    repository.openInternal().forEach(recalculation::keepOut);
  }

  /**
   * The same for one case, and takes it from a handler whom that keeps from it.
   *
   * @return the parts that somebody else handles from now on, or nobody
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<CasePart> relieve(IncidentId incident) {
    var before = recalculation.keepOut(incident);
    var blocked = before.blocked();
    return before.parts().stream()
        .filter(part -> part.owner() != null && blocked.contains(part.owner()))
        .map(part -> next.relieve(part, blocked))
        .toList();
  }

  /** Gives it to whoever may handle it by now, and returns it; nothing when it waits on. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Given> giveOut(PartId part) {
    recalculation.hold(part);
    return repository.hold(part).flatMap(this::giveOut);
  }

  private Optional<Given> giveOut(CasePart part) {
    var found = next.staying(part, recalculation.lift(part.incident()));
    var before = part.owner();
    var left = before != null && people.inService(before) == null;
    // An office that is empty for a moment sends nothing outside: from there nothing comes back.
    var leaves = found.escalated() && !part.escalated();
    var owner = leaves ? null : found.owner();
    if (owner == null ? !left : owner.equals(before)) {
      return Optional.empty();
    }
    rows.give(part.id(), new Assignment(owner, part.escalated()));
    if (left) {
      rows.fell(part.id(), Objects.requireNonNull(before));
    }
    var given = part.in(part.lane(), owner, part.escalated());
    return Optional.of(new Given(given, rows.hasFallen(part.id())));
  }
}
