// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.PartRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores how far each claim came along its routes. */
@Repository
record ClaimRouteRepository(JdbcClient jdbc) {

  /** Returns what was recorded for the claim of this party. */
  List<ClaimRoute> list(PartId part, Claimant claimant) {
    return jdbc.sql(
            """
            select * from claim_route
            where organisation_id = ? and part_id = ? and claimant = ? order by route
            """)
        .params(CurrentOrganisation.id(), part.value(), claimant.name())
        .query(ClaimRouteRepository::read)
        .list();
  }

  /**
   * Stores a route.
   *
   * @return false when somebody changed it since it was read
   */
  boolean save(PartRecord affected, Claimant claimant, ClaimRoute route, PersonId by, Instant at) {
    return jdbc.sql(
                """
                insert into claim_route (organisation_id, part_id, claimant, route, incident_id,
                  counts_from, last_day, due_on, done_on, recorded_by, recorded_at, version)
                values (:organisation, :part, :claimant, :route, :incident, :from, :last, :due,
                  :done, :by, :at, 1)
                on conflict (organisation_id, part_id, claimant, route) do update
                set counts_from = excluded.counts_from, last_day = excluded.last_day,
                  due_on = excluded.due_on, done_on = excluded.done_on,
                  recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at,
                  version = claim_route.version + 1
                where claim_route.version = :version
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("part", affected.part().value())
            .param("claimant", claimant.name())
            .param("route", route.kind().name())
            .param("incident", affected.incident().value())
            .param("from", route.countsFrom())
            .param("last", route.lastDay())
            .param("due", route.dueOn())
            .param("done", route.doneOn())
            .param("by", by.value())
            .param("at", utc(at))
            .param("version", route.version())
            .update()
        == 1;
  }

  private static ClaimRoute read(ResultSet row, int number) throws SQLException {
    return new ClaimRoute(
        ClaimRoute.Kind.valueOf(row.getString("route")),
        row.getObject("counts_from", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getObject("done_on", LocalDate.class),
        row.getInt("version"));
  }
}
