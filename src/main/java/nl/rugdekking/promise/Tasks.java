// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PromiseKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a handler owes, what is due first on top; what waits without a date comes last. */
@Service
public class Tasks {

  /** So many are shown; a number beside the menu stops counting there too. */
  public static final int SHOWN = 100;

  // Part by part, and person by person: so they come in the order of the index and the first
  // hundred are enough. Joined in any other way the database reads all that somebody owes.
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
          and r.state in ('OPEN', 'WAITING') %%s
        order by r.due_at, r.id limit :limit) mine
      """
          .formatted(VisibleParts.CONDITION);
  private static final String LIST =
      "select mine.* "
          .concat(MINE.formatted(""))
          .concat("order by mine.due_at nulls last, mine.id limit :limit");
  private static final String COUNT =
      "select count(*) from (select 1 "
          .concat(MINE.formatted("and (r.state = 'OPEN' or r.due_at < :now)"))
          .concat("limit :limit) counted");

  private final JdbcClient jdbc;
  private final Clock clock;

  Tasks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Task> list(Viewer viewer) {
    var now = clock.instant();
    return jdbc.sql(LIST)
        .params(VisibleParts.to(viewer).parameters())
        .param("limit", SHOWN)
        .query((row, line) -> read(row, now))
        .list();
  }

  /** How many ask for something now: open, or waited for until a moment that has passed. */
  @Transactional(readOnly = true)
  public int count(Viewer viewer) {
    return jdbc.sql(COUNT)
        .params(VisibleParts.to(viewer).parameters())
        .param("now", PromiseRepository.utc(clock.instant()))
        .param("limit", SHOWN)
        .query(Integer.class)
        .single();
  }

  /**
   * Whether anything was ever given to this viewer to handle, or to whomever they stand in for.
   * Asked for by order, so that it is one step into the index of owners also where the database
   * thinks that it will meet one of these owners soon.
   */
  @Transactional(readOnly = true)
  public boolean handlesAny(Viewer viewer) {
    return jdbc.sql(
            """
            select exists (
              select 1 from unnest(:stands_in::uuid[] || :owner::uuid) as who (person)
              where who.person = (select c.owner_id from case_part c
                where c.organisation_id = :organisation and c.owner_id >= who.person
                order by c.owner_id limit 1))
            """)
        .params(VisibleParts.to(viewer).parameters())
        .query(Boolean.class)
        .single();
  }

  private static Task read(ResultSet row, Instant now) throws SQLException {
    var waiting = row.getString("waiting_for");
    @Nullable Instant due = PromiseRepository.instant(row, "due_at");
    return new Task(
        row.getString("number"),
        new PartId(row.getObject("part_id", UUID.class)),
        new PromiseId(row.getObject("id", UUID.class)),
        new PromiseKind(row.getString("kind")),
        PromiseState.valueOf(row.getString("state")),
        BodyKind.valueOf(row.getString("body")),
        due,
        waiting == null ? null : WaitingFor.valueOf(waiting),
        TaskGroup.of(PromiseState.valueOf(row.getString("state")), due, now));
  }
}
