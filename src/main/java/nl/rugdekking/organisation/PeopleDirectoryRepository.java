// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores changes of people, positions and offices for {@link PeopleDirectory}. */
@Repository
record PeopleDirectoryRepository(JdbcClient jdbc) {

  private static final String SELECT_POSITIONS =
      """
      select p.id, p.person_id, b.kind as body, p.title, u.name as unit, p.manager_id,
        p.started_on, p.ended_on
      from position p
      join body b on b.organisation_id = p.organisation_id and b.id = p.body_id
      left join unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
      where p.organisation_id = :organisation
      """;

  /** Takes a lock, so that one transaction at a time changes the people of the organisation. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:organisation::text, 7))")
        .param("organisation", CurrentOrganisation.id())
        .query((row, number) -> 1)
        .single();
  }

  List<Person> people() {
    return sql(PersonRepository.PERSON + "where organisation_id = :organisation order by id")
        .query(PersonRepository::person)
        .list();
  }

  List<HeldPosition> listPositions(LocalDate today) {
    return sql(SELECT_POSITIONS
            + """
              and (p.ended_on is null or p.ended_on >= :today)
            order by p.id
            """)
        .param("today", today)
        .query(PeopleDirectoryRepository::mapPosition)
        .list();
  }

  List<HeldPosition> listPositionsOf(PersonId person) {
    return sql(SELECT_POSITIONS
            + " and p.person_id = :person order by p.started_on desc, p.id desc")
        .param("person", person.value())
        .query(PeopleDirectoryRepository::mapPosition)
        .list();
  }

  void updatePerson(Person person) {
    sql("""
            update person set name = :name, language = :language
            where organisation_id = :organisation and id = :id
            """)
        .param("name", person.name())
        .param("language", person.language().getLanguage())
        .param("id", person.id().value())
        .update();
  }

  /**
   * Changes the mail address of a person. Only {@link AddressChanges} calls this, which writes to
   * the old address.
   */
  void updateEmail(PersonId person, String email) {
    sql("update person set email = :email where organisation_id = :organisation and id = :id")
        .param("email", email)
        .param("id", person.value())
        .update();
  }

  void add(HeldPosition held) {
    sql("""
            insert into position (organisation_id, id, person_id, body_id, title, unit_id,
              manager_id, started_on, ended_on)
            select :organisation, :id, :person, b.id, :title, :unit, :manager, :from, :until
            from body b where b.organisation_id = :organisation and b.kind = :body
            """)
        .param("id", held.id())
        .param("person", held.person().value())
        .param("title", held.title())
        .param("unit", held.unit() == null ? null : getOrAddUnit(held.unit()))
        .param("manager", idOrNull(held.manager()))
        .param("from", held.from())
        .param("until", held.until())
        .param("body", held.body().name())
        .update();
  }

  void updatePosition(HeldPosition held) {
    sql("""
            update position set manager_id = :manager, ended_on = :until
            where organisation_id = :organisation and id = :id
            """)
        .param("manager", idOrNull(held.manager()))
        .param("until", held.until())
        .param("id", held.id())
        .update();
  }

  /** Ends a position on this last day. */
  void end(UUID position, LocalDate last) {
    sql("update position set ended_on = :last where organisation_id = :organisation and id = :id")
        .param("last", last)
        .param("id", position)
        .update();
  }

  /** Removes a position as if it had never been there. */
  void remove(UUID position) {
    sql("delete from position where organisation_id = :organisation and id = :id")
        .param("id", position)
        .update();
  }

  List<HeldOffice> offices(LocalDate today) {
    return sql("""
            select o.id, o.person_id, o.kind, b.kind as body, o.started_on, o.ended_on
            from office o
            left join body b on b.organisation_id = o.organisation_id and b.id = o.body_id
            where o.organisation_id = :organisation
              and (o.ended_on is null or o.ended_on >= :today)
            order by o.started_on, o.id
            """)
        .param("today", today)
        .query(
            (row, number) ->
                new HeldOffice(
                    row.getObject("id", UUID.class),
                    PersonRepository.office(row, number),
                    row.getObject("started_on", LocalDate.class),
                    row.getObject("ended_on", LocalDate.class)))
        .list();
  }

  void endOffice(UUID office, @Nullable LocalDate last) {
    sql("update office set ended_on = :last where organisation_id = :organisation and id = :id")
        .param("last", last)
        .param("id", office)
        .update();
  }

  void removeOffice(UUID office) {
    sql("delete from office where organisation_id = :organisation and id = :id")
        .param("id", office)
        .update();
  }

  // Returns the id of the department with this name, which is added when it is new.
  private UUID getOrAddUnit(String name) {
    sql("""
            insert into unit (organisation_id, id, name) values (:organisation, :id, :name)
            on conflict (organisation_id, name) do nothing
            """)
        .param("id", Ids.timeOrdered())
        .param("name", name)
        .update();
    return sql("select id from unit where organisation_id = :organisation and name = :name")
        .param("name", name)
        .query((row, number) -> row.getObject("id", UUID.class))
        .single();
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("organisation", CurrentOrganisation.id());
  }

  private static HeldPosition mapPosition(ResultSet row, int number) throws SQLException {
    var manager = row.getObject("manager_id", UUID.class);
    return new HeldPosition(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person_id", UUID.class)),
        BodyKind.valueOf(row.getString("body")),
        row.getString("title"),
        row.getString("unit"),
        manager == null ? null : new PersonId(manager),
        row.getObject("started_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class));
  }

  private static @Nullable UUID idOrNull(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }
}
