// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PoliceAdvice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes exemptions (decisions to act although the affected person said no or could not
 * be reached). Their reasons are stored as lines of the timeline.
 */
@Repository
record ExemptionRepository(JdbcClient jdbc) {

  void insert(PartRecord affected, Exemption exemption) {
    jdbc.sql(
            """
            insert into exemption
              (organisation_id, id, incident_id, part_id, act, cause, told_before, danger, police_advice,
               decided_at, decided_by)
            values (:organisation, :id, :incident, :part, :act, :cause, :told, :danger, :advice, :at, :by)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", Ids.timeOrdered())
        .param("incident", affected.incident().value())
        .param("part", exemption.part().value())
        .param("act", exemption.act().name())
        .param("cause", exemption.cause().name())
        .param("told", exemption.toldBefore())
        .param("danger", exemption.danger() == null ? null : exemption.danger().name())
        .param("advice", exemption.policeAdvice() == null ? null : exemption.policeAdvice().name())
        .param("at", exemption.at().atOffset(ZoneOffset.UTC))
        .param("by", exemption.by().value())
        .update();
  }

  /** Finds the last decision in this part to do this act all the same. */
  Optional<Exemption> findLast(PartId part, VisibleAct act) {
    return jdbc.sql(
            """
            select * from exemption
            where organisation_id = ? and part_id = ? and act = ? and cause <> 'DANGER'
            order by decided_at desc, id desc limit 1
            """)
        .params(CurrentOrganisation.id(), part.value(), act.name())
        .query(ExemptionRepository::read)
        .optional();
  }

  /** Returns true when it was recorded that this act was done in direct danger. */
  boolean wasDoneInDanger(PartId part, VisibleAct act) {
    return jdbc.sql(
            """
            select exists (select from exemption
              where organisation_id = ? and part_id = ? and act = ? and cause = 'DANGER')
            """)
        .params(CurrentOrganisation.id(), part.value(), act.name())
        .query(Boolean.class)
        .single();
  }

  private static Exemption read(ResultSet row, int number) throws SQLException {
    @Nullable String danger = row.getString("danger");
    @Nullable String advice = row.getString("police_advice");
    return new Exemption(
        new PartId(row.getObject("part_id", UUID.class)),
        VisibleAct.valueOf(row.getString("act")),
        Exemption.Cause.valueOf(row.getString("cause")),
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        new PersonId(row.getObject("decided_by", UUID.class)),
        row.getBoolean("told_before"),
        danger == null ? null : Danger.valueOf(danger),
        advice == null ? null : PoliceAdvice.valueOf(advice));
  }
}
