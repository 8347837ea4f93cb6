// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of cases, newest first, page by page from where the last one ended. */
@Service
public class IncidentList {

  public static final int PAGE = 25;

  private static final String SELECT =
      """
      select p.part_id, f.handled_as number, p.person_id, p.opened_at, i.channel, p.body, a.position_title, p.open,
        i.history,
        (select count(*) from promise r where r.organisation_id = p.organisation_id
          and r.part_id = p.part_id and r.state in ('OPEN', 'WAITING') and r.due_at < :now) late
      from case_part p
      join case_file f on f.organisation_id = p.organisation_id and f.incident_id = p.incident_id
      join incident i on i.organisation_id = p.organisation_id and i.id = p.incident_id
      join affected a on a.organisation_id = p.organisation_id and a.part_id = p.part_id
      where\s""";
  private static final String AFTER =
      """
       and (:after::uuid is null or (p.opened_at, p.part_id) < (
          select q.opened_at, q.part_id from case_part q
          where q.organisation_id = p.organisation_id and q.part_id = :after))
      order by p.opened_at desc, p.part_id desc limit :limit
      """;
  private static final String OWN =
      """
      p.organisation_id = :organisation and (p.person_id = :viewer or exists (
        select 1 from case_relation t where t.organisation_id = p.organisation_id
          and t.incident_id = p.incident_id and t.part_id = p.part_id
          and t.person_id = :viewer and t.relation = 'TRUSTED'))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  IncidentList(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The parts this viewer handles or supervises; one more than a page when there is a next page.
   *
   * @param after the last part of the page before
   */
  @Transactional(readOnly = true)
  public List<IncidentSummary> handled(Viewer viewer, @Nullable PartId after) {
    return jdbc.sql(SELECT + VisibleParts.CONDITION + AFTER)
        .params(VisibleParts.to(viewer).parameters())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("after", after == null ? null : after.value())
        .param("limit", PAGE + 1)
        .query(IncidentList::read)
        .list();
  }

  /** What happened to this viewer, and what others let them follow; paged as {@link #handled}. */
  @Transactional(readOnly = true)
  public List<IncidentSummary> own(Viewer viewer, @Nullable PartId after) {
    return jdbc.sql(SELECT + OWN + AFTER)
        .param("organisation", Tenancy.current().value())
        .param("viewer", viewer.person().value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("after", after == null ? null : after.value())
        .param("limit", PAGE + 1)
        .query(IncidentList::read)
        .list();
  }

  private static IncidentSummary read(ResultSet row, int number) throws SQLException {
    var affected = row.getObject("person_id", UUID.class);
    return new IncidentSummary(
        row.getObject("part_id", UUID.class),
        row.getString("number"),
        affected == null ? null : new PersonId(affected),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getString("channel"),
        BodyKind.valueOf(row.getString("body")),
        row.getString("position_title"),
        row.getBoolean("open"),
        row.getInt("late"),
        row.getBoolean("history"));
  }
}
