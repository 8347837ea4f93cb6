// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Instant;
import java.util.function.Function;
import nl.rugdekking.evidence.EvidenceFiles;
import nl.rugdekking.evidence.EvidenceRepository;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Deletes drafts for good, in steps that can be repeated. First a draft is marked as ended. After
 * that was committed, its key and files are destroyed. Its row is deleted last. When the process
 * stops in between, the row remains and the next run continues.
 */
@Component
record DraftDeletion(
    DraftRepository drafts,
    EvidenceRepository evidence,
    EvidenceFiles files,
    Vault vault,
    UploadTransactions transactions,
    DueRowProcessor rows,
    ObjectProvider<DraftObserver> observers) {

  void deleteStartedBefore(Instant moment) {
    rows.processTogether(
        DraftCleanupJob.KIND,
        "draft.started_at",
        transactions.run(() -> drafts.listStartedBefore(moment)),
        Function.identity(),
        some -> transactions.run(() -> drafts.markEnded(some)));
    rows.processEach(
        DraftCleanupJob.KIND,
        "draft",
        transactions.run(drafts::listEnded),
        DraftRepository.StoredDraft::id,
        this::destroy);
  }

  private void destroy(DraftRepository.StoredDraft draft) {
    vault.destroy(draft.key());
    transactions.run(() -> evidence.listFilesByKey(draft.key())).forEach(files::delete);
    transactions.run(
        () -> {
          evidence.deleteByKey(draft.key());
          observers.forEach(observer -> observer.afterDeletion(draft.id()));
          return drafts.delete(draft.id());
        });
  }
}
