// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.story;

import java.time.Instant;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * The term within which whoever handles a part has to say how serious it is. More is owed in a
 * serious case, so this must not be left undone.
 */
@Component
record AssessmentTerm(Organisations organisations) {

  private static final int WORKING_DAYS = 2;

  /** The moment at which it is late. */
  Instant dueAfter(Instant opened) {
    var days = new WorkingDays(organisations.structure().closedDays());
    return DueDates.endOfDay(days.addWorkingDays(DueDates.dayOf(opened), WORKING_DAYS));
  }
}
