// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.register.Testimony;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the texts that the list of somebody's own cases shows for each case, besides the facts of
 * the row.
 */
@Service
public class OwnCases {

  // The page of a case asks these questions of the affected person, one at a time.
  private static final String ASKED =
      """
      select p.part_id from case_part p
      join affected a on a.organisation_id = p.organisation_id and a.part_id = p.part_id
      where p.organisation_id = :organisation and p.part_id = any (:parts)
        and p.person_id = :viewer and p.open and p.lane <> 'CONFIDENTIAL'
        and (a.police_wish is null or a.response_wish is null or a.damage is null
          or a.care_wish is null or a.danger is null)
      """;

  private final JdbcClient jdbc;
  private final ObjectProvider<Testimony> testimonies;
  private final AuditLog audit;

  OwnCases(JdbcClient jdbc, ObjectProvider<Testimony> testimonies, AuditLog audit) {
    this.jdbc = jdbc;
    this.testimonies = testimonies;
    this.audit = audit;
  }

  /**
   * Returns the words with which the viewer reported these parts; parts that somebody else reported
   * are left out. The audit log gets one row for the whole list, with its parts.
   */
  @Transactional
  public Map<PartId, String> showWords(Viewer viewer, Collection<PartId> own) {
    var words = new HashMap<PartId, String>();
    testimonies.forEach(told -> words.putAll(told.listOwnWords(viewer.person(), own)));
    if (!words.isEmpty()) {
      logLook(viewer, words.keySet());
    }
    return words;
  }

  private void logLook(Viewer viewer, Set<PartId> shown) {
    var ids = shown.stream().map(part -> part.value().toString()).sorted().toList();
    audit.record(
        AuditEvent.of("look.LIST", Purpose.INSIGHT, "list", UUID.randomUUID())
            .by(viewer.person().value())
            .with(Map.of("parts", String.join(" ", ids))));
  }

  /** Returns those of these parts in which a question waits for the viewer, who is affected. */
  @Transactional(readOnly = true)
  public Set<PartId> listAsked(Viewer viewer, Collection<PartId> own) {
    return own.isEmpty()
        ? Set.of()
        : jdbc
            .sql(ASKED)
            .param("organisation", CurrentOrganisation.id())
            .param("viewer", viewer.person().value())
            .param("parts", own.stream().map(PartId::value).toArray(UUID[]::new))
            .query((row, number) -> new PartId(row.getObject("part_id", UUID.class)))
            .list()
            .stream()
            .collect(Collectors.toSet());
  }
}
