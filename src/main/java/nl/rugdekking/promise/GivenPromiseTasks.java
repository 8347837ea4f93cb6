// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.task.CaseTasks;
import nl.rugdekking.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lists the promises that were given to the viewer, as tasks. The handler of the part (the case of
 * one affected person) also gets such a task once it is late.
 */
@Service
class GivenPromiseTasks extends CaseTasks {

  // In these queries r is a promise and p the part it is for; "own" tells which query found it.
  private static final String GIVEN_TO_VIEWER =
      """
      select r.*, p.body, p.incident_id of_incident, true own
      from promise r
      join case_part p on p.organisation_id = r.organisation_id and p.part_id = r.part_id
      where r.organisation_id = :organisation and r.owner_id = :owner and r.given
        and r.state in ('OPEN', 'WAITING')
        and %s
      """
          .formatted(VisibleParts.GIVEN_CONDITION);
  // Late promises in the viewer's cases, and in those of people they stand in for, that somebody
  // else owes.
  private static final String LATE_ELSEWHERE =
      """
      select r.*, p.body, p.incident_id of_incident, false own
      from promise r
      join case_part p on p.organisation_id = r.organisation_id and p.part_id = r.part_id
      where r.organisation_id = :organisation and r.given and r.owner_id <> :owner
        and r.state in ('OPEN', 'WAITING') and r.due_at < :now
        and (p.owner_id = :owner or p.owner_id = any (:stands_in)) and %s
      """
          .formatted(VisibleParts.CONDITION);
  private static final String ALL_GIVEN = GIVEN_TO_VIEWER + "union all " + LATE_ELSEWHERE;
  private static final String LIST =
      """
      select g.*,
        (select f.handled_as from case_file f
          where f.organisation_id = g.organisation_id and f.incident_id = g.of_incident) number
      from (%s) g order by g.due_at nulls last, g.id
      """
          .formatted(ALL_GIVEN);
  // A promise that waits is not counted as long as it is in time.
  private static final String COUNTED =
      "select 1 from (" + ALL_GIVEN + ") g where g.state = 'OPEN' or g.due_at < :now";

  private final PromiseKeepers keepers;
  private final Clock clock;

  GivenPromiseTasks(JdbcClient jdbc, PromiseKeepers keepers, Clock clock) {
    super(jdbc, LIST, COUNTED);
    this.keepers = keepers;
    this.clock = clock;
  }

  @Override
  protected Map<String, Object> parameters(Viewer viewer) {
    var parameters = super.parameters(viewer);
    parameters.put("now", utc(clock.instant()));
    return parameters;
  }

  @Override
  protected Task read(Viewer viewer, ResultSet row) throws SQLException {
    var keeper = keepers.get(new PromiseKind(row.getString("kind")));
    var id = new PromiseId(row.getObject("id", UUID.class));
    var decided = PromiseRepository.readDecided(row);
    var isGivenToViewer = row.getBoolean("own");
    var waitingFor = row.getString("waiting_for");
    var waitingKey = waitingFor == null ? null : keeper.waitingKey(WaitingFor.valueOf(waitingFor));
    var about =
        readCase(row, waitingKey, row.getObject("first_day", LocalDate.class), !isGivenToViewer);
    var part = about.part();
    var incident = "/incidenten/" + about.number();
    return new Task(
        id.value(),
        viewer.person(),
        keeper.taskKey(decided),
        keeper.buttonKey(decided),
        isGivenToViewer
            ? Promise.pathForOwner(incident, part, id)
            : keeper.path(incident, part, id),
        PromiseRepository.readInstant(row, "due_at"),
        PromiseState.valueOf(row.getString("state")) == PromiseState.WAITING,
        about);
  }
}
