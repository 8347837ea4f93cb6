// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import static nl.rugdekking.database.Timestamps.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the day on which an affected person learned of the act, where it is another day than the
 * one on which it happened.
 */
@Repository
record KnownDayRepository(JdbcClient jdbc) {

  /**
   * Returns the earliest day that was recorded for one of these parts: of one person and one act.
   */
  Optional<LocalDate> find(Collection<PartId> parts) {
    return jdbc.sql(
            """
            select known_on from complaint_known
            where organisation_id = :organisation and part_id = any (:parts)
            order by known_on limit 1
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("parts", parts.stream().map(PartId::value).toArray(UUID[]::new))
        .query(LocalDate.class)
        .optional();
  }

  /** Stores the day in place of the one that was recorded before. */
  void set(PartId part, LocalDate day, PersonId by, Instant at) {
    jdbc.sql(
            """
            insert into complaint_known (organisation_id, part_id, known_on, recorded_by, recorded_at)
            values (:organisation, :part, :day, :by, :at)
            on conflict (organisation_id, part_id) do update
              set known_on = excluded.known_on, recorded_by = excluded.recorded_by,
                recorded_at = excluded.recorded_at
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("part", part.value())
        .param("day", day)
        .param("by", by.value())
        .param("at", utc(at))
        .update();
  }
}
