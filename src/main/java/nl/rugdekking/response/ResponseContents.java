// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.vault.CaseContents;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.KeyId;

/**
 * Destroys the texts of measures when a case is destroyed. The kind and dates of each measure stay.
 */
final class ResponseContents implements CaseContents {

  @Override
  public Set<String> encryptedTables() {
    return Set.of("response", "subject_hearing");
  }

  @Override
  public List<KeyId> keys(CaseRows rows) {
    return rows.keys(
        """
        select key_id from response
        where organisation_id = :organisation and incident_id = :incident
        union select key_id from subject_hearing
        where organisation_id = :organisation and incident_id = :incident
        """);
  }

  @Override
  public Optional<String> findOpenInterest(CaseRows rows) {
    return rows.exists(
            """
            select from response
            where organisation_id = :organisation and incident_id = :incident
              and withdrawn_at is null and expired_at is null
              and ends_on >= (:now at time zone 'Europe/Amsterdam')::date
            """)
        ? Optional.of("a measure toward the perpetrator still runs")
        : Optional.empty();
  }

  /** Removes all links to subjects of this case, including those from measures in other cases. */
  @Override
  public void clear(CaseRows rows) {
    rows.update(
        """
        delete from response_subject l where l.organisation_id = :organisation and (
          exists (select from response r where r.organisation_id = :organisation
            and r.id = l.response_id and r.incident_id = :incident)
          or exists (select from subject s where s.organisation_id = :organisation
            and s.id = l.subject_id and s.incident_id = :incident))
        """);
  }
}
