// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import java.util.EnumSet;
import java.util.Set;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * Decides who may write and read back free notes of aftercare (domain rule 5): no manager of the
 * affected person, and nobody who decides about cases or reads them because of an office.
 */
@Component
record CareNoteRule(People people) {

  private static final Set<OfficeKind> DECIDING =
      EnumSet.of(
          OfficeKind.CASE_OWNER,
          OfficeKind.RESPONSIBLE,
          OfficeKind.DEPUTY,
          OfficeKind.FALLBACK,
          OfficeKind.EMPLOYER,
          OfficeKind.COORDINATOR,
          OfficeKind.ADMINISTRATOR);

  boolean mayKeepNotes(PersonId giver, CasePart part) {
    var affected = part.affected();
    var isManager =
        people.isManager(giver)
            || (affected != null && people.listLineAbove(affected).contains(giver));
    return !isManager
        && people.offices(giver).stream().noneMatch(office -> DECIDING.contains(office.kind()));
  }
}
