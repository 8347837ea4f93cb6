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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.AffectedRepository;
import nl.rugdekking.register.acting.NumberedParts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the affected people in a text by name and by position, because neither the page of a site
 * nor what a perpetrator is told may tell what happened to whom. However many cases there are, it
 * takes three statements where everybody is known, one more otherwise, and some for each person who
 * is reported under number.
 */
@Component
public class AffectedNames {

  private static final List<Locale> LANGUAGES = List.of(Locale.of("nl"), Locale.ENGLISH);

  private final JdbcClient jdbc;
  private final AffectedRepository affected;
  private final People people;
  private final Organisations organisations;
  private final CaseAssignments cases;
  private final NumberedParts numbered;
  private final NumberedNames numberedNames;

  AffectedNames(
      JdbcClient jdbc,
      AffectedRepository affected,
      People people,
      Organisations organisations,
      CaseAssignments cases,
      NumberedParts numbered,
      NumberedNames numberedNames) {
    this.jdbc = jdbc;
    this.affected = affected;
    this.people = people;
    this.organisations = organisations;
    this.cases = cases;
    this.numbered = numbered;
    this.numberedNames = numberedNames;
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
   * affected people in its case, and whatever else gives away those who are reported under number.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<PartId, List<NameInText>> list(Collection<PartId> measured) {
    var rows = read(measured);
    var unknown = rows.stream().filter(row -> row.person() == null).map(Row::part).toList();
    var reported = affected.listReportedNames(unknown);
    var known =
        people.mapById(rows.stream().map(Row::person).filter(Objects::nonNull).distinct().toList());
    var underNumber = listUnderNumber(rows);
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
      names
          .computeIfAbsent(row.measured(), _ -> new ArrayList<>())
          .addAll(underNumber.getOrDefault(row.part(), List.of()));
    }
    return names;
  }

  private Map<PartId, List<NameInText>> listUnderNumber(List<Row> rows) {
    var parts = rows.stream().map(Row::part).distinct().toList();
    return numbered.filter(parts).stream()
        .collect(Collectors.toMap(part -> part, part -> numberedNames.list(cases.getPart(part))));
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
            join case_file own
              on own.organisation_id = m.organisation_id and own.incident_id = m.incident_id
            cross join lateral (select coalesce(own.joined_into, own.incident_id) incident_id) root
            join case_file f on f.organisation_id = own.organisation_id
              and (f.incident_id = root.incident_id or f.joined_into = root.incident_id)
            join case_part p
              on p.organisation_id = f.organisation_id and p.incident_id = f.incident_id
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
