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
 * The persons for whom a deputy stands in today, and the offices that the deputy takes over from
 * them. They count in the open lane only, and not in a case from which one of those persons is
 * blocked, because a person who may not decide cannot send a deputy. People who left the
 * organisation neither stand in for others nor have a deputy. Nobody can stand in for confidential
 * advisers, care givers and administrators.
 *
 * @param exceptCouncil true when the deputy is in the executive, to whom cases of the council are
 *     closed
 */
public record DelegatedOffices(Set<PersonId> persons, List<Office> offices, boolean exceptCouncil) {

  static final Set<OfficeKind> KINDS =
      EnumSet.of(OfficeKind.CASE_OWNER, OfficeKind.RESPONSIBLE, OfficeKind.DEPUTY);

  public static final DelegatedOffices NONE = new DelegatedOffices(Set.of(), List.of(), false);

  /** Selects from all offices those that the deputy takes over from these persons. */
  static DelegatedOffices select(Set<PersonId> persons, List<Office> allOffices) {
    return new DelegatedOffices(
        persons,
        allOffices.stream()
            .filter(office -> KINDS.contains(office.kind()) && persons.contains(office.person()))
            .toList(),
        false);
  }

  /** Returns a copy for a deputy who may be in the executive. */
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
