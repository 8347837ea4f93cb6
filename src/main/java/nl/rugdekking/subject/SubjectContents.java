// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.vault.CaseContents;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.KeyId;

/**
 * Destroys the subjects (recorded perpetrators) of a case when the case is destroyed, with the
 * marks by which they are recognised, their links and the conclusions about them.
 */
final class SubjectContents implements CaseContents {

  // Subqueries for the subjects of the case, and the conclusions that are based on one of them.
  private static final String SUBJECTS =
      "select id from subject where organisation_id = :organisation and incident_id = :incident";
  private static final String CONCLUSIONS =
      "select conclusion_id from dossier_basis where organisation_id = :organisation and subject_id in ("
          + SUBJECTS
          + ")";

  @Override
  public Set<String> encryptedTables() {
    return Set.of("subject", "dossier_conclusion", "subject_request");
  }

  /**
   * Returns the keys of the subjects, of the conclusions and of the requests of perpetrators about
   * their data. A conclusion is destroyed even when it is also based on subjects of other cases,
   * because it is about this case too; those subjects stay.
   */
  @Override
  public List<KeyId> keys(CaseRows rows) {
    return rows.keys(
        """
        select key_id from subject
        where organisation_id = :organisation and incident_id = :incident
        union
        select key_id from dossier_conclusion
        where organisation_id = :organisation and id in (%s)
        union
        select key_id from subject_request
        where organisation_id = :organisation and incident_id = :incident
        """
            .formatted(CONCLUSIONS));
  }

  @Override
  public Optional<String> findOpenInterest(CaseRows rows) {
    return rows.exists(
            """
            select from subject_request
            where organisation_id = :organisation and incident_id = :incident
              and answered_on is null
            """)
        ? Optional.of("a perpetrator asked about their data and has no answer yet")
        : Optional.empty();
  }

  @Override
  public void clear(CaseRows rows) {
    rows.update(
        "delete from subject_mark where organisation_id = :organisation and subject_id in (%s)"
            .formatted(SUBJECTS));
    rows.update(
        "delete from subject_link where organisation_id = :organisation and (subject_id in (%1$s) or other_id in (%1$s))"
            .formatted(SUBJECTS));
    rows.update(
        "delete from dossier_conclusion where organisation_id = :organisation and id in (%s)"
            .formatted(CONCLUSIONS));
    rows.update(
        """
        update subject set erased = true
        where organisation_id = :organisation and incident_id = :incident
        """);
  }
}
