// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.task.Task;
import nl.rugdekking.task.TaskSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the subjects that have to be told, as tasks of whoever decided that. */
@Service
class NoticeTasks implements TaskSource {

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
          .concat("order by s.notice_again_on, s.id limit :limit");
  private static final String COUNT =
      "select count(*) from (select 1 ".concat(OWED).concat("limit :limit) counted");

  private final JdbcClient jdbc;

  NoticeTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
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

  private static Task read(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var part = new PartId(row.getObject("part_id", UUID.class));
    var number = row.getString("number");
    var address =
        "/incidenten/%s/getroffenen/%s/veroorzakers/%s/verteld".formatted(number, part.value(), id);
    return new Task(
        id,
        new PersonId(row.getObject("notice_by", UUID.class)),
        "subject.told.task",
        "subject.told",
        address,
        DueDates.endOfDay(row.getObject("notice_again_on", LocalDate.class)),
        false,
        new Task.About(number, part, BodyKind.valueOf(row.getString("body")), null, null, true));
  }
}
