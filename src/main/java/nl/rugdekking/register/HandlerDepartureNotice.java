// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.List;
import java.util.Set;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Deputies;
import nl.rugdekking.access.Lane;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * Tells the responsible person, or somebody who stands in for them, that cases lost their handler.
 * They choose the new one.
 */
@Component
record HandlerDepartureNotice(
    People people, CaseAssignments cases, Deputies deputies, CaseLetters letters) {

  /**
   * Writes about a part in the open lane; in the other lanes the responsible person may not see the
   * case. A person gets one letter for all parts.
   *
   * @param told the persons who got this letter already; the new reader is added
   */
  void notifyResponsible(CasePart part, Set<PersonId> told) {
    if (part.lane() != Lane.OPEN || part.escalated()) {
      return;
    }
    var blocked = cases.blocked(part.incident());
    List.of(OfficeKind.RESPONSIBLE, OfficeKind.DEPUTY).stream()
        .flatMap(kind -> people.listOfficeHolders(kind, part.body()).stream())
        .filter(person -> !blocked.contains(person))
        .findFirst()
        .map(person -> deputies.standInOrSelf(person, part, blocked))
        .filter(told::add)
        .ifPresent(person -> letters.send(person, "handler-left", "/overzicht"));
  }
}
