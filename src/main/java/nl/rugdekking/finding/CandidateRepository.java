// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.NewestParts;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.NewestParts.PartFilter;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.organisation.People;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.subject.MarkRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Selects the parts that a search for words must read. It compares what is not encrypted, and keyed
 * hashes of the names of perpetrators.
 */
@Repository
record CandidateRepository(JdbcClient jdbc, MarkRepository marks, People people) {

  /**
   * A prepared search.
   *
   * @param only the parts to search, or null for all that the viewer may see
   * @param affected the id of the affected, or null when no person here has that name
   */
  record PreparedSearch(
      PartFilter wanted, PagePosition end, @Nullable List<UUID> only, @Nullable UUID affected) {}

  record Candidate(PartId part, IncidentId incident, Instant openedAt) {

    PagePosition place() {
      return new PagePosition(openedAt, part.value());
    }
  }

  private static final String NEWEST =
      """
      select p.part_id, p.incident_id, p.opened_at from %s p
      order by p.opened_at desc, p.part_id desc
      """
          .formatted(NewestParts.SQL);
  private static final String SELECTED =
      """
      select p.part_id, p.incident_id, p.opened_at from case_part p
      where p.part_id = any (:only) and (p.opened_at, p.part_id) < (:before_at, :before_part)
        and p.opened_at >= :since and %s
      order by p.opened_at desc, p.part_id desc limit :window
      """
          .formatted(VisibleParts.CONDITION);
  private static final String BY_NUMBER =
      """
      select p.part_id from case_file f
      join case_part p on p.organisation_id = f.organisation_id and p.incident_id = f.incident_id
      where (f.number = :number or f.handled_as = :number) and %s
      """
          .formatted(VisibleParts.CONDITION);
  private static final String BY_PERSON =
      """
      select p.part_id from case_part p where p.person_id = :person and %s
      """
          .formatted(VisibleParts.CONDITION);
  private static final IncidentId NO_INCIDENT = new IncidentId(new UUID(0, 0));

  PreparedSearch prepare(Viewer viewer, CaseSearchQuery query) {
    var since = query.from() == null ? null : query.from().atStartOfDay(DueDates.ZONE);
    var wanted =
        new PartFilter(null, null, null, null, null, since == null ? null : since.toInstant());
    var end =
        query.to() == null
            ? PagePosition.FIRST
            : PagePosition.before(query.to().plusDays(1).atStartOfDay(DueDates.ZONE).toInstant());
    var affected =
        CaseSearchQuery.hasText(query.affected())
            ? people.findExactly(String.valueOf(query.affected())).orElse(null)
            : null;
    var person = affected == null ? null : affected.id().value();
    return new PreparedSearch(wanted, end, selectParts(viewer, query, person), person);
  }

  /**
   * The parts that match number, perpetrator and affected; null when none of these is filled in.
   */
  private @Nullable List<UUID> selectParts(
      Viewer viewer, CaseSearchQuery query, @Nullable UUID person) {
    @Nullable List<UUID> found = null;
    if (CaseSearchQuery.hasText(query.number())) {
      found = byNumber(viewer, String.valueOf(query.number()));
    }
    if (query.hasSubject()) {
      found = intersect(found, bySubject(viewer, query));
    }
    if (person != null) {
      found = intersect(found, byPerson(viewer, person));
    }
    return found;
  }

  private static List<UUID> intersect(@Nullable List<UUID> before, List<UUID> also) {
    return before == null ? also : before.stream().filter(also::contains).toList();
  }

  private List<UUID> byNumber(Viewer viewer, String number) {
    return jdbc.sql(BY_NUMBER)
        .params(VisibleParts.forViewer(viewer).parameters())
        .param("number", number.strip().toUpperCase(Locale.ROOT))
        .query((row, line) -> row.getObject(1, UUID.class))
        .list();
  }

  private List<UUID> bySubject(Viewer viewer, CaseSearchQuery query) {
    return marks.listMatches(viewer, List.of(NO_INCIDENT), query.marks()).stream()
        .map(match -> match.part().value())
        .toList();
  }

  private List<UUID> byPerson(Viewer viewer, UUID person) {
    return jdbc.sql(BY_PERSON)
        .params(VisibleParts.forViewer(viewer).parameters())
        .param("person", person)
        .query((row, line) -> row.getObject(1, UUID.class))
        .list();
  }

  /** The next parts that the viewer may see. */
  List<Candidate> listNewest(Viewer viewer, PreparedSearch prepared, PagePosition after, int most) {
    var from = prepared.end().openedAt().isBefore(after.openedAt()) ? prepared.end() : after;
    var parameters = NewestParts.parameters(viewer, prepared.wanted(), from, most);
    var only = prepared.only();
    if (only == null) {
      return jdbc.sql(NEWEST).params(parameters).query(CandidateRepository::read).list();
    }
    return jdbc.sql(SELECTED)
        .params(VisibleParts.forViewer(viewer).parameters())
        .params(parameters)
        .param("only", only.toArray(UUID[]::new))
        .query(CandidateRepository::read)
        .list();
  }

  private static Candidate read(ResultSet row, int number) throws SQLException {
    return new Candidate(
        new PartId(row.getObject("part_id", UUID.class)),
        new IncidentId(row.getObject("incident_id", UUID.class)),
        row.getObject("opened_at", OffsetDateTime.class).toInstant());
  }
}
