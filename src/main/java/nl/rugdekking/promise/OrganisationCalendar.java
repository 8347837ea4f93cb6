// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import nl.rugdekking.organisation.Organisations;
import org.springframework.stereotype.Component;

/** The working days of the current organisation (the tenant of the current transaction). */
@Component
public record OrganisationCalendar(Organisations organisations) {

  public WorkingDays workingDays() {
    return new WorkingDays(organisations.structure().closedDays());
  }
}
