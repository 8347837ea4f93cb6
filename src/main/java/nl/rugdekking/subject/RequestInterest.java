// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.LocalDate;
import java.util.Optional;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.register.ending.CaseInterest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A case is kept at least until the last request of a perpetrator was answered. */
@Repository
record RequestInterest(JdbcClient jdbc) implements CaseInterest {

  @Override
  public Optional<LocalDate> findLastDay(IncidentId incident) {
    return jdbc.sql(
            """
            select max(coalesce(answered_on, due_on)) as day from subject_request
            where organisation_id = ? and incident_id = ?
            """)
        .params(CurrentOrganisation.id(), incident.value())
        .query((row, number) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
        .single();
  }
}
