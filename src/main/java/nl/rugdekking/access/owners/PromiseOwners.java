// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access.owners;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DeferredWrites;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.StandIns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives single promises of a part (the case of one affected person) to people who do not handle it,
 * and takes them back. A promise is never given to somebody who is blocked from the case, is away,
 * or has left the organisation.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PromiseOwners {

  private final JdbcClient jdbc;
  private final DeferredWrites writes;
  private final CaseAssignments cases;
  private final People people;
  private final StandIns standIns;

  PromiseOwners(
      JdbcClient jdbc,
      DeferredWrites writes,
      CaseAssignments cases,
      People people,
      StandIns standIns) {
    this.jdbc = jdbc;
    this.writes = writes;
    this.cases = cases;
    this.people = people;
    this.standIns = standIns;
  }

  /**
   * Returns the holders of this office to whom a promise of the part may be given, always in the
   * same order.
   */
  public List<PersonId> listHolders(CasePart part, OfficeKind office) {
    if (!part.mayBeGivenAway()) {
      return List.of();
    }
    var blocked = cases.blocked(part.incident());
    return people.listOfficeHolders(office, part.body()).stream()
        .filter(person -> mayOwn(part, person, blocked))
        .toList();
  }

  /** Returns true when a promise of the part may be given to this person. */
  public boolean mayOwn(CasePart part, PersonId person) {
    return part.mayBeGivenAway() && mayOwn(part, person, cases.blocked(part.incident()));
  }

  private boolean mayOwn(CasePart part, PersonId person, Set<PersonId> blocked) {
    return !blocked.contains(person)
        && people.inServiceOrNull(person) != null
        && standIns.findDeputy(person).isEmpty()
        && !(part.body() == BodyKind.COUNCIL && isInExecutive(person));
  }

  private boolean isInExecutive(PersonId person) {
    return !people.filterInExecutive(List.of(person)).isEmpty();
  }

  /**
   * Gives the promise to the first holder of the office who may have it.
   *
   * @return that person; empty when there is none, or when that person is the handler of the part,
   *     so the promise stays with the handler
   */
  public Optional<PersonId> giveToOffice(CasePart part, UUID promise, OfficeKind office) {
    var holder =
        listHolders(part, office).stream()
            .findFirst()
            .filter(person -> !person.equals(part.owner()));
    holder.ifPresent(person -> give(part, promise, person, office));
    return holder;
  }

  /**
   * Gives the promise to this person, and takes it from the person who had it.
   *
   * @param office the office for which they get it, or null when they were chosen themselves
   */
  public void give(CasePart part, UUID promise, PersonId person, @Nullable OfficeKind office) {
    takeBack(promise);
    writes
        .sql(
            """
            insert into case_relation
              (organisation_id, incident_id, person_id, relation, part_id, promise_id, office)
            values (:organisation, :incident, :person, 'PROMISE_OWNER', :part, :promise, :office)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("incident", part.incident().value())
        .param("person", person.value())
        .param("part", part.id().value())
        .param("promise", promise)
        .param("office", office == null ? null : office.name())
        .add();
  }

  /**
   * Takes the promise back from the person who has it; returns false when it was given to nobody.
   */
  public boolean takeBack(UUID promise) {
    return jdbc.sql(
                """
                delete from case_relation
                where organisation_id = ? and promise_id = ? and relation = 'PROMISE_OWNER'
                """)
            .params(CurrentOrganisation.id(), promise)
            .update()
        == 1;
  }
}
