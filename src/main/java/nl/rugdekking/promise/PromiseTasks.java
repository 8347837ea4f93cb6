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
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.task.CaseTasks;
import nl.rugdekking.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the promises that a handler owes, as tasks. Promises that were given to somebody else are
 * listed by {@link GivenPromiseTasks}.
 */
@Service
public class PromiseTasks extends CaseTasks {

  // Reads each person and each part separately, so that the rows come in the order of the index and
  // the first hundred are enough. With any other join the database reads all promises that somebody
  // owes.
  private static final String MINE =
      """
      from (select distinct person from unnest(:stands_in::uuid[] || :viewer::uuid) as o (person)) who
      cross join lateral (
        select r.*, p.body,
          (select f.handled_as from case_file f
            where f.organisation_id = p.organisation_id and f.incident_id = p.incident_id) number
        from promise r
        cross join lateral (
          select p.organisation_id, p.incident_id, p.body from case_part p
          where p.part_id = r.part_id and %s
          offset 0) p
        where r.organisation_id = :organisation and r.owner_id = who.person
          and r.state in ('OPEN', 'WAITING') and not r.given %%s
        order by r.due_at, r.id limit :limit) mine
      """
          .formatted(VisibleParts.CONDITION);
  private static final String LIST =
      "select mine.* "
          .concat(MINE.formatted(""))
          .concat("order by mine.due_at nulls last, mine.id");
  // Counts only promises that are open, that wait for the handler or that are late.
  private static final String COUNTED =
      "select 1 "
          .concat(
              MINE.formatted(
                  "and (r.state = 'OPEN' or r.waiting_for = 'HANDLER' or r.due_at < :now)"));

  private final JdbcClient jdbc;
  private final PromiseKeepers keepers;
  private final Clock clock;

  PromiseTasks(JdbcClient jdbc, PromiseKeepers keepers, Clock clock) {
    super(jdbc, LIST, COUNTED);
    this.jdbc = jdbc;
    this.keepers = keepers;
    this.clock = clock;
  }

  @Override
  protected Map<String, Object> parameters(Viewer viewer) {
    var parameters = super.parameters(viewer);
    parameters.put("now", utc(clock.instant()));
    return parameters;
  }

  /**
   * Returns true when a part was ever assigned to this viewer, or to somebody they stand in for.
   * The query sorts and takes the first row, so that the database always uses the index of owners:
   * it would sometimes scan the table otherwise.
   */
  @Transactional(readOnly = true)
  public boolean hasEverHandled(Viewer viewer) {
    return jdbc.sql(
            """
            select exists (
              select 1 from unnest(:stands_in::uuid[] || :owner::uuid) as who (person)
              where who.person = (select c.owner_id from case_part c
                where c.organisation_id = :organisation and c.owner_id >= who.person
                order by c.owner_id limit 1))
            """)
        .params(VisibleParts.forViewer(viewer).parameters())
        .query(Boolean.class)
        .single();
  }

  @Override
  protected Task read(Viewer viewer, ResultSet row) throws SQLException {
    var keeper = keepers.get(new PromiseKind(row.getString("kind")));
    var id = row.getObject("id", UUID.class);
    var waiting = row.getString("waiting_for");
    var decided = PromiseRepository.readDecided(row);
    var asksPolice = WaitingFor.HANDLER.name().equals(waiting);
    var about =
        readCase(
            row,
            waiting == null ? null : keeper.waitingKey(WaitingFor.valueOf(waiting)),
            row.getObject("first_day", LocalDate.class),
            true);
    var incident = "/incidenten/" + about.number();
    return new Task(
        id,
        new PersonId(row.getObject("owner_id", UUID.class)),
        asksPolice ? "promise.task.advice" : keeper.taskKey(decided),
        asksPolice ? "promise.ask-police" : keeper.buttonKey(decided),
        asksPolice
            ? incident + "/getroffenen/" + about.part().value() + "/vragen"
            : keeper.path(incident, about.part(), new PromiseId(id)),
        PromiseRepository.readInstant(row, "due_at"),
        waiting != null && !asksPolice,
        about,
        PromiseKind.DANGER_CONFIRMED.equals(keeper.definition().kind())
            ? Task.Urgency.DANGER
            : Task.Urgency.USUAL);
  }
}
