// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import java.time.LocalDate;
import java.util.Set;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.IncidentRecord;

/**
 * An act against one affected person, as far as it was told or recorded.
 *
 * @param forms the codes of its forms: those that the handler recorded, or until then those that
 *     were told
 * @param day the day on which it happened; when nobody told it, the day of the report
 * @param happened true when it happened on that day
 */
public record ReportedAct(
    IncidentRecord incident, Set<String> forms, LocalDate day, boolean happened) {

  static ReportedAct of(IncidentRecord incident, Set<String> forms) {
    var happenedOn = incident.happenedOn();
    return happenedOn == null
        ? new ReportedAct(incident, forms, DueDates.dayOf(incident.registeredAt()), false)
        : new ReportedAct(incident, forms, happenedOn, true);
  }
}
