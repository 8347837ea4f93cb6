// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.NewestParts;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.NewestParts.PartFilter;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.subject.MarkRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Selects the parts (each the case of one affected person) that a search must read. It compares
 * only columns that are not encrypted, and keyed hashes of the contact details of perpetrators.
 */
@Repository
record CandidateRepository(JdbcClient jdbc, MarkRepository marks, People people) {

  /**
   * A prepared search.
   *
   * @param number the typed words as the beginning of a case number; empty when they cannot be one
   * @param contacts the parts with a perpetrator whose telephone number, e-mail address or account
   *     was typed
   * @param person the colleague whose e-mail address was typed
   */
  record PreparedSearch(
      SearchTerms terms,
      Optional<CaseNumberPrefix> number,
      Set<PartId> contacts,
      @Nullable PersonId person,
      PartFilter wanted,
      PagePosition end) {}

  /**
   * A part to be searched.
   *
   * @param person the affected person, or null when it is not known who that is
   * @param number the number under which it was registered
   * @param handledAs the number of the case that it belongs to now
   */
  record Candidate(
      PartId part,
      IncidentId incident,
      Instant openedAt,
      @Nullable PersonId person,
      boolean nameWithheld,
      String number,
      String handledAs) {

    PagePosition place() {
      return new PagePosition(openedAt, part.value());
    }

    boolean hasNumber(CaseNumberPrefix prefix) {
      return prefix.begins(number) || prefix.begins(handledAs);
    }
  }

  private static final String COLUMNS =
      """
      p.part_id, p.incident_id, p.opened_at, p.person_id, p.name_withheld, f.number, f.handled_as
      """;
  private static final String NEWEST =
      """
      select %s from %s n
      join case_part p on p.organisation_id = n.organisation_id and p.part_id = n.part_id
      join case_file f on f.organisation_id = n.organisation_id and f.incident_id = n.incident_id
      order by n.opened_at desc, n.part_id desc
      """
          .formatted(COLUMNS, NewestParts.SQL);
  private static final String BY_NUMBER =
      """
      select %s from case_file f
      join case_part p on p.organisation_id = f.organisation_id and p.incident_id = f.incident_id
      where (f.number = :number or f.handled_as = :number)
        and (p.opened_at, p.part_id) < (:before_at, :before_part) and p.opened_at >= :since and %s
      order by p.opened_at desc, p.part_id desc limit :window
      """
          .formatted(COLUMNS, VisibleParts.CONDITION);

  PreparedSearch prepare(Viewer viewer, CaseSearchQuery query) {
    var words = query.words() == null ? "" : query.words().strip();
    return new PreparedSearch(
        SearchTerms.of(words),
        CaseNumberPrefix.of(words),
        marks.listPartsByContact(viewer, words),
        words.contains("@") ? people.findExactly(words).map(Person::id).orElse(null) : null,
        toPartFilter(query),
        calculateEnd(query));
  }

  private static PartFilter toPartFilter(CaseSearchQuery query) {
    var since = query.from() == null ? null : query.from().atStartOfDay(DueDates.ZONE);
    return new PartFilter(null, null, null, null, null, since == null ? null : since.toInstant());
  }

  private static PagePosition calculateEnd(CaseSearchQuery query) {
    return query.to() == null
        ? PagePosition.FIRST
        : PagePosition.before(query.to().plusDays(1).atStartOfDay(DueDates.ZONE).toInstant());
  }

  /** The parts with exactly this number that the viewer may see. */
  List<Candidate> listByNumber(
      Viewer viewer, PreparedSearch prepared, String number, PagePosition after, int most) {
    return jdbc.sql(BY_NUMBER)
        .params(VisibleParts.forViewer(viewer).parameters())
        .params(
            NewestParts.parameters(
                viewer, prepared.wanted(), calculateStart(prepared, after), most))
        .param("number", number)
        .query(CandidateRepository::read)
        .list();
  }

  /** The next parts that the viewer may see. */
  List<Candidate> listNewest(Viewer viewer, PreparedSearch prepared, PagePosition after, int most) {
    return jdbc.sql(NEWEST)
        .params(
            NewestParts.parameters(
                viewer, prepared.wanted(), calculateStart(prepared, after), most))
        .query(CandidateRepository::read)
        .list();
  }

  private static PagePosition calculateStart(PreparedSearch prepared, PagePosition after) {
    return prepared.end().openedAt().isBefore(after.openedAt()) ? prepared.end() : after;
  }

  private static Candidate read(ResultSet row, int number) throws SQLException {
    var person = row.getObject("person_id", UUID.class);
    return new Candidate(
        new PartId(row.getObject("part_id", UUID.class)),
        new IncidentId(row.getObject("incident_id", UUID.class)),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        person == null ? null : new PersonId(person),
        row.getBoolean("name_withheld"),
        row.getString("number"),
        row.getString("handled_as"));
  }
}
