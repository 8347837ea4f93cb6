// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores people, their positions (their work) and their offices (their roles in the handling of
 * cases).
 */
@Repository
record PersonRepository(JdbcClient jdbc) {

  static final String PERSON = "select id, name, email, language, ended_on from person ";
  private static final String OFFICE =
      """
      select o.person_id, o.kind, b.kind as body, %1$s as in_executive
      from office o
      left join body b on b.organisation_id = o.organisation_id and b.id = o.body_id
      where o.started_on <= :today and (o.ended_on is null or o.ended_on >= :today)
      """
          .formatted(Position.IN_EXECUTIVE.formatted("o.organisation_id", "o.person_id"));

  Optional<Person> find(PersonId id) {
    return jdbc.sql(PERSON + "where organisation_id = ? and id = ?")
        .params(CurrentOrganisation.id(), id.value())
        .query(PersonRepository::person)
        .optional();
  }

  List<Person> list(Collection<PersonId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(PERSON + "where organisation_id = :organisation and id = any(:ids)")
        .param("organisation", CurrentOrganisation.id())
        .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
        .query(PersonRepository::person)
        .list();
  }

  List<Person> findByNameOrEmail(String lowerCase) {
    return jdbc.sql(
            PERSON
                + """
                where organisation_id = :organisation and ended_on is null
                  and (lower(name) = :text or email = :text)
                limit 2
                """)
        .param("organisation", CurrentOrganisation.id())
        .param("text", lowerCase)
        .query(PersonRepository::person)
        .list();
  }

  List<Person> listPresent() {
    return jdbc.sql(PERSON + "where organisation_id = ? and ended_on is null order by name, id")
        .params(CurrentOrganisation.id())
        .query(PersonRepository::person)
        .list();
  }

