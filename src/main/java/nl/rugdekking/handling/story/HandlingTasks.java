// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.story;

import static nl.rugdekking.database.Timestamps.instant;
import static nl.rugdekking.database.Timestamps.utc;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.alarm.FirstHourViews;
import nl.rugdekking.complaint.ComplaintDays;
import nl.rugdekking.counter.CounterChoices;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.police.PoliceRequests;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.ProgressQuestions;
import nl.rugdekking.register.acting.PossibleDangerTerm;
import nl.rugdekking.task.CaseTasks;
import nl.rugdekking.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lists the tasks of a handler that are no promises: to speak with somebody who said that there may
 * be danger, to answer how it stands with what is late, to take the steps that remained when an
 * alarm was handed over, to assess how serious it is, to ask about a complaint before its last day,
 * to do what the police asked and to choose the sites of a measure, also after the part was closed,
 * and, once it was assessed and every promise is settled, to close the part.
 */
@Service
class HandlingTasks extends CaseTasks {

  // The parts that wait for an assessment, those that owe nothing any more and the alarms with
  // remaining steps are read from indexes that contain nothing else. Otherwise, for a handler of
  // very many cases, each page would have to
  // look at all of them.
  private static final String OWED =
      """
      from (
        select a.part_id, 'speak' name, null kind, 0 place, null::timestamptz ended_at,
          null::boolean kept_to_day, cast(null as date) due_on, cast(null as uuid) matter
        from affected a
        where a.organisation_id = :organisation and a.closed_at is null
          and a.possible_danger_at is not null
        union all
        select p.part_id, 'first-hour', remaining.kind, remaining.place, remaining.ended_at,
          remaining.kept_to_day, null, null
        from (
          select distinct w.organisation_id, w.part_id from alarm l
          join case_part w on w.organisation_id = l.organisation_id and w.part_id = l.part_id
          where l.organisation_id = :organisation and l.remaining_steps <> '{}'
            and w.owner_id = any (:stands_in::uuid[] || :viewer::uuid) and w.open) p
        cross join lateral (%s) remaining
        union all
        select near.part_id, 'complaint', null, 50, null, null, near.last_day, null from (%s) near
        union all
        select asked.part_id, 'request', null, 50, null, null, asked.request_by, asked.id from (%s) asked
        union all
        select r.part_id, 'answer', null, 10, null, null,
          cast(min(r.due_at) at time zone 'Europe/Amsterdam' as date), null
        from promise r
        where r.organisation_id = :organisation and not r.given
          and r.owner_id = any (:stands_in::uuid[] || :viewer::uuid) and %s
        group by r.part_id
        union all
        select a.part_id, 'assess', null, 100, null, null, null, null from affected a
        where a.organisation_id = :organisation and a.closed_at is null and a.assessed is null
        union all
        select w.part_id, 'close', null, 100, null, null, null, null from case_part w
        where w.organisation_id = :organisation
          and w.owner_id = any (:stands_in::uuid[] || :viewer::uuid) and w.open and w.owes_nothing
        union all
        select m.part_id, 'sites', null, 50, null, null, m.begins_on, m.id from (%s) m) step
      join case_part p on p.organisation_id = :organisation and p.part_id = step.part_id
      join case_file f on f.organisation_id = p.organisation_id and f.incident_id = p.incident_id
      join affected a on a.organisation_id = p.organisation_id and a.part_id = p.part_id
      where p.owner_id = any (:stands_in::uuid[] || :viewer::uuid)
        and (p.open or step.name in ('request', 'sites')) and p.lane <> 'CONFIDENTIAL' and p.held_until is null
        and (step.name <> 'close' or a.assessed is not null)
        and %s
      """
          .formatted(
              FirstHourViews.REMAINING_STEPS,
              ComplaintDays.getQuery(),
              PoliceRequests.getQuery(),
              ProgressQuestions.UNANSWERED,
              CounterChoices.UNDECIDED_MEASURES,
              VisibleParts.CONDITION);
  private static final String LIST =
      "select p.part_id, p.owner_id, p.body, p.opened_at, step.name step, f.handled_as number, "
          .concat("step.kind, step.ended_at, step.kept_to_day, step.due_on, step.matter, ")
          .concat("greatest(a.possible_danger_at, p.opened_at) danger_since, ")
          .concat("step.name = 'speak' or (step.name = 'assess' and a.experienced = 4) ")
          .concat("serious ")
          .concat(OWED)
          .concat("order by step.place, p.opened_at, p.part_id, step.due_on, step.matter");

