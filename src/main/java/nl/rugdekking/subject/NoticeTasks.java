// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
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
 * Lists what is owed to subjects (recorded perpetrators): that they are told that data about them
 * are kept, as tasks of the person who decided that, and an answer to what they asked about these
 * data, as tasks of the person who recorded the request. One query reads both, because the menu of
 * every page counts them.
 */
@Service
class NoticeTasks extends CaseTasks {

  private static final String OWED =
      """
      from subject s
      join case_part p on p.organisation_id = s.organisation_id and p.part_id = s.part_id
      join case_file f on f.organisation_id = s.organisation_id and f.incident_id = s.incident_id
      where s.organisation_id = :organisation and s.notice = 'AT_ONCE'
        and s.notice_again_on is not null and not s.erased and not s.shielded
        and s.notice_by = any (:stands_in::uuid[] || :viewer::uuid)
        and %s
      """
          .formatted(VisibleParts.CONDITION);
  private static final String ASKED =
      """
      from subject_request r
      join case_part p on p.organisation_id = r.organisation_id and p.part_id = r.part_id
      join case_file f on f.organisation_id = r.organisation_id and f.incident_id = r.incident_id
      where r.organisation_id = :organisation and r.answered_on is null
        and r.recorded_by = any (:stands_in::uuid[] || :viewer::uuid)
        and %s
      """
          .formatted(VisibleParts.CONDITION);
  private static final String LIST =
      """
      select s.id, s.part_id, s.notice_by owner, s.notice_again_on last_day, p.body,
        f.handled_as number, false asked
      %s
      union all
      select r.id, r.part_id, r.recorded_by, r.due_on, p.body, f.handled_as, true
      %s
      order by last_day, id
      """
          .formatted(OWED, ASKED);

  NoticeTasks(JdbcClient jdbc) {
    super(jdbc, LIST, "select 1 " + OWED + " union all select 1 " + ASKED);
  }

  @Override
  protected Task read(Viewer viewer, ResultSet row) throws SQLException {
    var about = readCase(row);
    var id = row.getObject("id", UUID.class);
    var asked = row.getBoolean("asked");
    var base =
        "/incidenten/%s/getroffenen/%s/veroorzakers/"
            .formatted(about.number(), about.part().value());
    return new Task(
        id,
        new PersonId(row.getObject("owner", UUID.class)),
        asked ? "subject.request.task" : "subject.told.task",
        asked ? "subject.request.answer" : "subject.told",
        asked ? base + "verzoeken/" + id : base + id + "/verteld",
        DueDates.endOfDay(row.getObject("last_day", LocalDate.class)),
        false,
        about);
  }
}
