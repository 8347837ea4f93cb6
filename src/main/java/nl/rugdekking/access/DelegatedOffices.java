// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;

/**
 * The persons somebody stands in for today, and the offices they take over by it. It counts in the
 * open lane only, and not in a case from which one of those persons is blocked, because who may not
 * decide cannot send a deputy. People who left neither stand in nor are stood in for. Advisers,
 * care givers and administrators cannot be stood in for.
 *
 * @param exceptCouncil true when the deputy is in the executive, to whom cases of the council are
 *     closed
 */
public record DelegatedOffices(Set<PersonId> persons, List<Office> offices, boolean exceptCouncil) {

  static final Set<OfficeKind> KINDS =
      EnumSet.of(OfficeKind.CASE_OWNER, OfficeKind.RESPONSIBLE, OfficeKind.DEPUTY);

  public static final DelegatedOffices NONE = new DelegatedOffices(Set.of(), List.of(), false);

  /** Selects, of everybody's offices, those that are taken over from these persons. */
  static DelegatedOffices select(Set<PersonId> persons, List<Office> book) {
    return new DelegatedOffices(
        persons,
        book.stream()
            .filter(office -> KINDS.contains(office.kind()) && persons.contains(office.person()))
            .toList(),
        false);
  }

  /** The same for a deputy who may be in the executive. */
  DelegatedOffices exceptCouncil(boolean inExecutive) {
    return new DelegatedOffices(persons, offices, inExecutive);
  }

  boolean mayBeUsedIn(CasePart part, Set<PersonId> blocked) {
    return part.lane() == Lane.OPEN
        && !part.escalated()
        && !(exceptCouncil && part.body() == BodyKind.COUNCIL)
        && persons.stream().noneMatch(blocked::contains);
  }
}
