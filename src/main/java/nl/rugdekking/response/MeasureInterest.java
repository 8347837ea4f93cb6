// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.LocalDate;
import java.util.Optional;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.register.ending.CaseInterest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A case is kept at least until the last measure in it has ended or was withdrawn. */
@Repository
record MeasureInterest(JdbcClient jdbc) implements CaseInterest {

  @Override
  public Optional<LocalDate> findLastDay(IncidentId incident) {
    return jdbc.sql(
            """
            select max(case when withdrawn_at is null then ends_on
              else (withdrawn_at at time zone 'Europe/Amsterdam')::date end) as day
            from response where organisation_id = ? and incident_id = ?
            """)
        .params(CurrentOrganisation.id(), incident.value())
        .query((row, number) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
        .single();
  }
}
