// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import nl.rugdekking.access.CaseFile.RelationKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what keeps people out of a case: the lane that the affected chose, and that a
 * colleague was said to have done it. Called inside the register's transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Undoing {

  private final CaseRepository repository;
  private final PartRepository rows;
  private final Blocks blocks;
  private final JoinedCases joined;
  private final People people;

  Undoing(
      CaseRepository repository,
      PartRepository rows,
      Blocks blocks,
      JoinedCases joined,
      People people) {
    this.repository = repository;
    this.rows = rows;
    this.blocks = blocks;
    this.joined = joined;
    this.people = people;
  }

  /**
   * Out of the confidential lane into the ordinary one.
   *
   * @return the part as it is handled from now on
   */
  public CasePart openUp(CasePart part) {
    rows.openUp(part.id());
    var file = repository.find(part.incident()).orElseThrow();
    file.parts().stream()
        .filter(one -> one.id().equals(part.id()))
        .forEach(one -> assign(one, file));
    return find(part);
  }

  /** Whether it was the report that said so, and not whoever handles it. */
  public boolean wasTold(IncidentId incident, PersonId accused) {
    return repository.isAccusedByReport(incident, accused);
  }

  /**
   * A colleague did not do it after all. Whom this kept from the case, for nothing else, it keeps
   * no longer; what went outside comes back to the line, and to whoever handled it before, unless
   * somebody named another since.
   *
   * @return the parts as they are handled from now on
   */
  public List<CasePart> acquit(IncidentId incident, PersonId colleague) {
    repository.acquit(incident, colleague);
    var rest =
        repository.find(incident).orElseThrow().relations().stream()
            .filter(relation -> relation.kind() == RelationKind.ACCUSED)
            .filter(relation -> relation.incident().equals(incident))
            .map(CaseFile.Relation::person)
            .toList();
    repository.liftBlocks(incident, rest.isEmpty());
    if (!rest.isEmpty()) {
      var blocked = new HashSet<>(repository.blockedByItself(incident));
      rest.forEach(person -> blocks.markAccused(incident, person, blocked));
      repository.find(incident).orElseThrow().parts().stream()
          .filter(part -> part.incident().equals(incident))
          .map(CasePart::affected)
          .filter(Objects::nonNull)
          .forEach(person -> blocks.blockLine(incident, person, blocked));
    }
    joined.derive(incident);
    var file = repository.find(incident).orElseThrow();
    file.parts().forEach(part -> giveBack(part, file, rest.isEmpty()));
    return repository.find(incident).orElseThrow().parts();
  }

  // Where somebody else is accused still, it may go back once more.
  private void giveBack(CasePart part, CaseFile file, boolean last) {
    var before = rows.ownerBefore(part.id());
    if (part.escalated() || before.isPresent()) {
      var inLine = next(part, file);
      var owner =
          before
              .filter(person -> !file.blocked().contains(person))
              .filter(person -> people.inService(person) != null)
              .orElse(inLine.owner());
      rows.move(part.id(), new Assignment(owner, inLine.escalated()));
    }
    if (last) {
      rows.forgetOwnerBefore(part.id());
    }
  }

  private void assign(CasePart part, CaseFile file) {
    rows.assign(part.id(), next(part, file));
  }

  private Assignment next(CasePart part, CaseFile file) {
    var asked = Assignment.Asked.of(part, people.inService(managerOf(part.affected())));
    return Assignment.of(asked, file.blocked(), people.officeBook());
  }

  private @Nullable PersonId managerOf(@Nullable PersonId person) {
    var positions =
        person == null ? List.<nl.rugdekking.organisation.Position>of() : people.positions(person);
    return positions.isEmpty() ? null : positions.getFirst().manager();
  }

  private CasePart find(CasePart part) {
    return repository.find(part.incident()).orElseThrow().parts().stream()
        .filter(one -> one.id().equals(part.id()))
        .findFirst()
        .orElseThrow();
  }
}
