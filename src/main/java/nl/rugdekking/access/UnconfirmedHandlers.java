// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.audit.Audit;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open parts of the ordinary line whose handler left: those went by the rules to the next in line,
 * until whoever is responsible says who is to handle them.
 */
@Repository
public class UnconfirmedHandlers {

  /** A part that fell to somebody, and under which number it is found. */
  public record Waiting(String number, PartId part) {}

  // Of the other lanes a number would tell too much: there are few, and it says who tells.
  private static final String ORDINARY =
      """
      from case_part p
      where p.organisation_id = :organisation and p.open and p.lane = 'OPEN' and not p.escalated
        and not exists (select 1 from case_block k
          where k.organisation_id = p.organisation_id and k.incident_id = p.incident_id
            and k.person_id = :viewer and k.ground = 'ACCUSED')
      """;

  private final JdbcClient jdbc;
  private final Audit audit;

  UnconfirmedHandlers(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /**
   * What this viewer is to look at, as responsible person or deputy or in place of one, the oldest
   * first.
   */
  @Transactional(readOnly = true)
  public List<Waiting> list(Viewer viewer) {
    var offices =
        Stream.concat(viewer.offices().stream(), viewer.standsIn().offices().stream()).toList();
    var bodies = VisibleParts.bodies(offices, List.of(OfficeKind.RESPONSIBLE, OfficeKind.DEPUTY));
    if (bodies.length == 0) {
      return List.of();
    }
    return jdbc.sql(
            """
            select f.handled_as number, p.part_id
            from case_part p
            join case_file f on f.organisation_id = p.organisation_id
              and f.incident_id = p.incident_id
            where p.fell_from is not null and p.open and p.lane = 'OPEN' and not p.escalated
              and p.body = any (:answering) and %s
            order by p.opened_at, p.part_id limit 100
            """
                .formatted(VisibleParts.CONDITION))
        .params(VisibleParts.to(viewer).parameters())
        .param("answering", bodies)
        .query(
            (row, line) ->
                new Waiting(
                    row.getString("number"), new PartId(row.getObject("part_id", UUID.class))))
        .list();
  }

  /** Whether it fell to whoever handles it now. */
  @Transactional(readOnly = true)
  public boolean has(PartId part) {
    return jdbc.sql(
                """
                select count(*) from case_part
                where organisation_id = ? and part_id = ? and fell_from is not null
                """)
            .params(Tenancy.id(), part.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * How many open parts of the ordinary line each person handles: a number, and nothing of them.
   */
  @Transactional(readOnly = true)
  public Map<PersonId, Integer> handled(PersonId viewer) {
    return counts("owner_id", viewer);
  }

  /** How many fell from each person to somebody else, and wait for a word. */
  @Transactional(readOnly = true)
  public Map<PersonId, Integer> from(PersonId viewer) {
    return counts("fell_from", viewer);
  }

  private Map<PersonId, Integer> counts(String column, PersonId viewer) {
    var counts = new HashMap<PersonId, Integer>();
    jdbc.sql(
            "select p.%1$s person, count(*) many %2$s and p.%1$s is not null group by p.%1$s"
                .formatted(column, ORDINARY))
        .param("organisation", Tenancy.id())
        .param("viewer", viewer.value())
        .query(
            row -> {
              counts.put(new PersonId(row.getObject("person", UUID.class)), row.getInt("many"));
            });
    return counts;
  }

  /** Whoever is responsible leaves it where it fell; written down once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void settle(CaseAccess access, CasePart part) {
    var settled =
        jdbc.sql(
                """
                update case_part set fell_from = null
                where organisation_id = ? and part_id = ? and fell_from is not null
                """)
            .params(Tenancy.id(), part.id().value())
            .update();
    if (settled == 1) {
      audit.record(
          new AuditEvent(
              access.viewer().person().value(),
              "incident.HANDLER_CONFIRMED",
              access.purpose(part.id()),
              "part",
              part.id().value(),
              part.incident().value(),
              Map.of()));
    }
  }
}
