// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.story;

import java.time.Instant;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * The term within which whoever handles a part says how serious it is. What is owed of a serious
 * case follows from it, so that it must not lie.
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
