// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DeferredWrites;
import nl.rugdekking.vault.LookupHashes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the keyed hashes of marks: the normal forms of names, numbers and accounts by which a
 * perpetrator can be known again. New hashes are made with the newest key; a search uses all keys
 * that are still in use.
 */
@Repository
public class MarkRepository {

  /** A matching subject that the viewer may see, with the kinds of marks in common. */
  public record Match(
      SubjectId subject, IncidentId incident, PartId part, String number, Set<Mark.Kind> common) {}

  private static final int MAX_MATCHES = 50;
  // Stands in the list of incidents to leave out when there are none, since that may not be empty.
  private static final IncidentId NO_INCIDENT = new IncidentId(new UUID(0, 0));

  private final JdbcClient jdbc;
  private final DeferredWrites writes;
  private final LookupHashes hashes;

  MarkRepository(JdbcClient jdbc, DeferredWrites writes, LookupHashes hashes) {
    this.jdbc = jdbc;
    this.writes = writes;
    this.hashes = hashes;
  }

  /** Replaces all marks of this subject. */
  public void replace(SubjectId subject, List<Mark> marks) {
    delete(subject);
    for (var mark : marks) {
      var hash = hashes.computeCurrent(mark.kind().purpose(), mark.form());
      writes
          .sql(
              """
              insert into subject_mark (organisation_id, subject_id, kind, hash_version, hash)
              values (:organisation, :subject, :kind, :version, :hash)
              on conflict do nothing
              """)
          .param("organisation", CurrentOrganisation.id())
          .param("subject", subject.value())
          .param("kind", mark.kind().name())
          .param("version", hash.version())
          .param("hash", hash.value())
          .add();
    }
  }

  void delete(SubjectId subject) {
    jdbc.sql("delete from subject_mark where organisation_id = ? and subject_id = ?")
        .params(CurrentOrganisation.id(), subject.value())
        .update();
  }

  /**
   * Returns the subjects of other incidents that have one of these marks and that the viewer may
   * see, the newest first.
   *
   * @param own the incidents to leave out, at least one
   */
  public List<Match> listMatches(Viewer viewer, List<IncidentId> own, List<Mark> marks) {
    var wantedHashes =
        marks.stream()
            .flatMap(mark -> mark.listMatching().stream())
            .flatMap(mark -> hashes.computeAll(mark.kind().purpose(), mark.form()).stream())
            .map(hash -> hash.value())
            .toArray(byte[][]::new);
    if (wantedHashes.length == 0) {
      return List.of();
    }
    Map<SubjectId, Match> found = new LinkedHashMap<>();
    jdbc.sql(
            """
            select s.id, coalesce(f.joined_into, f.incident_id) incident_id, s.part_id,
              f.handled_as number, m.kind
            from subject_mark m
            join subject s on s.organisation_id = m.organisation_id and s.id = m.subject_id
            join case_part p on p.organisation_id = s.organisation_id and p.part_id = s.part_id
            join case_file f on f.organisation_id = s.organisation_id
              and f.incident_id = s.incident_id
            where m.organisation_id = :organisation and m.hash = any (:hashes)
              and s.incident_id not in (:own) and not s.erased and not s.shielded and
            """
                + VisibleParts.CONDITION
                + " order by s.recorded_at desc, s.id")
        .params(VisibleParts.forViewer(viewer).parameters())
        .param("hashes", wantedHashes)
        .param("own", own.stream().map(IncidentId::value).toList())
        .query(MarkRepository::read)
        .list()
        .forEach(match -> found.merge(match.subject(), match, MarkRepository::mergeMatches));
    return found.values().stream().limit(MAX_MATCHES).toList();
  }

  /**
   * Returns the parts that the viewer may see and that have a subject with this telephone number,
   * e-mail address or account.
   *
   * @param typed what somebody typed in a search; it is tried as each of the three
   */
  public Set<PartId> listPartsByContact(Viewer viewer, String typed) {
    var contact = new SubjectDetails(null, typed, typed, typed, null, null);
    var wantedMarks = MarkCalculator.calculate(SubjectKind.PERSON, contact);
    return listMatches(viewer, List.of(NO_INCIDENT), wantedMarks).stream()
        .map(Match::part)
        .collect(Collectors.toSet());
  }

  private static Match mergeMatches(Match one, Match other) {
    one.common().addAll(other.common());
    return one;
  }

  private static Match read(ResultSet row, int number) throws SQLException {
    var common = new TreeSet<Mark.Kind>();
    common.add(Mark.Kind.valueOf(row.getString("kind")));
    return new Match(
        new SubjectId(row.getObject("id", UUID.class)),
        new IncidentId(row.getObject("incident_id", UUID.class)),
        new PartId(row.getObject("part_id", UUID.class)),
        row.getString("number"),
        common);
  }
}
