// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.List;
import java.util.Optional;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import org.jspecify.annotations.Nullable;
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
public class Unclaimed {

  private final UnclaimedRepository repository;
  private final PartRepository rows;
  private final Lifting lifting;
  private final People people;

  Unclaimed(UnclaimedRepository repository, PartRepository rows, Lifting lifting, People people) {
    this.repository = repository;
    this.rows = rows;
    this.lifting = lifting;
    this.people = people;
  }

  /**
   * A part and whoever has it now.
   *
   * @param fell whoever handled it before left
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

  /** Gives it to whoever may handle it by now, and returns it; nothing when it waits on. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Given> giveOut(PartId part) {
    return repository.hold(part).flatMap(this::giveOut);
  }

  private Optional<Given> giveOut(CasePart part) {
    var blocked = lifting.lift(part.incident());
    var asked = Assignment.Asked.of(part, people.inService(managerOf(part.affected())));
    var found = Assignment.of(asked, blocked, people.officesNow());
    var owner = found.owner();
    // An office that is empty for a moment sends nothing outside: from there nothing comes back.
    var leaves = found.escalated() && !part.escalated();
    if (owner == null || leaves || owner.equals(part.owner())) {
      return Optional.empty();
    }
    rows.assign(part.id(), new Assignment(owner, found.escalated()));
    var before = part.owner();
    if (before == null || people.inService(before) != null) {
      return Optional.of(new Given(part.in(part.lane(), owner, found.escalated()), false));
    }
    rows.fell(part.id(), before);
    return Optional.of(new Given(part.in(part.lane(), owner, found.escalated()), true));
  }

  private @Nullable PersonId managerOf(@Nullable PersonId person) {
    return person == null
        ? null
        : people.positions(person).stream().findFirst().map(Position::manager).orElse(null);
  }
}
