// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.task.CaseTasks;
import nl.rugdekking.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lists the letters that are still to be sent to whoever undertook something against a measure, as
 * tasks. The receipt is confirmed by the person who answers, within a week. The letter with an
 * answer is a task here only when no promise says so, for example in a part that was closed. An
 * answer that somebody recorded as not to come, before that was refused, is a task too.
 */
@Service
class ObjectionLetterTasks extends CaseTasks {

  private static final String UNSENT =
      """
      from objection o
      join case_part p on p.organisation_id = o.organisation_id and p.part_id = o.part_id
      join case_file f on f.organisation_id = o.organisation_id and f.incident_id = o.incident_id
      left join promise r on r.organisation_id = o.organisation_id and r.id = o.promise_id
        and r.state in ('OPEN', 'WAITING')
      left join promise d on d.organisation_id = o.organisation_id and d.id = o.promise_id
        and d.state = 'EXPLAINED'
      where o.organisation_id = :organisation and not o.answer_posted
        and ((o.outcome is null and (not o.receipt_posted or d.id is not null))
          or (o.outcome <> 'RETRACTED' and r.id is null))
        and ((r.given and r.owner_id = :owner and (%s))
          or (r.given is not true
            and p.owner_id = any (:stands_in::uuid[] || :viewer::uuid) and (%s)))
      """
          .formatted(VisibleParts.GIVEN_CONDITION, VisibleParts.CONDITION);

  private static final String LIST =
      """
      select o.id, o.part_id, o.response_id, o.kind, o.promise_id, o.outcome is not null answered,
        o.outcome is null and d.id is not null dropped,
        case when o.outcome is null and d.id is null then o.received_on + 7
          else o.answer_by end due_on,
        coalesce(r.given, false) given, p.owner_id, p.body, f.handled_as number
      """
          .concat(UNSENT)
          .concat("order by due_on, o.id");

  ObjectionLetterTasks(JdbcClient jdbc) {
    super(jdbc, LIST, "select 1 " + UNSENT);
  }

  @Override
  protected Task read(Viewer viewer, ResultSet row) throws SQLException {
    var kind = ObjectionKind.valueOf(row.getString("kind"));
    var isAnswered = row.getBoolean("answered");
    var isGiven = row.getBoolean("given");
    var letter = isAnswered ? kind.answer() : kind.receipt();
    var about = readCase(row, null, null, !isGiven);
    var incident = "/incidenten/" + about.number();
    var place =
        isGiven
            ? Promise.pathForOwner(
                incident, about.part(), new PromiseId(row.getObject("promise_id", UUID.class)))
            : "%s/getroffenen/%s/reactie/%s"
                .formatted(
                    incident, about.part().value(), row.getObject("response_id", UUID.class));
    var isDropped = row.getBoolean("dropped");
    var id = row.getObject("id", UUID.class);
    var apart = letter.name() + id;
    return new Task(
        UUID.nameUUIDFromBytes(apart.getBytes(StandardCharsets.UTF_8)),
        isGiven ? viewer.person() : new PersonId(row.getObject("owner_id", UUID.class)),
        isDropped
            ? "promise.task.OBJECTION_ANSWERED." + kind.subject().code()
            : titleKey(kind, isAnswered),
        "objection.task.verb",
        place + (isDropped ? "/bezwaren/" + id : "/brieven/" + letter.path()),
        DueDates.endOfDay(row.getObject("due_on", LocalDate.class)),
        false,
        about);
  }

  private static String titleKey(ObjectionKind kind, boolean isAnswered) {
    return isAnswered
        ? "promise.task.OBJECTION_ANSWERED." + kind.subjectOfLetter().code()
        : "objection.task." + kind.name();
  }
}
