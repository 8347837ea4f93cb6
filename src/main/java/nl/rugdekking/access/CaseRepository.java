// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DeferredWrites;
import nl.rugdekking.database.PageReads;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores cases with their numbers, who is related to them, and who is blocked from them. */
@Repository
record CaseRepository(JdbcClient jdbc, DeferredWrites writes) {

  // Stored when a relation has no part, because it is to the whole case, or no promise.
  private static final UUID NONE = new UUID(0, 0);
  // With coalesce the query would use no index under row-level security, and read all rows.
  private static final String FIND =
      """
      select f.incident_id registered, r.incident_id, r.number,
        array(select j.incident_id from case_file j
          where j.organisation_id = r.organisation_id and j.joined_into = r.incident_id
          order by j.incident_id) joined
      from case_file f
      join case_file r on r.organisation_id = f.organisation_id and r.incident_id
        = case when f.joined_into is null then f.incident_id else f.joined_into end
      where f.organisation_id = :organisation and\s""";

  /** A case, and the incident in it that was registered under the key it was found by. */
  record FoundCase(CaseFile file, IncidentId registered) {}

  private record Numbers(IncidentId registered, String number, List<IncidentId> incidents) {}

  Optional<FoundCase> findRegistered(String number) {
    return find("f.number = :key", number);
  }

  Optional<CaseFile> find(IncidentId incident) {
    return find("f.incident_id = :key", incident.value()).map(FoundCase::file);
  }

  private Optional<FoundCase> find(String condition, Object key) {
    var numbers =
        jdbc.sql(FIND + condition).param("organisation", organisation()).param("key", key);
    return PageReads.once(
        CaseRepository.class,
        key,
        () ->
            numbers
                .query(CaseRepository::numbers)
                .optional()
                .map(found -> new FoundCase(file(found), found.registered())));
  }

  private static Numbers numbers(ResultSet row, int line) throws SQLException {
    var incidents = new ArrayList<IncidentId>();
    incidents.add(new IncidentId(row.getObject("incident_id", UUID.class)));
    for (var joined : (UUID[]) row.getArray("joined").getArray()) {
      incidents.add(new IncidentId(joined));
    }
    var registered = new IncidentId(row.getObject("registered", UUID.class));
    return new Numbers(registered, row.getString("number"), List.copyOf(incidents));
  }

  private CaseFile file(Numbers found) {
    var incidents = found.incidents().stream().map(IncidentId::value).toList();
    return new CaseFile(
        found.incidents(),
        found.number(),
        parts(incidents),
        relations(incidents),
        listBlockedPersons(incidents, false));
  }

  private List<CasePart> parts(List<UUID> incidents) {
    return jdbc.sql(
            """
            select * from case_part
            where organisation_id = :organisation and incident_id in (:incidents)
            order by opened_at, part_id
            """)
        .param("organisation", organisation())
        .param("incidents", incidents)
        .query(CasePart::read)
        .list();
  }

  private List<CaseFile.Relation> relations(List<UUID> incidents) {
    return jdbc.sql(
            """
            select incident_id, person_id, relation, part_id, promise_id from case_relation
            where organisation_id = :organisation and incident_id in (:incidents)
            """)
        .param("organisation", organisation())
        .param("incidents", incidents)
        .query(
            (row, number) -> {
              var part = row.getObject("part_id", UUID.class);
              var promise = row.getObject("promise_id", UUID.class);
              return new CaseFile.Relation(
                  new PersonId(row.getObject("person_id", UUID.class)),
                  CaseFile.RelationKind.valueOf(row.getString("relation")),
                  new IncidentId(row.getObject("incident_id", UUID.class)),
                  part.equals(NONE) ? null : new PartId(part),
                  promise.equals(NONE) ? null : promise);
            })
        .list();
  }

  String getRegisteredNumber(IncidentId incident) {
    return jdbc.sql("select number from case_file where organisation_id = ? and incident_id = ?")
        .params(organisation(), incident.value())
        .query((row, line) -> row.getString("number"))
        .single();
  }

  /** The persons blocked because of this incident itself, not because of others joined with it. */
  Set<PersonId> listOwnBlocks(IncidentId incident) {
    return listBlockedPersons(List.of(incident.value()), true);
  }

  private Set<PersonId> listBlockedPersons(List<UUID> incidents, boolean byThemselves) {
    return new HashSet<>(
        jdbc.sql(
                """
                select person_id from case_block
                where organisation_id = :organisation and incident_id in (:incidents)
                  and not (derived and :themselves)
                """)
            .param("organisation", organisation())
            .param("incidents", incidents)
            .param("themselves", byThemselves)
            .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
            .list());
  }

  /** Returns false when the number is taken already. */
  boolean insertCase(IncidentId incident, String number) {
    return jdbc.sql(
                """
                insert into case_file (organisation_id, incident_id, number, handled_as)
                values (?, ?, ?, ?) on conflict (organisation_id, number) do nothing
                """)
            .params(organisation(), incident.value(), number, number)
            .update()
        == 1;
  }

