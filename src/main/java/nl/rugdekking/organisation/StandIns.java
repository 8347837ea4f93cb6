// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.Ids;
import nl.rugdekking.database.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores which person stands in for another while that person is away, and in which period. */
@Repository
public class StandIns {

  private final JdbcClient jdbc;
  private final OfficeChangeScheduler changes;
  private final Clock clock;
  // The stand-ins of today by organisation, because each page needs them.
  private final Cache<OrganisationId, List<StandIn>> currentCache =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofSeconds(10)).build();

  StandIns(JdbcClient jdbc, OfficeChangeScheduler changes, Clock clock) {
    this.jdbc = jdbc;
    this.changes = changes;
    this.clock = clock;
  }

  /** Returns the stand-ins of today and later, in the order of their first day. */
  @Transactional(readOnly = true)
  public List<StandIn> list() {
    return jdbc.sql(
            """
            select * from stand_in
            where organisation_id = ? and ended_on >= ? order by started_on, id
            """)
        .params(CurrentOrganisation.id(), today())
        .query(StandIns::read)
        .list();
  }

  private static StandIn read(ResultSet row, int number) throws SQLException {
    return new StandIn(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person_id", UUID.class)),
        new PersonId(row.getObject("deputy_id", UUID.class)),
        row.getObject("started_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class));
  }

  /** Returns the stand-ins of today; a change by another server may take ten seconds to show. */
  @Transactional(readOnly = true)
  public List<StandIn> listCurrent() {
    return currentCache.get(
        CurrentOrganisation.get(),
        organisation ->
            list().stream().filter(standIn -> !standIn.from().isAfter(today())).toList());
  }

  /** Returns the person who stands in for this person today. */
  @Transactional(readOnly = true)
  public Optional<PersonId> findDeputy(PersonId person) {
    return listCurrent().stream()
        .filter(standIn -> standIn.person().equals(person))
        .map(StandIn::deputy)
        .findFirst();
  }

  /**
   * Adds a stand-in; the caller must have locked the directory.
   *
   * @return false when on one of these days somebody already stands in for this person, or this
   *     person stands in for the deputy
   */
  @Transactional
  public boolean add(
      PersonId person, PersonId deputy, LocalDate from, LocalDate until, PersonId by) {
    var isPossible =
        list().stream()
            .filter(other -> other.overlaps(from, until))
            .noneMatch(other -> other.person().equals(person) || isOpposite(other, person, deputy));
    if (!isPossible) {
      return false;
    }
    jdbc.sql(
            """
            insert into stand_in
              (organisation_id, id, person_id, deputy_id, started_on, ended_on, made_by, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            CurrentOrganisation.id(),
            Ids.timeOrdered(),
            person.value(),
            deputy.value(),
            from,
            until,
            by.value(),
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    // From that day on, promises that were given to the absent person go back to the handlers.
    changes.scheduleFrom(from);
    currentCache.invalidate(CurrentOrganisation.get());
    return true;
  }

  // Two people cannot stand in for each other.
  private static boolean isOpposite(StandIn other, PersonId person, PersonId deputy) {
    return other.person().equals(deputy) && other.deputy().equals(person);
  }

  /** Ends a stand-in as of yesterday, or deletes it when it had not begun before today. */
  @Transactional
  public void end(StandIn standIn) {
    if (standIn.from().isBefore(today())) {
      jdbc.sql("update stand_in set ended_on = ? where organisation_id = ? and id = ?")
          .params(today().minusDays(1), CurrentOrganisation.id(), standIn.id())
          .update();
    } else {
      jdbc.sql("delete from stand_in where organisation_id = ? and id = ?")
          .params(CurrentOrganisation.id(), standIn.id())
          .update();
    }
    currentCache.invalidate(CurrentOrganisation.get());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
