// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.FollowUpAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what besides a name gives away somebody who is reported under number: the telephone numbers
 * that they gave, and a position that nobody else in the same body has.
 */
@Component
record NumberedNames(
    JdbcClient jdbc, Organisations organisations, FollowUpAnswers.Needed answers, Clock clock) {

  private static final List<Locale> LANGUAGES = List.of(Locale.of("nl"), Locale.ENGLISH);

  List<NameInText> list(CasePart part) {
    var found = new ArrayList<NameInText>();
    var person = part.affected();
    listUniqueTitles(part.id(), person)
        .forEach(
            title ->
                LANGUAGES.stream()
                    .map(organisations.structure().titleLabel(title)::in)
                    .map(NameInText::ofFunction)
                    .forEach(found::add));
    answers.listOwnNumbers(part).stream()
        .flatMap(number -> NameInText.ofTelephone(number).stream())
        .forEach(found::add);
    return found;
  }

  // The position in which it happened counts too, also after the person left it.
  private List<String> listUniqueTitles(PartId part, @Nullable PersonId person) {
    return jdbc.sql(
            """
            with own as (
              select p.title, p.body_id from position p
              where p.organisation_id = :organisation and p.person_id = :person
              union
              select a.position_title, b.id from affected a
              join case_part c on c.organisation_id = a.organisation_id and c.part_id = a.part_id
              join body b on b.organisation_id = c.organisation_id and b.kind = c.body
              where a.organisation_id = :organisation and a.part_id = :part
                and a.position_title is not null)
            select distinct title from own
            where not exists (
              select 1 from position o
              where o.organisation_id = :organisation and o.title = own.title
                and o.body_id = own.body_id and o.person_id is distinct from :person
                and (o.ended_on is null or o.ended_on >= :today))
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("person", person == null ? null : person.value(), Types.OTHER)
        .param("part", part.value())
        .param("today", DueDates.dayOf(clock.instant()))
        .query((row, number) -> row.getString("title"))
        .list();
  }
}
