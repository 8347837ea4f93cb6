// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.danger;

import static nl.rugdekking.database.Timestamps.instant;
import static nl.rugdekking.database.Timestamps.instantOrNull;
import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Alerts;
import nl.rugdekking.register.Alerts.CurrentDanger;
import nl.rugdekking.register.Alerts.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads for lists in which cases somebody is or was in danger, and who took it on. */
@Component
class ReportedDangers implements Alerts.Dangers {

  // An alarm that was handed over counts until the affected person says that there is no danger.
  private static final String LATEST =
      """
      select distinct on (a.part_id)
        a.part_id, a.raised_at, a.confirmed_at, a.confirmed_by, a.ended_at, a.nameless
      from alarm a
      join case_part p on p.organisation_id = a.organisation_id and p.part_id = a.part_id
      join affected f on f.organisation_id = a.organisation_id and f.part_id = a.part_id
      where a.organisation_id = :organisation and a.part_id = any (:parts) and p.open
        and (a.ended_at is null or f.danger is distinct from 'NONE')
      order by a.part_id, a.sequence desc
      """;

  private static final String TAKEN_ON =
      """
      select p.part_id from case_part p
      join affected f on f.organisation_id = p.organisation_id and f.part_id = p.part_id
      cross join lateral (
        select a.raised_at, a.confirmed_at, a.ended_at from alarm a
        where a.organisation_id = p.organisation_id and a.part_id = p.part_id
          and (a.ended_at is null or f.danger is distinct from 'NONE')
        order by a.sequence desc limit 1) latest
      where p.open and p.lane <> 'CONFIDENTIAL' and p.owner_id is distinct from :viewer
        and p.part_id in (select taken.part_id from alarm taken
          where taken.organisation_id = :organisation and taken.confirmed_at is not null)
        and latest.confirmed_at is not null
        and (latest.ended_at is null or latest.ended_at >= :since) and %s
      order by latest.raised_at desc, p.part_id limit :most
      """
          .formatted(VisibleParts.CONDITION);

  private final JdbcClient jdbc;

  ReportedDangers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<PartId, CurrentDanger> find(Collection<PartId> parts) {
    var dangers = new HashMap<PartId, CurrentDanger>();
    if (!parts.isEmpty()) {
      jdbc.sql(LATEST)
          .param("organisation", CurrentOrganisation.id())
          .param("parts", parts.stream().map(PartId::value).toArray(UUID[]::new))
          .query(
              row -> {
                dangers.put(part(row), danger(row));
              });
    }
    return dangers;
  }

  @Override
  @Transactional(readOnly = true)
  public List<PartId> listTakenOn(Viewer viewer, Instant since, int most) {
    return jdbc.sql(TAKEN_ON)
        .params(VisibleParts.forViewer(viewer).parameters())
        .param("since", utc(since))
        .param("most", most)
        .query((row, number) -> part(row))
        .list();
  }

  private static PartId part(ResultSet row) throws SQLException {
    return new PartId(row.getObject("part_id", UUID.class));
  }

  private static CurrentDanger danger(ResultSet row) throws SQLException {
    var confirmedBy = row.getObject("confirmed_by", UUID.class);
    var by = confirmedBy == null ? null : new PersonId(confirmedBy);
    var confirmedAt = instantOrNull(row, "confirmed_at");
    var endedAt = instantOrNull(row, "ended_at");
    var nameless = row.getBoolean("nameless");
    if (endedAt != null) {
      return new CurrentDanger(Stage.HANDED_OVER, endedAt, by, nameless);
    }
    return confirmedAt == null
        ? new CurrentDanger(Stage.UNCONFIRMED, instant(row, "raised_at"), null, nameless)
        : new CurrentDanger(Stage.TAKEN_ON, confirmedAt, by, nameless);
  }
}
