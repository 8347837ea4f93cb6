// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

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
 * Lists the messages of reporters that wait for an answer, as tasks of whoever handles the case.
 * Talks in confidence have a list of their own.
 */
@Service
class MessageTasks implements TaskSource {

  private static final String OWED =
      """
      from report r
      join case_part p on p.organisation_id = r.organisation_id and p.incident_id = r.incident_id
      join case_file f on f.organisation_id = r.organisation_id and f.incident_id = r.incident_id
      where r.organisation_id = :organisation
        and p.owner_id = any (:stands_in::uuid[] || :viewer::uuid)
        and p.lane <> 'CONFIDENTIAL' and %s and %s
      """
          .formatted(MessageRepository.WAITS, VisibleParts.CONDITION);
  private static final String LIST =
      "select distinct on (r.waits_since, r.id) r.id, r.waits_since, r.reporter_id, p.person_id, "
          .concat("p.part_id, p.owner_id, p.body, f.handled_as number ")
          .concat(OWED)
          .concat("order by r.waits_since, r.id, p.part_id limit :limit");
  private static final String COUNT =
      "select count(*) from (select distinct r.id ".concat(OWED).concat("limit :limit) counted");

  private final JdbcClient jdbc;
  private final AnswerTerm term;

  MessageTasks(JdbcClient jdbc, AnswerTerm term) {
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
    var id = row.getObject("id", UUID.class);
    var reporter = row.getObject("reporter_id", UUID.class);
    var number = row.getString("number");
    var byAffected = reporter != null && reporter.equals(row.getObject("person_id", UUID.class));
    return new Task(
        id,
        new PersonId(row.getObject("owner_id", UUID.class)),
        byAffected ? "report.task.answer.affected" : "report.task.answer",
        "report.answer",
        "/incidenten/" + number + "/meldingen/" + id,
        term.dueAfter(instant(row, "waits_since")),
        false,
        new Task.About(
            number,
            new PartId(row.getObject("part_id", UUID.class)),
            BodyKind.valueOf(row.getString("body")),
            null,
            null,
            true));
  }
}
