// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.story;

import static nl.rugdekking.database.Timestamps.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.task.Task;
import nl.rugdekking.task.TaskSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists what whoever handles a part has to do beside its promises: to say how serious it is, and to
 * close it once every promise is settled. One of them at a time.
 */
@Service
class HandlingTasks implements TaskSource {

  private static final String OWED =
      """
      from case_part p
      join case_file f on f.organisation_id = p.organisation_id and f.incident_id = p.incident_id
      join affected a on a.organisation_id = p.organisation_id and a.part_id = p.part_id
      where p.organisation_id = :organisation
        and p.owner_id = any (:stands_in::uuid[] || :viewer::uuid)
        and p.open and p.lane <> 'CONFIDENTIAL' and p.held_until is null
        and (a.assessed is null or not exists (select from promise r
          where r.organisation_id = p.organisation_id and r.part_id = p.part_id
            and r.state in ('OPEN', 'WAITING')))
        and %s
      """
          .formatted(VisibleParts.CONDITION);
  private static final String LIST =
      "select p.part_id, p.owner_id, p.body, p.opened_at, a.assessed, f.handled_as number "
          .concat(OWED)
          .concat("order by p.opened_at, p.part_id limit :limit");
  private static final String COUNT =
      "select count(*) from (select 1 ".concat(OWED).concat("limit :limit) counted");

  private final JdbcClient jdbc;
  private final AssessmentTerm term;

  HandlingTasks(JdbcClient jdbc, AssessmentTerm term) {
    this.jdbc = jdbc;
    this.term = term;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Task> list(Viewer viewer, int most) {
    return jdbc.sql(LIST)
        .params(VisibleParts.forViewer(viewer).parameters())
        .param("limit", most)
        .query((row, line) -> read(row))
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public int count(Viewer viewer, int most) {
    return jdbc.sql(COUNT)
        .params(VisibleParts.forViewer(viewer).parameters())
        .param("limit", most)
        .query(Integer.class)
        .single();
  }

  private Task read(ResultSet row) throws SQLException {
    var id = row.getObject("part_id", UUID.class);
    var number = row.getString("number");
    var assess = row.getObject("assessed") == null;
    return new Task(
        id,
        new PersonId(row.getObject("owner_id", UUID.class)),
        assess ? "handling.task.assess" : "handling.task.close",
        assess ? "handling.assess" : "handling.close",
        "/incidenten/" + number + "/getroffenen/" + id + (assess ? "/beoordelen" : "/sluiten"),
        assess ? term.dueAfter(instant(row, "opened_at")) : null,
        false,
        new Task.About(
            number, new PartId(id), BodyKind.valueOf(row.getString("body")), null, null, true));
  }
}
