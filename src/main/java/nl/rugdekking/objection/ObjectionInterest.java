// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.time.LocalDate;
import java.util.Optional;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.register.ending.CaseInterest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The term for keeping a case does not begin before the last objection in it was answered. */
@Repository
record ObjectionInterest(JdbcClient jdbc) implements CaseInterest {

  @Override
  public Optional<LocalDate> findLastDay(IncidentId incident) {
    return jdbc.sql(
            """
            select max(case
              when outcome is null then answer_by
              when outcome = 'RETRACTED' or answer_posted then answered_on
              else greatest(answered_on, answer_by) end) as day
            from objection where organisation_id = ? and incident_id = ?
            """)
        .params(CurrentOrganisation.id(), incident.value())
        .query((row, number) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
        .single();
  }
}
