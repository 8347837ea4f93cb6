// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.AffectedRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the affected people in a text by name and by position, because neither the page of a site
 * nor what a perpetrator is told may tell what happened to whom. It takes three statements, however
 * many cases there are.
 */
@Component
public class AffectedNames {

  private static final List<Locale> LANGUAGES = List.of(Locale.of("nl"), Locale.ENGLISH);

  private final JdbcClient jdbc;
  private final AffectedRepository affected;
  private final People people;
  private final Organisations organisations;

  AffectedNames(
      JdbcClient jdbc, AffectedRepository affected, People people, Organisations organisations) {
    this.jdbc = jdbc;
    this.affected = affected;
    this.people = people;
    this.organisations = organisations;
  }

  /**
   * Somebody who is affected in the case of a measure.
   *
   * @param measured the part of the case in which the measure was decided
   */
  private record Row(
      PartId measured, PartId part, @Nullable PersonId person, @Nullable String title) {}

  /**
   * Returns the names that must not be shown with a text of each of these parts: those of all
   * affected people in its case.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<PartId, List<NameInText>> list(Collection<PartId> measured) {
    var rows = read(measured);
    var reported = affected.listReportedNames(rows.stream().map(Row::part).toList());
    var known =
        people.mapById(rows.stream().map(Row::person).filter(Objects::nonNull).distinct().toList());
    var names = new HashMap<PartId, List<NameInText>>();
    for (var row : rows) {
      var person = row.person() == null ? null : known.get(row.person());
      Stream.of(
              person == null ? null : person.name(),
              person == null ? null : person.email(),
              reported.get(row.part()))
          .filter(text -> text != null && !text.isBlank())
          .map(NameInText::of)
          .forEach(names.computeIfAbsent(row.measured(), _ -> new ArrayList<>())::add);
      names.computeIfAbsent(row.measured(), _ -> new ArrayList<>()).addAll(positions(row.title()));
    }
    return names;
  }

  private List<NameInText> positions(@Nullable String title) {
    if (title == null || title.isBlank()) {
      return List.of();
    }
    var label = organisations.structure().titleLabel(title);
    return LANGUAGES.stream().map(label::in).map(NameInText::ofFunction).toList();
  }

  private List<Row> read(Collection<PartId> measured) {
    return jdbc.sql(
            """
            select m.part_id measured, p.part_id, p.person_id, a.position_title from case_part m
            join case_part p
              on p.organisation_id = m.organisation_id and p.incident_id = m.incident_id
            join affected a on a.organisation_id = p.organisation_id and a.part_id = p.part_id
            where m.organisation_id = ? and m.part_id = any (?)
            """)
        .params(CurrentOrganisation.id(), measured.stream().map(PartId::value).toArray(UUID[]::new))
        .query(
            (row, number) -> {
              var person = row.getObject("person_id", UUID.class);
              return new Row(
                  new PartId(row.getObject("measured", UUID.class)),
                  new PartId(row.getObject("part_id", UUID.class)),
                  person == null ? null : new PersonId(person),
                  row.getString("position_title"));
            })
        .list();
  }
}
