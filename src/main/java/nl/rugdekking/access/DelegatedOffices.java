// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;

/**
 * For whom somebody stands in today, and the offices they have by it. In the open lane only, and
 * only where none of those they stand in for is kept from the case: who may not decide cannot send
 * a deputy. Nobody stands in for somebody who left, and whoever left stands in for nobody. Trust
 * and keys are personal: no adviser, care giver or administrator is stood in for.
 */
public record DelegatedOffices(Set<PersonId> persons, List<Office> offices) {

  static final Set<OfficeKind> KINDS =
      EnumSet.of(OfficeKind.CASE_OWNER, OfficeKind.RESPONSIBLE, OfficeKind.DEPUTY);

  public static final DelegatedOffices NOBODY = new DelegatedOffices(Set.of(), List.of());

  /** Out of everybody's offices, those that are taken over. */
  static DelegatedOffices in(Set<PersonId> persons, List<Office> book) {
    return new DelegatedOffices(
        persons,
        book.stream()
            .filter(office -> KINDS.contains(office.kind()) && persons.contains(office.person()))
            .toList());
  }

  boolean mayIn(CasePart part, Set<PersonId> blocked) {
    return part.lane() == Lane.OPEN
        && !part.escalated()
        && persons.stream().noneMatch(blocked::contains);
  }
}
