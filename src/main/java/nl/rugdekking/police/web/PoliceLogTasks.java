// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.task.CaseTasks;
import nl.rugdekking.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lists the log of the police as a task of whoever went there, from the moment that their promise
 * was settled until the part is closed: the police may call, and the person cannot open the case.
 * It waits for the police, so it is never counted.
 */
@Service
class PoliceLogTasks extends CaseTasks {

  // The same conditions as for the role of a promise owner in the rules of access. While a promise
  // of this kind is still open, its own task leads to the log.
  private static final String LOGS =
      """
      select distinct on (r.part_id) r.id, r.part_id, p.body, f.handled_as number
      from promise r
      join case_part p on p.organisation_id = r.organisation_id and p.part_id = r.part_id
      join case_file f on f.organisation_id = p.organisation_id and f.incident_id = p.incident_id
      where r.organisation_id = :organisation and r.owner_id = :owner and r.given
        and r.kind in ('POLICE_REPORT', 'POLICE_REPORT_DONE')
        and p.open and p.lane = 'OPEN' and not p.escalated and p.held_until is null
        and (p.body <> 'COUNCIL' or not :in_executive)
        and not exists (select 1 from case_block b
          where b.organisation_id = p.organisation_id and b.incident_id = p.incident_id
            and b.person_id = :viewer)
        and exists (select 1 from police_step s
          where s.organisation_id = r.organisation_id and s.part_id = r.part_id)
        and not exists (select 1 from promise o
          where o.organisation_id = r.organisation_id and o.part_id = r.part_id
            and o.owner_id = r.owner_id and o.given
            and o.kind in ('POLICE_REPORT', 'POLICE_REPORT_DONE') and o.state in ('OPEN', 'WAITING'))
      order by r.part_id, r.made_at desc, r.id
      """;

  PoliceLogTasks(JdbcClient jdbc) {
    super(jdbc, LOGS, LOGS);
  }

  @Override
  protected boolean mayHaveTasks(Viewer viewer) {
    return false;
  }

  @Override
  protected Task read(Viewer viewer, ResultSet row) throws SQLException {
    var about = readCase(row, "police.task.log.waits", null, false);
    var promise = new PromiseId(row.getObject("id", UUID.class));
    var name = "police log " + about.part().value();
    return new Task(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        viewer.person(),
        "police.task.log",
        "police.task.log.verb",
        Promise.pathForOwner("/incidenten/" + about.number(), about.part(), promise)
            + PoliceLogPage.GIVEN,
        null,
        true,
        about);
  }
}
