// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.task.CaseTasks;
import nl.rugdekking.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lists the cases in which the last day for a complaint comes nearer, as tasks of whoever handles
 * them: they ask the affected person. A task ends with the complaint, with the day, or when the
 * affected person says that they want no report to the police.
 */
@Service
class ComplaintTasks extends CaseTasks {

  private static final int DAYS_OF_HASTE = 7;

  private static final String OWED =
      """
      from complaint_warning w
      join case_part p on p.organisation_id = w.organisation_id and p.part_id = w.part_id
      join case_file f on f.organisation_id = p.organisation_id and f.incident_id = p.incident_id
      join affected a on a.organisation_id = p.organisation_id and a.part_id = p.part_id
      where w.organisation_id = :organisation and w.last_day >= :today
        and p.owner_id = any (:stands_in::uuid[] || :viewer::uuid)
        and p.open and p.lane <> 'CONFIDENTIAL' and p.held_until is null
        and a.police_wish is distinct from 'NO'
        and %s
      """
          .formatted(VisibleParts.CONDITION);
  private static final String LIST =
      "select p.part_id, p.owner_id, p.body, f.handled_as number, w.last_day "
          .concat(OWED)
          .concat("order by w.last_day, p.part_id");

  private final Clock clock;

  ComplaintTasks(JdbcClient jdbc, Clock clock) {
    super(jdbc, LIST, "select 1 " + OWED);
    this.clock = clock;
  }

  @Override
  protected JdbcClient.StatementSpec query(String sql, Viewer viewer, int most) {
    return super.query(sql, viewer, most).param("today", today());
  }

  @Override
  protected Task read(Viewer viewer, ResultSet row) throws SQLException {
    var about = readCase(row);
    var part = about.part().value();
    var lastDay = row.getObject("last_day", LocalDate.class);
    return new Task(
        UUID.nameUUIDFromBytes(("complaint" + part).getBytes(StandardCharsets.UTF_8)),
        new PersonId(row.getObject("owner_id", UUID.class)),
        "complaint.task",
        "complaint.task.verb",
        "/incidenten/" + about.number() + "/getroffenen/" + part + "/klacht",
        DueDates.endOfDay(lastDay),
        false,
        about,
        today().plusDays(DAYS_OF_HASTE).isBefore(lastDay)
            ? Task.Urgency.USUAL
            : Task.Urgency.LAST_DAY);
  }

  private LocalDate today() {
    return DueDates.dayOf(clock.instant());
  }
}