  List<Position> positions(PersonId person, LocalDate today) {
    return jdbc.sql(
            """
            select p.person_id, b.kind as body, p.title, p.manager_id
            from position p
            join body b on b.organisation_id = p.organisation_id and b.id = p.body_id
            where p.organisation_id = :organisation and p.person_id = :person
              and p.started_on <= :today and (p.ended_on is null or p.ended_on >= :today)
            order by p.started_on desc, p.id desc
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("person", person.value())
        .param("today", today)
        .query(PersonRepository::position)
        .list();
  }

  /** Returns today's position of a person, or else the last one they had. */
  Optional<Position> findLastPosition(PersonId person, LocalDate today) {
    return jdbc.sql(
            """
            select p.person_id, b.kind as body, p.title,
              case when p.ended_on is null or p.ended_on >= :today then p.manager_id end as manager_id
            from position p
            join body b on b.organisation_id = p.organisation_id and b.id = p.body_id
            where p.organisation_id = :organisation and p.person_id = :person
              and p.started_on <= :today
            order by (p.ended_on is null or p.ended_on >= :today) desc, p.started_on desc, p.id desc
            limit 1
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("person", person.value())
        .param("today", today)
        .query(PersonRepository::position)
        .optional();
  }

  Set<PersonId> filterInExecutive(Collection<PersonId> persons, LocalDate today) {
    return jdbc.sql(
            "select z.id from person z where z.organisation_id = :organisation and z.id in (:persons) and "
                + Position.IN_EXECUTIVE.formatted("z.organisation_id", "z.id"))
        .param("organisation", CurrentOrganisation.id())
        .param("persons", persons.stream().map(PersonId::value).toList())
        .param("today", today)
        .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
        .set();
  }

  boolean isManager(PersonId person, LocalDate today) {
    return jdbc.sql(
            """
            select exists (select 1 from position
              where organisation_id = :organisation and manager_id = :person
                and started_on <= :today and (ended_on is null or ended_on >= :today))
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("person", person.value())
        .param("today", today)
        .query(Boolean.class)
        .single();
  }

  Optional<PersonId> findMayor(LocalDate today) {
    return jdbc.sql(
            """
            select p.person_id from position p
            join body b on b.organisation_id = p.organisation_id and b.id = p.body_id
            where p.organisation_id = :organisation and b.kind = 'MAYOR'
              and p.title not in ('former-holder', 'candidate', 'family')
              and p.started_on <= :today and (p.ended_on is null or p.ended_on >= :today)
            order by p.started_on desc, p.id desc limit 1
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("today", today)
        .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
        .optional();
  }

  List<Office> offices(PersonId person, LocalDate today) {
    return jdbc.sql(OFFICE + "and o.organisation_id = :organisation and o.person_id = :person")
        .param("organisation", CurrentOrganisation.id())
        .param("person", person.value())
        .param("today", today)
        .query(PersonRepository::officeInForce)
        .list();
  }

  Set<PersonId> filterInService(Collection<PersonId> persons, LocalDate today) {
    return jdbc.sql(
            """
            select x.id from person x
            where x.organisation_id = :organisation and x.id in (:persons)
              and (exists (select 1 from position s
                  where s.organisation_id = x.organisation_id and s.person_id = x.id
                    and s.started_on <= :today and (s.ended_on is null or s.ended_on >= :today))
                or exists (select 1 from office o
                  where o.organisation_id = x.organisation_id and o.person_id = x.id
                    and o.started_on <= :today and (o.ended_on is null or o.ended_on >= :today)))
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("persons", persons.stream().map(PersonId::value).toList())
        .param("today", today)
        .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
        .set();
  }

  List<Office> allOffices(LocalDate today) {
    return jdbc.sql(OFFICE + "and o.organisation_id = :organisation order by o.id")
        .param("organisation", CurrentOrganisation.id())
        .param("today", today)
        .query(PersonRepository::officeInForce)
        .list();
  }

  List<PersonId> listOfficeHolders(OfficeKind kind, BodyKind body, LocalDate today) {
    return jdbc.sql(
            OFFICE
                + """
                and o.organisation_id = :organisation and o.kind = :kind
                and (b.kind = :body or o.body_id is null)
                and not (:body = 'COUNCIL' and %s)
                order by o.body_id nulls last, o.started_on, o.id
                """
                    .formatted(Position.IN_EXECUTIVE.formatted("o.organisation_id", "o.person_id")))
        .param("organisation", CurrentOrganisation.id())
        .param("kind", kind.name())
        .param("body", body.name())
        .param("today", today)
        .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
        .list();
  }

  void add(Person person) {
    jdbc.sql(
            "insert into person (organisation_id, id, name, email, language) values (?, ?, ?, ?, ?)")
        .params(
            CurrentOrganisation.id(),
            person.id().value(),
            person.name(),
            person.email(),
            person.language().getLanguage())
        .update();
  }

  void addPosition(Position position, LocalDate from, @Nullable LocalDate until) {
    jdbc.sql(
            """
            insert into position
              (organisation_id, id, person_id, body_id, title, manager_id, started_on, ended_on)
            select :organisation, :id, :person, b.id, :title, :manager, :from, :until
            from body b where b.organisation_id = :organisation and b.kind = :body
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", Ids.timeOrdered())
        .param("person", position.person().value())
        .param("title", position.title())
        .param("manager", position.manager() == null ? null : position.manager().value())
        .param("from", from)
        .param("until", until)
        .param("body", position.body().name())
        .update();
  }

  void addOffice(Office office, LocalDate from, @Nullable LocalDate until, Instant now) {
    jdbc.sql(
            """
            insert into office
              (organisation_id, id, person_id, kind, body_id, started_on, ended_on, given_at)
            values (:organisation, :id, :person, :kind,
              (select b.id from body b where b.organisation_id = :organisation and b.kind = :body),
              :from, :until, :now)
            """)
        .param("until", until)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("organisation", CurrentOrganisation.id())
        .param("id", Ids.timeOrdered())
        .param("person", office.person().value())
        .param("kind", office.kind().name())
        .param("body", office.body() == null ? null : office.body().name())
        .param("from", from)
        .update();
  }

  static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        new PersonId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("email"),
        Locale.forLanguageTag(row.getString("language")),
        row.getObject("ended_on", LocalDate.class));
  }

  private static Position position(ResultSet row, int number) throws SQLException {
    var manager = row.getObject("manager_id", UUID.class);
    return new Position(
        new PersonId(row.getObject("person_id", UUID.class)),
        BodyKind.valueOf(row.getString("body")),
        row.getString("title"),
        manager == null ? null : new PersonId(manager));
  }

  private static Office officeInForce(ResultSet row, int number) throws SQLException {
    var office = office(row, number);
    return new Office(
        office.person(), office.kind(), office.body(), row.getBoolean("in_executive"));
  }

  static Office office(ResultSet row, int number) throws SQLException {
    var body = row.getString("body");
    return new Office(
        new PersonId(row.getObject("person_id", UUID.class)),
        OfficeKind.valueOf(row.getString("kind")),
        body == null ? null : BodyKind.valueOf(body));
  }
}
