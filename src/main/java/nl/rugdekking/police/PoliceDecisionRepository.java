// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static nl.rugdekking.database.Timestamps.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.acting.OnBehalfOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the decisions about the police. Each decision is a row, so that none is lost. */
@Repository
record PoliceDecisionRepository(JdbcClient jdbc) {

  void insert(PartRecord affected, OnBehalfOf way, PersonId by, Instant at) {
    jdbc.sql(
            """
            insert into police_decision (organisation_id, id, incident_id, part_id, way, decided_by,
              decided_at)
            values (:organisation, :id, :incident, :part, :way, :by, :at)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", Ids.timeOrdered())
        .param("incident", affected.incident().value())
        .param("part", affected.part().value())
        .param("way", way.name())
        .param("by", by.value())
        .param("at", utc(at))
        .update();
  }

  /**
   * Returns the moment, for each of these parts that is protected by a number now, at which the
   * protection was asked for. It ends when the number was refused or something else was decided,
   * and the affected person was told so. A decision that was only taken back does not end it.
   */
  Map<PartId, Instant> listProtected(Collection<PartId> parts) {
    return jdbc
        .sql(
            """
            select d.part_id, min(d.decided_at) since from police_decision d
            where d.organisation_id = ? and d.part_id = any (?) and d.way = 'UNDER_NUMBER'
              and not exists (
                select 1 from police_step s
                left join promise t on t.organisation_id = s.organisation_id and t.id = s.telling_id
                where s.organisation_id = d.organisation_id and s.part_id = d.part_id
                  and s.kind = 'NUMBER_REFUSED' and s.recorded_at >= d.decided_at
                  and (s.telling_id is null or t.state = 'KEPT'))
              and not exists (
                select 1 from police_decision o
                join promise t on t.organisation_id = o.organisation_id and t.part_id = o.part_id
                  and t.decided = 'POLICE_REPORT' and t.made_at >= o.decided_at and t.state = 'KEPT'
                where o.organisation_id = d.organisation_id and o.part_id = d.part_id
                  and o.decided_at > d.decided_at and o.way <> 'UNDER_NUMBER')
            group by d.part_id
            """)
        .params(CurrentOrganisation.id(), parts.stream().map(PartId::value).toArray(UUID[]::new))
        .query(
            (row, number) ->
                Map.entry(
                    new PartId(row.getObject("part_id", UUID.class)),
                    row.getObject("since", OffsetDateTime.class).toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Optional<OnBehalfOf> findLast(PartId part) {
    return jdbc.sql(
            """
            select way from police_decision where organisation_id = ? and part_id = ?
            order by decided_at desc, id desc limit 1
            """)
        .params(CurrentOrganisation.id(), part.value())
        .query((row, number) -> OnBehalfOf.valueOf(row.getString("way")))
        .optional();
  }
}
