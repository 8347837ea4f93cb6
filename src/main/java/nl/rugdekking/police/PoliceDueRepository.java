// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the steps of the log of the police after which something has to be done on a certain day.
 */
@Repository
record PoliceDueRepository(JdbcClient jdbc) {

  // Only the last step of a part says when the organisation asks the police again, and only while
  // the part is open.
  private static final String SILENT =
      """
      from (select distinct on (part_id) * from police_step where organisation_id = :organisation
        order by part_id, happened_on desc, recorded_at desc, id) s
      join case_part p on p.organisation_id = s.organisation_id and p.part_id = s.part_id
      where p.open and s.ask_from is not null and s.asked_at is null
      """;

  /**
   * A step that is due.
   *
   * @param kind what happened in that step
   * @param asked true when the police asked something of the organisation in it
   */
  record DueStep(UUID id, PartId part, PoliceStepKind kind, boolean asked) {

    PolicePromises.ToldStep toTold() {
      return new PolicePromises.ToldStep(id, kind, asked);
    }
  }

  /** Returns the last steps of parts of which nothing was heard until this day. */
  List<DueStep> listSilent(LocalDate today) {
    return jdbc.sql(
            "select s.id, s.part_id, s.kind, s.request_by " + SILENT + " and s.ask_from <= :today")
        .param("organisation", CurrentOrganisation.id())
        .param("today", today)
        .query(PoliceDueRepository::read)
        .list();
  }

  /** Returns the first day on which the organisation has to ask the police about a step. */
  Optional<LocalDate> findNextDayToAsk() {
    return jdbc.sql("select min(s.ask_from) as day " + SILENT)
        .param("organisation", CurrentOrganisation.id())
        .query((row, number) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
        .single();
  }

  /**
   * Records that the organisation has to ask the police about a step.
   *
   * @return false when that was recorded before
   */
  boolean markAsked(UUID step, Instant at) {
    return jdbc.sql(
                """
                update police_step set asked_at = :at
                where organisation_id = :organisation and id = :id and asked_at is null
                """)
            .param("at", utc(at))
            .param("organisation", CurrentOrganisation.id())
            .param("id", step)
            .update()
        == 1;
  }

  /**
   * Returns the steps that the affected person may read from this day on, and of which they were
   * not told yet.
   */
  List<DueStep> listRevealed(LocalDate today) {
    return jdbc.sql(
            """
            select id, part_id, kind, request_by from police_step
            where organisation_id = :organisation and quiet_until < :today and revealed_at is null
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("today", today)
        .query(PoliceDueRepository::read)
        .list();
  }

  private static DueStep read(ResultSet row, int number) throws SQLException {
    return new DueStep(
        row.getObject("id", UUID.class),
        new PartId(row.getObject("part_id", UUID.class)),
        PoliceStepKind.valueOf(row.getString("kind")),
        row.getObject("request_by", LocalDate.class) != null);
  }

  /**
   * Records that the affected person may read a step.
   *
   * @return false when that was recorded before
   */
  boolean markRevealed(UUID step, Instant at) {
    return jdbc.sql(
                """
                update police_step set revealed_at = :at
                where organisation_id = :organisation and id = :id and revealed_at is null
                """)
            .param("at", utc(at))
            .param("organisation", CurrentOrganisation.id())
            .param("id", step)
            .update()
        == 1;
  }
}
