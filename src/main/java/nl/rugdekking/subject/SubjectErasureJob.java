// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import nl.rugdekking.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Destroys the keys of subjects (recorded perpetrators) and conclusions that somebody erased, and
 * deletes their rows afterwards, so that the next run still finds the row after an interruption.
 * Nothing is ever erased only because time has passed.
 */
@Component
record SubjectErasureJob(
    SubjectRepository subjects,
    ConclusionRepository conclusions,
    Vault vault,
    DueRowProcessor rows,
    TransactionTemplate transactions)
    implements DueWork {

  static final String KIND = "subject";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    var removed = transactions.execute(status -> conclusions.listRemoved());
    rows.processEach(
        KIND,
        "dossier_conclusion",
        removed,
        ConclusionRepository.RemovedConclusion::id,
        this::destroy);
    var erased = transactions.execute(status -> subjects.listErased());
    rows.processEach(KIND, "subject", erased, subject -> subject.id().value(), this::destroy);
  }

  private void destroy(ConclusionRepository.RemovedConclusion conclusion) {
    vault.destroy(conclusion.key());
    transactions.executeWithoutResult(status -> conclusions.delete(conclusion.id()));
  }

  private void destroy(SubjectRepository.ErasedSubject subject) {
    vault.destroy(subject.key());
    transactions.executeWithoutResult(status -> subjects.delete(subject.id()));
  }
}
