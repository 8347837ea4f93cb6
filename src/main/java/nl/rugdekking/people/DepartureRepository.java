// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the departures: for each person a last day that was planned from a complete list, on which
 * a job ends their positions. Each method runs in the caller's transaction.
 */
@Repository
record DepartureRepository(JdbcClient jdbc) {

  private static final String PLANNED =
      """
      select id, person_id, body, unit, last_day from leaving
      where organisation_id = :organisation and called_off_at is null and carried_out_at is null
      """;

  void insert(Departure departure, PersonId by, Instant now) {
    sql("""
        insert into leaving
          (organisation_id, id, person_id, body, unit, last_day, planned_by, planned_at)
        values (:organisation, :id, :person, :body, :unit, :day, :by, :now)
        """)
        .param("id", departure.id())
        .param("person", departure.person().value())
        .param("body", departure.scope().body().name())
        .param("unit", departure.scope().unit())
        .param("day", departure.lastDay())
        .param("by", by.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Returns the departures that can still be called off, the earliest last day first. */
  List<Departure> listPlanned() {
    return sql(PLANNED + "order by last_day, id").query(DepartureRepository::mapRow).list();
  }

  List<Departure> listPlannedFor(PersonId person) {
    return sql(PLANNED + "and person_id = :person order by last_day, id")
        .param("person", person.value())
        .query(DepartureRepository::mapRow)
        .list();
  }

  /** Returns the planned departures whose last day is over, so that they can be carried out. */
  List<Departure> listOverBefore(LocalDate today) {
    return sql(PLANNED + "and last_day < :today order by last_day, id")
        .param("today", today)
        .query(DepartureRepository::mapRow)
        .list();
  }

  /**
   * Locks and returns a planned departure; empty when it was called off or carried out meanwhile.
   */
  Optional<Departure> lock(UUID id) {
    return sql(PLANNED + "and id = :id for update")
        .param("id", id)
        .query(DepartureRepository::mapRow)
        .optional();
  }

  void markCalledOff(UUID id, Instant now) {
    setMoment("called_off_at", id, now);
  }

  void markCarriedOut(UUID id, Instant now) {
    setMoment("carried_out_at", id, now);
  }

  private void setMoment(String column, UUID id, Instant now) {
    sql("update leaving set "
            + column
            + " = :now where organisation_id = :organisation and id = :id")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("organisation", CurrentOrganisation.id());
  }

  private static Departure mapRow(ResultSet row, int number) throws SQLException {
    return new Departure(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person_id", UUID.class)),
        new Departure.Scope(BodyKind.valueOf(row.getString("body")), row.getString("unit")),
        row.getObject("last_day", LocalDate.class));
  }
}
