// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Checks that somebody is a lawyer of the organisation, who may release offences and articles. */
@Component
record Lawyers(People people) {

  /**
   * @throws ForbiddenException when the person is no lawyer of the organisation today
   */
  void require(PersonId person) {
    if (people.offices(person).stream().noneMatch(held -> held.kind() == OfficeKind.LEGAL)) {
      throw new ForbiddenException();
    }
  }
}
