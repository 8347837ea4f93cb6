// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.ending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.UnassignedParts;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.PartService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes closed cases away from a former handler who has left the office (the role) in which they
 * handled them, so that they can no longer read these cases. Cases that were imported from an old
 * list are left out: their handler may read them as long as they work here.
 */
@Component
public record FormerHandlers(
    JdbcClient jdbc, UnassignedParts handlers, PartService parts, Clock clock) {

  // A person who left the organisation cannot open the case anyway, so their name stays with it. A
  // handler keeps the case when they have an office for handling cases, still manage the affected
  // person, or manage others in the position that they had when the case began.
  private static final String LEFT_OFFICE =
      """
      select p.part_id from case_part p
      join incident i on i.organisation_id = p.organisation_id and i.id = p.incident_id
      where p.organisation_id = :organisation and not p.open and p.owner_id is not null
        and p.lane = 'OPEN' and not p.escalated and p.answered_by <> 'MAYOR' and not i.history
        and (exists (select 1 from position w
            where w.organisation_id = p.organisation_id and w.person_id = p.owner_id
              and w.started_on <= :today and (w.ended_on is null or w.ended_on >= :today))
          or exists (select 1 from office w
            where w.organisation_id = p.organisation_id and w.person_id = p.owner_id
              and w.started_on <= :today and (w.ended_on is null or w.ended_on >= :today)))
        and not exists (select 1 from office o
          where o.organisation_id = p.organisation_id and o.person_id = p.owner_id
            and o.kind in ('CASE_OWNER', 'RESPONSIBLE', 'DEPUTY')
            and o.started_on <= :today and (o.ended_on is null or o.ended_on >= :today))
        and not exists (select 1 from position m
          where m.organisation_id = p.organisation_id and m.manager_id = p.owner_id
            and m.started_on <= :today and (m.ended_on is null or m.ended_on >= :today)
            and (m.person_id = p.person_id or exists (select 1 from position s
              where s.organisation_id = p.organisation_id and s.person_id = p.owner_id
                and s.started_on <= (p.opened_at at time zone 'Europe/Amsterdam')::date
                and (s.ended_on is null or s.ended_on >= :today))))
      order by p.part_id
      """;

  /** The closed parts whose handler has left that office. */
  public List<PartId> list() {
    return jdbc.sql(LEFT_OFFICE)
        .param("organisation", CurrentOrganisation.id())
        .param("today", LocalDate.now(clock))
        .query((row, line) -> new PartId(row.getObject("part_id", UUID.class)))
        .list();
  }

  /**
   * Takes the part from its handler. Nobody else gets it, and the responsible person answers for
   * it.
   */
  public void release(PartId part) {
    handlers
        .release(part)
        .ifPresent(
            closed -> parts.recordStep(closed, CaseEntryKind.HANDLER_LEFT_OFFICE, null, null));
  }
}
