// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

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
 * Lists the messages of reporters that wait for an answer, as tasks of the case owner. Talks with
 * the confidential adviser are left out, because they have a list of their own.
 */
@Service
class MessageTasks extends CaseTasks {

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
          .concat("order by r.waits_since, r.id, p.part_id");

  private final AnswerTerm term;

  MessageTasks(JdbcClient jdbc, AnswerTerm term) {
    super(jdbc, LIST, "select distinct r.id " + OWED);
    this.term = term;
  }

  @Override
  protected Task read(Viewer viewer, ResultSet row) throws SQLException {
    var about = readCase(row);
    var id = row.getObject("id", UUID.class);
    var reporter = row.getObject("reporter_id", UUID.class);
    var byAffected = reporter != null && reporter.equals(row.getObject("person_id", UUID.class));
    return new Task(
        id,
        new PersonId(row.getObject("owner_id", UUID.class)),
        byAffected ? "report.task.answer.affected" : "report.task.answer",
        "report.answer",
        "/incidenten/" + about.number() + "/meldingen/" + id,
        term.dueAfter(instant(row, "waits_since")),
        false,
        about);
  }
}
