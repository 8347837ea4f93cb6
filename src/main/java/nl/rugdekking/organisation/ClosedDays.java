// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.rugdekking.database.CurrentOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the days on which the organisation is closed. The caller must then reschedule the promises
 * that a change affects.
 */
@Repository
public class ClosedDays {

  /** A day on which the organisation is closed, in addition to national holidays. */
  public record ClosedDay(LocalDate day, String name) {}

  private final JdbcClient jdbc;
  private final Organisations organisations;
  private final Clock clock;

  ClosedDays(JdbcClient jdbc, Organisations organisations, Clock clock) {
    this.jdbc = jdbc;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** Returns the closed days from this day on, in order. */
  @Transactional(readOnly = true)
  public List<ClosedDay> list(LocalDate from) {
    return jdbc.sql(
            "select day, name from closed_day where organisation_id = ? and day >= ? order by day")
        .params(CurrentOrganisation.id(), from)
        .query(
            (row, number) ->
                new ClosedDay(row.getObject("day", LocalDate.class), row.getString("name")))
        .list();
  }

  /** Returns false when it is a closed day already. */
  @Transactional
  public boolean add(ClosedDay day, PersonId by) {
    organisations.discardStructureAfterCommit();
    return jdbc.sql(
                """
                insert into closed_day (organisation_id, day, name, added_by, added_at)
                values (?, ?, ?, ?, ?)
                on conflict (organisation_id, day) do nothing
                """)
            .params(
                CurrentOrganisation.id(),
                day.day(),
                day.name(),
                by.value(),
                clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Returns false when it was no closed day. */
  @Transactional
  public boolean remove(LocalDate day) {
    organisations.discardStructureAfterCommit();
    return jdbc.sql("delete from closed_day where organisation_id = ? and day = ?")
            .params(CurrentOrganisation.id(), day)
            .update()
        == 1;
  }
}
