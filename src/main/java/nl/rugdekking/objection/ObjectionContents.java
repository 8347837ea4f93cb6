// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.evidence.EvidenceFiles;
import nl.rugdekking.vault.CaseContents;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.KeyId;

/**
 * Destroys the texts of objections, and what came in, when a case is destroyed. A case with an
 * objection that was not answered yet, or whose answer is still to be sent, is not destroyed.
 */
final class ObjectionContents implements CaseContents {

  private static final String MEASURES =
      """
      select response_id from objection
      where organisation_id = :organisation and incident_id = :incident
      """;

  @Override
  public Set<String> encryptedTables() {
    return Set.of("objection");
  }

  @Override
  public List<KeyId> keys(CaseRows rows) {
    return rows.keys(
        """
        select key_id from objection
        where organisation_id = :organisation and incident_id = :incident
        union
        select key_id from evidence where organisation_id = :organisation and report_id in (%s)
        """
            .formatted(MEASURES));
  }

  @Override
  public List<String> files(CaseRows rows) {
    return rows
        .ids(
            """
            select file from evidence, unnest(array[original_file, cleaned_file]) as of_one (file)
            where organisation_id = :organisation and file is not null and report_id in (%s)
            """
                .formatted(MEASURES))
        .stream()
        .map(EvidenceFiles::relativePathOf)
        .toList();
  }

  @Override
  public void clear(CaseRows rows) {
    rows.update(
        "delete from evidence where organisation_id = :organisation and report_id in (%s)"
            .formatted(MEASURES));
  }

  @Override
  public Optional<String> findOpenInterest(CaseRows rows) {
    return rows.exists(
            """
            select from objection o
            where o.organisation_id = :organisation and o.incident_id = :incident
              and (o.outcome is null or exists (select from promise p
                where p.organisation_id = o.organisation_id and p.id = o.promise_id
                  and p.state in ('OPEN', 'WAITING')))
            """)
        ? Optional.of("an objection or complaint about a measure was not answered yet")
        : Optional.empty();
  }
}