  private static final String COMPLAINT = "complaint";
  private static final String REQUEST = "request";
  private static final String ANSWER = "answer";
  private static final String SITES = "sites";

  private final AssessmentTerm term;
  private final PossibleDangerTerm dangerTerm;
  private final Clock clock;

  HandlingTasks(JdbcClient jdbc, AssessmentTerm term, PossibleDangerTerm dangerTerm, Clock clock) {
    super(jdbc, LIST, "select 1 " + OWED);
    this.term = term;
    this.dangerTerm = dangerTerm;
    this.clock = clock;
  }

  @Override
  protected Map<String, Object> parameters(Viewer viewer) {
    var parameters = super.parameters(viewer);
    parameters.put("today", today());
    parameters.put("now", utc(clock.instant()));
    return parameters;
  }

  private LocalDate today() {
    return DueDates.dayOf(clock.instant());
  }

  @Override
  protected Task read(Viewer viewer, ResultSet row) throws SQLException {
    var about = readCase(row);
    var step = row.getString("step");
    var kind = row.getString("kind");
    return new Task(
        id(difference(row), about.part().value()),
        new PersonId(row.getObject("owner_id", UUID.class)),
        kind == null ? title(step) : "alarm.to-do." + kind,
        verb(step),
        "/incidenten/" + about.number() + "/getroffenen/" + about.part().value() + page(step, row),
        findDue(step, row),
        false,
        about,
        urgency(row, kind));
  }

  private static String title(String step) {
    return switch (step) {
      case COMPLAINT -> "complaint.task";
      case REQUEST -> "police.task.request";
      default -> "handling.task." + step;
    };
  }

  private static String verb(String step) {
    return switch (step) {
      case COMPLAINT -> "complaint.task.verb";
      case REQUEST -> "police.action.log";
      default -> "handling." + step;
    };
  }

  private Task.Urgency urgency(ResultSet row, @Nullable String kind) throws SQLException {
    if (kind != null) {
      return Task.Urgency.FIRST_HOUR;
    }
    var dueOn = row.getObject("due_on", LocalDate.class);
    if (row.getString("step").equals(COMPLAINT) && ComplaintDays.isNear(dueOn, today())) {
      return Task.Urgency.LAST_DAY;
    }
    return row.getBoolean("serious") ? Task.Urgency.SERIOUS : Task.Urgency.USUAL;
  }

  // The remaining steps of a first hour cannot wait for office hours. When the danger was reported
  // without a name, only the day of handing over is stored, so no hour can be counted from it. The
  // end of that day would be too late. So such a step has no due date: it must be done at once.
  private static @Nullable Instant dueAfterHandover(Instant endedAt, boolean isDayOnly) {
    return isDayOnly ? null : endedAt.plus(FirstHourViews.TIME_FOR_REMAINING_STEPS);
  }

  // A part can have several tasks at once. So the id is made from the part and from what tells its
  // tasks apart: the step of the first hour, the request of the police, the measure of which the
  // sites are not chosen, or the task and its day.
  private static String difference(ResultSet row) throws SQLException {
    var apart = row.getString("kind") == null ? row.getString("matter") : row.getString("kind");
    return apart == null ? row.getString("step") + row.getString("due_on") : apart;
  }

  private static UUID id(String difference, UUID part) {
    return UUID.nameUUIDFromBytes((difference + part).getBytes(StandardCharsets.UTF_8));
  }

  private static String page(String step, ResultSet row) throws SQLException {
    return switch (step) {
      case "speak" -> "/vragen";
      case "first-hour" -> "/eerste-uur";
      case SITES -> "/reactie/" + row.getString("matter") + "/locaties";
      case ANSWER -> "/hoe-staat-het/antwoord";
      case "assess" -> "/beoordelen";
      case COMPLAINT -> "/klacht";
      case REQUEST -> "/politie";
      default -> "/sluiten";
    };
  }

  private @Nullable Instant findDue(String step, ResultSet row) throws SQLException {
    return switch (step) {
      case "speak" -> dangerTerm.dueAfter(instant(row, "danger_since"));
      case "first-hour" ->
          dueAfterHandover(instant(row, "ended_at"), row.getBoolean("kept_to_day"));
      case "assess" -> term.dueAfter(instant(row, "opened_at"));
      case COMPLAINT, REQUEST, ANSWER, SITES ->
          DueDates.endOfDay(row.getObject("due_on", LocalDate.class));
      default -> null;
    };
  }
}