  void addRelation(
      IncidentId incident, PersonId person, CaseFile.RelationKind kind, @Nullable PartId part) {
    writes
        .sql(
            """
            insert into case_relation (organisation_id, incident_id, person_id, relation, part_id)
            values (:organisation, :incident, :person, :relation, :part) on conflict do nothing
            """)
        .param("organisation", organisation())
        .param("incident", incident.value())
        .param("person", person.value())
        .param("relation", kind.name())
        .param("part", part == null ? NONE : part.value())
        .add();
  }

  /** Records an accusation. That the report itself made it stays stored if others repeat it. */
  void accuse(IncidentId incident, PersonId person, boolean accusedByReport) {
    writes
        .sql(
            """
            insert into case_relation
              (organisation_id, incident_id, person_id, relation, part_id, told)
            values (:organisation, :incident, :person, 'ACCUSED', :whole, :told)
            on conflict (organisation_id, incident_id, person_id, relation, part_id, promise_id)
              do update set told = case_relation.told or excluded.told
            """)
        .param("organisation", organisation())
        .param("incident", incident.value())
        .param("person", person.value())
        .param("whole", NONE)
        .param("told", accusedByReport)
        .add();
  }

  boolean isAccusedByReport(IncidentId incident, PersonId person) {
    return jdbc.sql(
                """
                select count(*) from case_relation where organisation_id = ? and incident_id = ?
                  and person_id = ? and relation = 'ACCUSED' and told
                """)
            .params(organisation(), incident.value(), person.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  void removeAccusation(IncidentId incident, PersonId person) {
    update("delete from case_relation where relation = 'ACCUSED'", incident, person);
  }

  /**
   * Removes the blocks that an accusation caused; the affected persons stay blocked.
   *
   * @param last true when nobody in the case is accused any more
   */
  void liftBlocks(IncidentId incident, boolean last) {
    jdbc.sql(
            """
            delete from case_block where organisation_id = ? and incident_id = ?
              and ground in ('ACCUSED', 'LINE', 'UNDER_ACCUSED') and not derived
            """)
        .params(organisation(), incident.value())
        .update();
    if (last) {
      setInternal(incident, false);
    }
  }

  /** Lifts the block of somebody who works above an affected or accused person. */
  void liftLineBlock(IncidentId incident, PersonId person) {
    update("delete from case_block where ground = 'LINE' and not derived", incident, person);
  }

  private void update(String sql, IncidentId incident, PersonId person) {
    jdbc.sql(sql + " and organisation_id = ? and incident_id = ? and person_id = ?")
        .params(organisation(), incident.value(), person.value())
        .update();
  }

  void removeRelations(CaseFile.RelationKind kind, PartId part) {
    jdbc.sql(
            """
            delete from case_relation where organisation_id = ? and part_id = ? and relation = ?
              and incident_id = (select incident_id from case_part p
                where p.organisation_id = case_relation.organisation_id and p.part_id = ?)
            """)
        .params(organisation(), part.value(), kind.name(), part.value())
        .update();
  }

  /** Writes at once, because a timeline entry and a letter follow only if the row is new. */
  boolean trust(IncidentId incident, PersonId person, PartId part) {
    return jdbc.sql(
                """
                insert into case_relation (organisation_id, incident_id, person_id, relation, part_id)
                values (?, ?, ?, 'TRUSTED', ?) on conflict do nothing
                """)
            .params(organisation(), incident.value(), person.value(), part.value())
            .update()
        == 1;
  }

  boolean distrust(IncidentId incident, PersonId person, PartId part) {
    return jdbc.sql(
                """
                delete from case_relation where organisation_id = ? and incident_id = ?
                  and person_id = ? and relation = 'TRUSTED' and part_id = ?
                """)
            .params(organisation(), incident.value(), person.value(), part.value())
            .update()
        == 1;
  }

  /** Blocks a person. The strongest ground is stored: affected, then accused, then any other. */
  void block(IncidentId incident, PersonId person, String ground) {
    writes
        .sql(
            """
            insert into case_block (organisation_id, incident_id, person_id, ground)
            values (:organisation, :incident, :person, :ground)
            on conflict (organisation_id, incident_id, person_id)
              do update set ground = excluded.ground, derived = false
              where case_block.derived
                or (excluded.ground = 'AFFECTED' and case_block.ground <> 'AFFECTED')
                or (excluded.ground = 'ACCUSED' and case_block.ground not in ('AFFECTED', 'ACCUSED'))
            """)
        .param("organisation", organisation())
        .param("incident", incident.value())
        .param("person", person.value())
        .param("ground", ground)
        .add();
  }

  void setInternal(IncidentId file, boolean internal) {
    var sql = "update case_file set internal = ? where organisation_id = ? and incident_id = ?";
    jdbc.sql(sql).params(internal, organisation(), file.value()).update();
  }

  private static UUID organisation() {
    return CurrentOrganisation.id();
  }
}
