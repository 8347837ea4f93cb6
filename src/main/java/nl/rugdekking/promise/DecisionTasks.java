// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.task.CaseTasks;
import nl.rugdekking.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lists the promises that wait for a decision of the responsible person. They are tasks of that
 * person and the deputy; where the rules keep both out of the part (the case of one affected
 * person), they are tasks of the fallback outside the organisation or of the mayor. The person who
 * handles the part finds them among their own tasks, so they are not listed here for them.
 */
@Service
class DecisionTasks extends CaseTasks {

  // r is the promise and p the part it is for.
  private static final String WAITING =
      """
      from promise r
      join case_part p on p.organisation_id = r.organisation_id and p.part_id = r.part_id
      where r.organisation_id = :organisation and r.state = 'WAITING'
        and r.waiting_for = 'RESPONSIBLE' and r.owner_id is distinct from :viewer
        and p.lane = 'OPEN' and not p.escalated
        and ((p.answered_by = 'OFFICES' and p.body = any (:responsible_bodies))
          or (p.answered_by = 'OUTSIDE' and p.body = any (:fallback_bodies))
          or (p.answered_by = 'MAYOR' and :is_mayor))
        and %s
      """
          .formatted(VisibleParts.CONDITION);
  private static final String LIST =
      """
      select r.*, p.body,
        (select f.handled_as from case_file f
          where f.organisation_id = p.organisation_id and f.incident_id = p.incident_id) number
      """
          .concat(WAITING)
          .concat("order by r.due_at, r.id");

  private final PromiseKeepers keepers;

  DecisionTasks(JdbcClient jdbc, PromiseKeepers keepers) {
    super(jdbc, LIST, "select 1 " + WAITING);
    this.keepers = keepers;
  }

  @Override
  public List<Task> list(Viewer viewer, int most) {
    return mayHaveTasks(viewer) ? super.list(viewer, most) : List.of();
  }

  @Override
  protected Map<String, Object> parameters(Viewer viewer) {
    var parameters = super.parameters(viewer);
    parameters.put("responsible_bodies", listResponsibleBodies(viewer));
    return parameters;
  }

  @Override
  protected boolean mayHaveTasks(Viewer viewer) {
    return viewer.isMayor()
        || Stream.of(BodyKind.values())
            .anyMatch(
                body -> isResponsible(viewer, body) || holds(viewer, OfficeKind.FALLBACK, body));
  }

  private static String[] listResponsibleBodies(Viewer viewer) {
    return Stream.of(BodyKind.values())
        .filter(body -> isResponsible(viewer, body))
        .map(Enum::name)
        .toArray(String[]::new);
  }

  private static boolean isResponsible(Viewer viewer, BodyKind body) {
    return holds(viewer, OfficeKind.RESPONSIBLE, body) || holds(viewer, OfficeKind.DEPUTY, body);
  }

  private static boolean holds(Viewer viewer, OfficeKind kind, BodyKind body) {
    return viewer.offices().stream().anyMatch(office -> office.covers(kind, body));
  }

  @Override
  protected Task read(Viewer viewer, ResultSet row) throws SQLException {
    var keeper = keepers.get(new PromiseKind(row.getString("kind")));
    var about = readCase(row, "promise.waits.your-decision", null, true);
    return new Task(
        row.getObject("id", UUID.class),
        viewer.person(),
        keeper.nameKey(),
        "promise.decide",
        "/incidenten/%s/getroffenen/%s/toch-handelen"
            .formatted(about.number(), about.part().value()),
        PromiseRepository.readInstant(row, "due_at"),
        false,
        about);
  }
}
