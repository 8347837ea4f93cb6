// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.database.Writes;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaseRepository {

  private static final UUID WHOLE_CASE = new UUID(0, 0);
  private static final String FIND =
      "select incident_id, number from case_file where organisation_id = :organisation and ";

  private final JdbcClient jdbc;
  private final Writes writes;

  CaseRepository(JdbcClient jdbc, Writes writes) {
    this.jdbc = jdbc;
    this.writes = writes;
  }

  Optional<CaseFile> find(String number) {
    return find("number = :key", number);
  }

  Optional<CaseFile> find(IncidentId incident) {
    return find("incident_id = :key", incident.value());
  }

  private Optional<CaseFile> find(String condition, Object key) {
    return jdbc.sql(FIND + condition)
        .param("organisation", organisation())
        .param("key", key)
        .query(
            (row, number) -> {
              var incident = new IncidentId(row.getObject("incident_id", UUID.class));
              return Map.entry(incident, row.getString("number"));
            })
        .optional()
        .map(
            found ->
                new CaseFile(
                    found.getKey(),
                    found.getValue(),
                    parts(found.getKey()),
                    relations(found.getKey()),
                    blocked(found.getKey())));
  }

  private List<CasePart> parts(IncidentId incident) {
    return jdbc.sql(
            """
            select * from case_part
            where organisation_id = ? and incident_id = ? order by opened_at, part_id
            """)
        .params(organisation(), incident.value())
        .query(CaseRepository::part)
        .list();
  }

  private List<CaseFile.Relation> relations(IncidentId incident) {
    return jdbc.sql(
            """
            select person_id, relation, part_id from case_relation
            where organisation_id = ? and incident_id = ?
            """)
        .params(organisation(), incident.value())
        .query(
            (row, number) -> {
              var part = row.getObject("part_id", UUID.class);
              return new CaseFile.Relation(
                  new PersonId(row.getObject("person_id", UUID.class)),
                  CaseFile.RelationKind.valueOf(row.getString("relation")),
                  part.equals(WHOLE_CASE) ? null : new PartId(part));
            })
        .list();
  }

  private Set<PersonId> blocked(IncidentId incident) {
    return new HashSet<>(
        jdbc.sql("select person_id from case_block where organisation_id = ? and incident_id = ?")
            .params(organisation(), incident.value())
            .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
            .list());
  }

  /**
   * @return false when the number was given out already
   */
  boolean addFile(IncidentId incident, String number) {
    return jdbc.sql(
                """
                insert into case_file (organisation_id, incident_id, number) values (?, ?, ?)
                on conflict (organisation_id, number) do nothing
                """)
            .params(organisation(), incident.value(), number)
            .update()
        == 1;
  }

  void addPart(CasePart part) {
    writes
        .sql(
            """
            insert into case_part
              (organisation_id, part_id, incident_id, person_id, body, lane, owner_id,
               coordinator_reads, escalated, opened_at)
            values (:organisation, :part, :incident, :person, :body, :lane, :owner,
               :coordinator, :escalated, :opened)
            """)
        .param("organisation", organisation())
        .param("part", part.id().value())
        .param("incident", part.incident().value())
        .param("person", value(part.affected()))
        .param("body", part.body().name())
        .param("lane", part.lane().name())
        .param("owner", value(part.owner()))
        .param("coordinator", part.coordinatorReads())
        .param("escalated", part.escalated())
        .param("opened", part.openedAt().atOffset(ZoneOffset.UTC))
        .add();
  }

  void relate(
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
        .param("part", part == null ? WHOLE_CASE : part.value())
        .add();
  }

  void unrelate(CaseFile.RelationKind kind, PartId part) {
    jdbc.sql(
            """
            delete from case_relation where organisation_id = ? and part_id = ? and relation = ?
              and incident_id = (select incident_id from case_part p
                where p.organisation_id = case_relation.organisation_id and p.part_id = ?)
            """)
        .params(organisation(), part.value(), kind.name(), part.value())
        .update();
  }

  /** At once, and not with the other writes: whoever was first adds the line and the mail. */
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

  void block(IncidentId incident, PersonId person, String ground) {
    writes
        .sql(
            """
            insert into case_block (organisation_id, incident_id, person_id, ground)
            values (:organisation, :incident, :person, :ground) on conflict do nothing
            """)
        .param("organisation", organisation())
        .param("incident", incident.value())
        .param("person", person.value())
        .param("ground", ground)
        .add();
  }

  void markInternal(IncidentId file) {
    var sql = "update case_file set internal = true where organisation_id = ? and incident_id = ?";
    jdbc.sql(sql).params(organisation(), file.value()).update();
  }

  void assign(PartId part, @Nullable PersonId owner, boolean escalated) {
    jdbc.sql(
            """
            update case_part set owner_id = :owner, escalated = :escalated
            where organisation_id = :organisation and part_id = :part
            """)
        .param("owner", value(owner))
        .param("escalated", escalated)
        .param("organisation", organisation())
        .param("part", part.value())
        .update();
  }

  boolean handOver(PartId part, @Nullable PersonId before, PersonId owner) {
    return jdbc.sql(
                """
                update case_part set owner_id = :owner
                where organisation_id = :organisation and part_id = :part
                  and owner_id is not distinct from :before::uuid
                """)
            .param("owner", owner.value())
            .param("organisation", organisation())
            .param("part", part.value())
            .param("before", value(before))
            .update()
        == 1;
  }

  void link(PartId part, PersonId affected, BodyKind body, boolean coordinatorReads) {
    jdbc.sql(
            """
            update case_part
            set person_id = :person, body = :body, coordinator_reads = :coordinator
            where organisation_id = :organisation and part_id = :part
            """)
        .param("person", affected.value())
        .param("body", body.name())
        .param("coordinator", coordinatorReads)
        .param("organisation", organisation())
        .param("part", part.value())
        .update();
  }

  void setOpen(PartId part, boolean open) {
    flag("open", part, open);
  }

  boolean setNameWithheld(PartId part, boolean withheld) {
    return flag("name_withheld", part, withheld);
  }

  boolean setCoordinatorReads(PartId part, boolean reads) {
    return flag("coordinator_reads", part, reads);
  }

  /** False when it was so already. */
  private boolean flag(String column, PartId part, boolean value) {
    return jdbc.sql(
                "update case_part set %1$s = ? where organisation_id = ? and part_id = ? and %1$s <> ?"
                    .formatted(column))
            .params(value, organisation(), part.value(), value)
            .update()
        == 1;
  }

  static CasePart part(ResultSet row, int number) throws SQLException {
    return new CasePart(
        new PartId(row.getObject("part_id", UUID.class)),
        new IncidentId(row.getObject("incident_id", UUID.class)),
        person(row, "person_id"),
        BodyKind.valueOf(row.getString("body")),
        Lane.valueOf(row.getString("lane")),
        person(row, "owner_id"),
        row.getBoolean("coordinator_reads"),
        row.getBoolean("name_withheld"),
        row.getBoolean("escalated"),
        row.getBoolean("open"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new PersonId(id);
  }

  private static @Nullable UUID value(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }

  private static UUID organisation() {
    return Tenancy.current().value();
  }
}
