// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open parts (each the case of one affected person) whose handler left, without talks in
 * confidence and reports without a name. The rules gave them to the next person in line, and the
 * responsible person still has to confirm that person or choose another handler.
 */
@Repository
public class UnconfirmedHandlers {

  /** A part whose new handler waits to be confirmed, with the number of its case. */
  public record UnconfirmedPart(String number, PartId part) {}

  // Only parts in the open lane are counted. In the other lanes there are so few that a number
  // would give a hint about who reported.
  private static final String ORDINARY =
      """
      from case_part p
      where p.organisation_id = :organisation and p.open and p.lane = 'OPEN' and not p.escalated
        and not exists (select 1 from case_block k
          where k.organisation_id = p.organisation_id and k.incident_id = p.incident_id
            and k.person_id = :viewer and k.ground = 'ACCUSED')
      """;

  private final JdbcClient jdbc;
  private final AuditLog audit;

  UnconfirmedHandlers(JdbcClient jdbc, AuditLog audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /**
   * The parts that this viewer has to confirm, as responsible person, as deputy or standing in for
   * one of them, the oldest first.
   */
  @Transactional(readOnly = true)
  public List<UnconfirmedPart> list(Viewer viewer) {
    var offices =
        Stream.concat(viewer.offices().stream(), viewer.delegatedOffices().offices().stream())
            .toList();
    var bodies = VisibleParts.bodies(offices, VisibleParts.ANSWERING);
    var outside = VisibleParts.bodies(viewer.offices(), List.of(OfficeKind.FALLBACK));
    if (bodies.length == 0 && outside.length == 0 && !viewer.isMayor()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select f.handled_as number, p.part_id
            from case_part p
            join case_file f on f.organisation_id = p.organisation_id
              and f.incident_id = p.incident_id
            where p.fell_from is not null and p.open and p.lane = 'OPEN' and not p.escalated
              and ((p.answered_by = 'OFFICES' and p.body = any (:answering))
                or (p.answered_by = 'OUTSIDE' and p.body = any (:answering_outside))
                or (p.answered_by = 'MAYOR' and :is_mayor))
              and %s
            order by p.opened_at, p.part_id limit 100
            """
                .formatted(VisibleParts.CONDITION))
        .params(VisibleParts.forViewer(viewer).parameters())
        .param("answering", bodies)
        .param("answering_outside", outside)
        .query(
            (row, line) ->
                new UnconfirmedPart(
                    row.getString("number"), new PartId(row.getObject("part_id", UUID.class))))
        .list();
  }

  /** Returns true when the present handler was chosen by the rules and not confirmed yet. */
  @Transactional(readOnly = true)
  public boolean isUnconfirmed(PartId part) {
    return jdbc.sql(
                """
                select count(*) from case_part
                where organisation_id = ? and part_id = ? and fell_from is not null
                """)
            .params(CurrentOrganisation.id(), part.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** The number of open parts in the open lane that each person handles, without their contents. */
  @Transactional(readOnly = true)
  public Map<PersonId, Integer> countHandled(PersonId viewer) {
    return countPartsBy("owner_id", viewer);
  }

  /** The number of parts that went from each person to somebody else and are not confirmed yet. */
  @Transactional(readOnly = true)
  public Map<PersonId, Integer> countTransferred(PersonId viewer) {
    return countPartsBy("fell_from", viewer);
  }

  private Map<PersonId, Integer> countPartsBy(String column, PersonId viewer) {
    var counts = new HashMap<PersonId, Integer>();
    jdbc.sql(
            "select p.%1$s person, count(*) many %2$s and p.%1$s is not null group by p.%1$s"
                .formatted(column, ORDINARY))
        .param("organisation", CurrentOrganisation.id())
        .param("viewer", viewer.value())
        .query(
            row -> {
              counts.put(new PersonId(row.getObject("person", UUID.class)), row.getInt("many"));
            });
    return counts;
  }

  /** Confirms the handler whom the rules chose. It is logged the first time only. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void confirm(CaseAccess access, CasePart part) {
    var settled =
        jdbc.sql(
                """
                update case_part set fell_from = null
                where organisation_id = ? and part_id = ? and fell_from is not null
                """)
            .params(CurrentOrganisation.id(), part.id().value())
            .update();
    if (settled == 1) {
      audit.record(
          AuditEvent.of(
                  "incident.HANDLER_CONFIRMED",
                  access.purpose(part.id()),
                  "part",
                  part.id().value())
              .by(access.viewer().person().value())
              .within(part.incident().value()));
    }
  }
}
