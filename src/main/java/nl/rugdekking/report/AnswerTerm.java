// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Instant;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.WorkingDays;
import org.springframework.stereotype.Component;

/** The term within which a message of a reporter is answered. */
@Component
record AnswerTerm(Organisations organisations) {

  private static final int WORKING_DAYS = 1;

  /** The moment at which it is late. */
  Instant dueAfter(Instant written) {
    var days = new WorkingDays(organisations.structure().closedDays());
    return DueDates.endOfDay(days.addWorkingDays(DueDates.dayOf(written), WORKING_DAYS));
  }
}
