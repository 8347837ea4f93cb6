// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.story;

import static nl.rugdekking.database.Timestamps.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.task.CaseTasks;
import nl.rugdekking.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lists the two tasks of a handler that are no promise: to say how serious a part is, and, once
 * that is said and every promise is settled, to close it.
 */
@Service
class HandlingTasks extends CaseTasks {

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
          .concat("order by p.opened_at, p.part_id");

  private final AssessmentTerm term;

  HandlingTasks(JdbcClient jdbc, AssessmentTerm term) {
    super(jdbc, LIST, "select 1 " + OWED);
    this.term = term;
  }

  @Override
  protected Task read(Viewer viewer, ResultSet row) throws SQLException {
    var about = readCase(row);
    var id = about.part().value();
    var assess = row.getObject("assessed") == null;
    return new Task(
        id,
        new PersonId(row.getObject("owner_id", UUID.class)),
        assess ? "handling.task.assess" : "handling.task.close",
        assess ? "handling.assess" : "handling.close",
        "/incidenten/"
            + about.number()
            + "/getroffenen/"
            + id
            + (assess ? "/beoordelen" : "/sluiten"),
        assess ? term.dueAfter(instant(row, "opened_at")) : null,
        false,
        about);
  }
}
