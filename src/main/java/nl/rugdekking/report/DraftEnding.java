// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Instant;
import java.util.function.Function;
import nl.rugdekking.evidence.EvidenceFiles;
import nl.rugdekking.evidence.EvidenceItems;
import nl.rugdekking.tick.DueRows;
import nl.rugdekking.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Deletes drafts for good, in steps that can be repeated: a draft is first marked as ended; after
 * that commit its key and files are destroyed; its row is deleted last. When the process stops in
 * between, the row remains and the next run continues.
 */
@Component
class DraftEnding {

  private final DraftRepository drafts;
  private final EvidenceItems evidence;
  private final EvidenceFiles files;
  private final Vault vault;
  private final FilesBeforeRows transactions;
  private final DueRows rows;

  DraftEnding(
      DraftRepository drafts,
      EvidenceItems evidence,
      EvidenceFiles files,
      Vault vault,
      FilesBeforeRows transactions,
      DueRows rows) {
    this.drafts = drafts;
    this.evidence = evidence;
    this.files = files;
    this.vault = vault;
    this.transactions = transactions;
    this.rows = rows;
  }

  void endStartedBefore(Instant moment) {
    rows.together(
        DraftTick.KIND,
        "draft.started_at",
        transactions.in(() -> drafts.startedBefore(moment)),
        Function.identity(),
        some -> transactions.in(() -> drafts.end(some)));
    rows.each(
        DraftTick.KIND,
        "draft",
        transactions.in(drafts::ended),
        DraftRepository.Stored::id,
        this::destroy);
  }

  private void destroy(DraftRepository.Stored draft) {
    vault.destroy(draft.key());
    transactions.in(() -> evidence.filesUnder(draft.key())).forEach(files::delete);
    transactions.in(
        () -> {
          evidence.removeUnder(draft.key());
          return drafts.remove(draft.id());
        });
  }
}
