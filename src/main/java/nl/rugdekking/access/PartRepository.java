// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DeferredWrites;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the parts of cases, one for each affected person. */
@Repository
record PartRepository(JdbcClient jdbc, DeferredWrites writes) {

  void add(CasePart part) {
    writes
        .sql(
            """
            insert into case_part
              (organisation_id, part_id, incident_id, person_id, body, lane, owner_id,
               coordinator_reads, escalated, answered_by, opened_at, held_until)
            values (:organisation, :part, :incident, :person, :body, :lane, :owner,
               :coordinator, :escalated, :answered, :opened, :held)
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
        .param("answered", part.answeredBy().name())
        .param("opened", part.openedAt().atOffset(ZoneOffset.UTC))
        .param("held", utc(part.heldUntil()))
        .add();
  }

  CasePart get(PartId part) {
    return jdbc.sql("select * from case_part where organisation_id = ? and part_id = ?")
        .params(organisation(), part.value())
        .query(CasePart::read)
        .single();
  }

  /** Assigns a part by the rules, and forgets who handled it before. */
  void assign(PartId part, Assignment assignment) {
    assign(part, assignment, "null", "null");
  }

  /**
   * Assigns by the rules a part that had no handler any more. The owner from before an accusation
   * stays stored, because the accusation can be taken back.
   */
  void assignUnhandled(PartId part, Assignment assignment) {
    assign(part, assignment, "owner_before", "fell_from");
  }

  /**
   * Assigns by the rules because a colleague is accused. The old owner is stored, so that the part
   * can go back to them.
   */
  void assignAfterAccusation(PartId part, Assignment assignment) {
    assign(
        part,
        assignment,
        "case when owner_id is distinct from :owner::uuid then coalesce(owner_before, owner_id)"
            + " else owner_before end",
        "fell_from");
  }

  private void assign(PartId part, Assignment assignment, String before, String leftOwner) {
    jdbc.sql(
            """
            update case_part
            set owner_id = :owner::uuid, escalated = :escalated, answered_by = :answered,
              owner_before = %s, fell_from = %s
            where organisation_id = :organisation and part_id = :part
            """
                .formatted(before, leftOwner))
        .param("owner", value(assignment.owner()))
        .param("escalated", assignment.escalated())
        .param("answered", assignment.answeredBy().name())
        .param("organisation", organisation())
        .param("part", part.value())
        .update();
  }

  /**
   * Marks that the handler of a part left, so that the rules chose the new one and no person
   * confirmed it.
   */
  void markHandlerLeft(PartId part, PersonId from) {
    jdbc.sql("update case_part set fell_from = ? where organisation_id = ? and part_id = ?")
        .params(from.value(), organisation(), part.value())
        .update();
  }

  boolean hasUnconfirmedHandler(PartId part) {
    return jdbc.sql("select fell_from from case_part where organisation_id = ? and part_id = ?")
        .params(organisation(), part.value())
        .query((row, number) -> row.getObject("fell_from") != null)
        .single();
  }

  /** The owner before a colleague was accused; empty when somebody has assigned the part since. */
  Optional<PersonId> findOwnerBefore(PartId part) {
    return jdbc.sql(
            """
            select owner_before from case_part
            where organisation_id = ? and part_id = ? and owner_before is not null
            """)
        .params(organisation(), part.value())
        .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
        .optional();
  }

  void clearOwnerBefore(PartId part) {
    jdbc.sql("update case_part set owner_before = null where organisation_id = ? and part_id = ?")
        .params(organisation(), part.value())
        .update();
  }

  /**
   * Assigns a part on a person's decision; false when the owner changed or the new one is blocked.
   */
  boolean assignByDecision(PartId part, @Nullable PersonId before, PersonId owner) {
    return jdbc.sql(
                """
                update case_part set owner_id = :owner, owner_before = null, fell_from = null
                where organisation_id = :organisation and part_id = :part
                  and owner_id is not distinct from :before::uuid
                  and not exists (select 1 from case_block k
                    where k.organisation_id = case_part.organisation_id
                      and k.incident_id = case_part.incident_id and k.person_id = :owner)
                """)
            .param("owner", owner.value())
            .param("organisation", organisation())
            .param("part", part.value())
            .param("before", value(before))
            .update()
        == 1;
  }

  void setAffected(PartId part, PersonId affected, BodyKind body, boolean coordinatorReads) {
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

  /** Moves a talk to the open lane; as a case it begins at this moment. */
  void openUp(PartId part, Instant now) {
    jdbc.sql(
            """
            update case_part set lane = 'OPEN', opened_at = ?
            where organisation_id = ? and part_id = ? and lane = 'CONFIDENTIAL'
            """)
        .params(now.atOffset(ZoneOffset.UTC), organisation(), part.value())
        .update();
  }

  List<CasePart> listHeldUntil(Instant now) {
    return jdbc.sql(
            """
            select * from case_part where organisation_id = ? and held_until <= ?
            order by held_until, part_id
            """)
        .params(organisation(), now.atOffset(ZoneOffset.UTC))
        .query(CasePart::read)
        .list();
  }

  boolean endHold(PartId part) {
    return jdbc.sql(
                """
                update case_part set held_until = null
                where organisation_id = ? and part_id = ? and held_until is not null
                """)
            .params(organisation(), part.value())
            .update()
        == 1;
  }

  void setOpen(PartId part, boolean open) {
    setFlag("open", part, open);
  }

  void setAnsweredBy(PartId part, CasePart.AnsweredBy answeredBy) {
    setName("answered_by", part, answeredBy.name());
  }

  /** Returns false when it was so already. */
  boolean setJudge(PartId part, CasePart.@Nullable Judge judge) {
    return setName("judge", part, judge == null ? null : judge.name());
  }

  private boolean setName(String column, PartId part, @Nullable String value) {
    return jdbc.sql(
                """
                update case_part set %1$s = :value::text
                where organisation_id = :organisation and part_id = :part
                  and %1$s is distinct from :value::text
                """
                    .formatted(column))
            .param("value", value)
            .param("organisation", organisation())
            .param("part", part.value())
            .update()
        == 1;
  }

  void setContinued(PartId part, boolean continued) {
    setFlag("continued", part, continued);
  }

  boolean setNameWithheld(PartId part, boolean withheld) {
    return setFlag("name_withheld", part, withheld);
  }

  boolean setCoordinatorReads(PartId part, boolean reads) {
    return setFlag("coordinator_reads", part, reads);
  }

  /** Returns false when the column had this value already. */
  private boolean setFlag(String column, PartId part, boolean value) {
    return jdbc.sql(
                "update case_part set %1$s = ? where organisation_id = ? and part_id = ? and %1$s <> ?"
                    .formatted(column))
            .params(value, organisation(), part.value(), value)
            .update()
        == 1;
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable UUID value(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }

  private static UUID organisation() {
    return CurrentOrganisation.id();
  }
}
