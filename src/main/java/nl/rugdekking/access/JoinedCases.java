// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores which cases are handled as one, and which persons are blocked from them because of that.
 */
@Component
record JoinedCases(JdbcClient jdbc, CaseRepository cases, People people) {

  private static final String LOCK =
      """
      select r.number from case_file f
      join case_file r on r.organisation_id = f.organisation_id and r.incident_id
        = case when f.joined_into is null then f.incident_id else f.joined_into end
      where f.organisation_id = :organisation and f.incident_id = %s
      for no key update of r
      """;

  private static final String OF_PART =
      """
      (select p.incident_id from case_part p
        where p.organisation_id = :organisation and p.part_id = :key)""";

  /** Locks the case, so that others who change its handlers or blocks wait for this transaction. */
  void lock(IncidentId incident) {
    lock(LOCK.formatted(":key"), incident.value());
  }

  /** Locks the case that a part is in. */
  void lock(PartId part) {
    lock(LOCK.formatted(OF_PART), part.value());
  }

  // While this waited for the lock, the case may have been joined to another one. So it locks again
  // until it finds the same number twice.
  private void lock(String sql, UUID key) {
    var before = lockRows(sql, key);
    var now = lockRows(sql, key);
    while (!now.equals(before)) {
      before = now;
      now = lockRows(sql, key);
    }
  }

  private List<String> lockRows(String sql, UUID key) {
    return jdbc.sql(sql)
        .param("organisation", CurrentOrganisation.id())
        .param("key", key)
        .query((row, number) -> row.getString("number"))
        .list();
  }

  /** Joins a case, and all that was joined to it, to the first one, so that joins never nest. */
  void join(IncidentId first, IncidentId other) {
    jdbc.sql(
            """
            update case_file
            set joined_into = :first, handled_as = (select r.number from case_file r
              where r.organisation_id = :organisation and r.incident_id = :first)
            where organisation_id = :organisation
              and (incident_id = :other or joined_into = :other)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("first", first.value())
        .param("other", other.value())
        .update();
  }

  void separate(IncidentId leaving) {
    jdbc.sql(
            """
            update case_file set joined_into = null, handled_as = number
            where organisation_id = ? and incident_id = ?
            """)
        .params(CurrentOrganisation.id(), leaving.value())
        .update();
  }

  /**
   * Computes again the blocks that the incidents of a case cause for each other. A person who is
   * blocked from one is blocked from all, and where a colleague is accused in any of them, the
   * managers of all affected persons are blocked too. The blocks are stored with each incident,
   * because lists look at one incident at a time.
   */
  void deriveBlocks(IncidentId incident) {
    var file = cases.find(incident).orElseThrow();
    for (var member : file.incidents()) {
      jdbc.sql(
              """
              delete from case_block
              where organisation_id = ? and incident_id = ? and derived
              """)
          .params(CurrentOrganisation.id(), member.value())
          .update();
    }
    if (file.incidents().size() > 1) {
      var blocked = findBlockedInAny(file);
      file.incidents().forEach(member -> blocked.forEach(person -> block(member, person)));
    }
  }

  private Set<PersonId> findBlockedInAny(CaseFile file) {
    var blocked =
        file.incidents().stream()
            .flatMap(member -> cases.listOwnBlocks(member).stream())
            .collect(Collectors.toCollection(HashSet::new));
    if (file.isInternal()) {
      file.parts().stream()
          .filter(part -> part.judge() != CasePart.Judge.MAYOR)
          .map(CasePart::affected)
          .filter(Objects::nonNull)
          .map(PersonId.class::cast)
          .flatMap(person -> people.listLineAbove(person).stream())
          .forEach(blocked::add);
    }
    return blocked;
  }

  private void block(IncidentId incident, PersonId person) {
    jdbc.sql(
            """
            insert into case_block (organisation_id, incident_id, person_id, ground, derived)
            values (?, ?, ?, 'JOINED', true) on conflict do nothing
            """)
        .params(CurrentOrganisation.id(), incident.value(), person.value())
        .update();
  }
}
