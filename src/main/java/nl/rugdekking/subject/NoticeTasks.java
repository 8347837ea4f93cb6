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
 * Lists the subjects (recorded perpetrators) who have to be told that data about them are kept, as
 * tasks of the person who decided that.
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
  private static final String LIST =
      "select s.id, s.part_id, s.notice_by, s.notice_again_on, p.body, f.handled_as number "
          .concat(OWED)
          .concat("order by s.notice_again_on, s.id");

  NoticeTasks(JdbcClient jdbc) {
    super(jdbc, LIST, "select 1 " + OWED);
  }

  @Override
  protected Task read(Viewer viewer, ResultSet row) throws SQLException {
    var about = readCase(row);
    var id = row.getObject("id", UUID.class);
    var address =
        "/incidenten/%s/getroffenen/%s/veroorzakers/%s/verteld"
            .formatted(about.number(), about.part().value(), id);
    return new Task(
        id,
        new PersonId(row.getObject("notice_by", UUID.class)),
        "subject.told.task",
        "subject.told",
        address,
        DueDates.endOfDay(row.getObject("notice_again_on", LocalDate.class)),
        false,
        about);
  }
}
