// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.ending.CaseInterest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A case is kept at least until its last claim was settled or left. While a claim runs, that day is
 * today, and the case cannot be destroyed ({@link RecoveryContents}).
 */
@Repository
record ClaimInterest(JdbcClient jdbc, Clock clock) implements CaseInterest {

  @Override
  public Optional<LocalDate> findLastDay(IncidentId incident) {
    return jdbc.sql(
            """
            select max(case when claimed then coalesce(settled_on, :today)
              else (decided_at at time zone 'Europe/Amsterdam')::date end) as day
            from damage_claim where organisation_id = :organisation and incident_id = :incident
            """)
        .param("today", DueDates.dayOf(clock.instant()))
        .param("organisation", CurrentOrganisation.id())
        .param("incident", incident.value())
        .query((row, number) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
        .single();
  }
}
