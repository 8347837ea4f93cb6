// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static java.util.stream.Collectors.toSet;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.SingleReads;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds the viewer that belongs to an account in the current organisation. The viewer is read again
 * for every request, so that an office that was taken away ends with the next click. It takes one
 * query only, because every request waits for it.
 */
@Service
public class Viewers {

  // Each row of the other tables becomes a text with spaces between its values, such as
  // "COUNCIL - raadslid", and "-" for a value that is null. Positions and offices are those of
  // today. "stands_in" are the people for whom the viewer stands in, and "lent" are the offices of
  // those people.
  private static final String FIND =
      """
      select m.account_id, p.id, p.name, p.language,
        (select array_agg(b.kind || ' ' || coalesce(s.manager_id::text, '-') || ' ' || s.title
                          order by s.started_on desc, s.id desc)
           from position s
           join body b on b.organisation_id = s.organisation_id and b.id = s.body_id
          where s.organisation_id = p.organisation_id and s.person_id = p.id
            and s.started_on <= :today and (s.ended_on is null or s.ended_on >= :today)) positions,
        (select array_agg(o.kind || ' ' || coalesce(b.kind, '-'))
           from office o
           left join body b on b.organisation_id = o.organisation_id and b.id = o.body_id
          where o.organisation_id = p.organisation_id and o.person_id = p.id
            and o.started_on <= :today and (o.ended_on is null or o.ended_on >= :today)) offices,
        (select array_agg(i.person_id::text) from stand_in i
          where i.organisation_id = p.organisation_id and i.deputy_id = p.id
            and i.started_on <= :today and i.ended_on >= :today
            and (exists (select 1 from position s
                where s.organisation_id = i.organisation_id and s.person_id = i.person_id
                  and s.started_on <= :today and (s.ended_on is null or s.ended_on >= :today))
              or exists (select 1 from office o
                where o.organisation_id = i.organisation_id and o.person_id = i.person_id
                  and o.started_on <= :today and (o.ended_on is null or o.ended_on >= :today)))
          ) stands_in,
        (select array_agg(i.person_id::text || ' ' || o.kind || ' ' || coalesce(b.kind, '-')
                          || ' ' || %s)
           from stand_in i
           join office o on o.organisation_id = i.organisation_id and o.person_id = i.person_id
           left join body b on b.organisation_id = o.organisation_id and b.id = o.body_id
          where i.organisation_id = p.organisation_id and i.deputy_id = p.id
            and i.started_on <= :today and i.ended_on >= :today
            and o.started_on <= :today and (o.ended_on is null or o.ended_on >= :today)) lent,
        exists (select from site_person w
           join site t on t.organisation_id = w.organisation_id and t.id = w.site_id
          where w.organisation_id = p.organisation_id and w.person_id = p.id
            and t.closed_on is null) works_at_site
      from membership m
      join person p on p.organisation_id = m.organisation_id and p.id = m.person_id
      where m.organisation_id = :organisation and m.account_id = :account
      """
          .formatted(Position.IN_EXECUTIVE.formatted("o.organisation_id", "o.person_id"));

  private final SingleReads reads;
  private final Clock clock;

  Viewers(SingleReads reads, Clock clock) {
    this.reads = reads;
    this.clock = clock;
  }

  /** Returns the viewer; empty when the account is no member of the current organisation. */
  public Optional<Viewer> find(UUID account) {
    var values =
        Map.<String, @Nullable Object>of(
            "organisation",
            CurrentOrganisation.id(),
            "account",
            account,
            "today",
            LocalDate.now(clock));
    return reads.list(FIND, values, Viewers::read).stream().findFirst();
  }

  private static Viewer read(ResultSet row, int number) throws SQLException {
    var person = new PersonId(row.getObject("id", UUID.class));
    var positions =
        readStrings(row.getArray("positions")).stream()
            .map(text -> parsePosition(person, text))
            .toList();
    var offices = readStrings(row.getArray("offices"));
    var inExecutive = Position.includeExecutive(positions);
    return new Viewer(
        row.getObject("account_id", UUID.class),
        person,
        row.getString("name"),
        Locale.forLanguageTag(row.getString("language")),
        positions,
        offices.stream().map(text -> parseOffice(person, text, inExecutive)).toList(),
        readDelegatedOffices(row).exceptCouncil(inExecutive),
        row.getBoolean("works_at_site"));
  }

  private static DelegatedOffices readDelegatedOffices(ResultSet row) throws SQLException {
    var persons =
        readStrings(row.getArray("stands_in")).stream().map(Viewers::parsePerson).collect(toSet());
    var offices =
        readStrings(row.getArray("lent")).stream().map(Viewers::parseDelegatedOffice).toList();
    return DelegatedOffices.select(persons, offices);
  }

  // The text holds the person, the kind of office, the body, and if that person is in the
  // executive.
  private static Office parseDelegatedOffice(String text) {
    var words = text.split(" ", 4);
    var kindAndBody = words[1] + " " + words[2];
    return parseOffice(parsePerson(words[0]), kindAndBody, Boolean.parseBoolean(words[3]));
  }

  private static PersonId parsePerson(String id) {
    return new PersonId(UUID.fromString(id));
  }

  private static Position parsePosition(PersonId person, String text) {
    var words = text.split(" ", 3);
    return new Position(
        person,
        BodyKind.valueOf(words[0]),
        words[2],
        words[1].equals("-") ? null : parsePerson(words[1]));
  }

  private static Office parseOffice(PersonId person, String text, boolean inExecutive) {
    var words = text.split(" ", 2);
    return new Office(
        person,
        OfficeKind.valueOf(words[0]),
        words[1].equals("-") ? null : BodyKind.valueOf(words[1]),
        inExecutive);
  }

  private static List<String> readStrings(@Nullable Array array) throws SQLException {
    var strings = new ArrayList<String>();
    if (array != null) {
      for (var item : (Object[]) array.getArray()) {
        strings.add((String) item);
      }
    }
    return strings;
  }
}
