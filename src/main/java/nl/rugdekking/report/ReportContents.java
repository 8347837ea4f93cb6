// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.List;
import java.util.Set;
import nl.rugdekking.evidence.EvidenceFiles;
import nl.rugdekking.vault.CaseContents;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.KeyId;

/**
 * Destroys the texts, files and answers of reports when a case is destroyed. The row that says that
 * there was a report, when, and in which lane, stays.
 */
final class ReportContents implements CaseContents {

  private static final String REPORTS =
      "select id from report where organisation_id = :organisation and incident_id = :incident";

  /** Selects the reports and the parts of a case, because both can have files. */
  private static final String REPORTS_AND_PARTS =
      REPORTS
          + " union select part_id from case_part"
          + " where organisation_id = :organisation and incident_id = :incident";

  @Override
  public Set<String> encryptedTables() {
    return Set.of("report", "report_answer", "answer_draft", "draft", "evidence", "message");
  }

  /**
   * Returns the keys of the reports of a case, of their answers, messages, evidence and drafts, and
   * of the files that were added to its parts. A draft has the same id as the report that is made
   * from it.
   */
  @Override
  public List<KeyId> keys(CaseRows rows) {
    return rows.keys(
        """
        select key_id from report
        where organisation_id = :organisation and incident_id = :incident
        union
        select key_id from report_answer
        where organisation_id = :organisation and incident_id = :incident
        union
        select key_id from message where organisation_id = :organisation and report_id in (%1$s)
        union
        select key_id from evidence where organisation_id = :organisation and report_id in (%2$s)
        union
        select key_id from answer_draft
        where organisation_id = :organisation and report_id in (%1$s)
        union
        select key_id from draft where organisation_id = :organisation and id in (%1$s)
        """
            .formatted(REPORTS, REPORTS_AND_PARTS));
  }

  @Override
  public List<String> files(CaseRows rows) {
    return rows
        .ids(
            """
            select file from evidence, unnest(array[original_file, cleaned_file]) as of_one (file)
            where organisation_id = :organisation and file is not null and report_id in (%s)
            """
                .formatted(REPORTS_AND_PARTS))
        .stream()
        .map(EvidenceFiles::relativePathOf)
        .toList();
  }

  /** Deletes the rows. After that the code of a report without a name no longer finds a report. */
  @Override
  public void clear(CaseRows rows) {
    rows.update(
        "delete from evidence where organisation_id = :organisation and report_id in (%s)"
            .formatted(REPORTS_AND_PARTS));
    for (var table : List.of("receipt", "answer_draft")) {
      rows.update(
          "delete from %s where organisation_id = :organisation and report_id in (%s)"
              .formatted(table, REPORTS));
    }
    rows.update(
        "delete from draft where organisation_id = :organisation and id in (%s)"
            .formatted(REPORTS));
    scheduleFileCheck(rows);
  }

  // The command that destroys a case puts markers on the files before it deletes them. The
  // scheduled check finds the files that the command did not get to.
  private static void scheduleFileCheck(CaseRows rows) {
    rows.statement(
            """
            insert into work_due (id, organisation_id, kind, due)
            values (gen_random_uuid(), :organisation, :kind,
              cast(:now as timestamptz) + interval '61 minutes')
            """)
        .param("kind", DraftCleanupJob.KIND)
        .update();
  }
}
