// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.Clock;
import java.time.LocalDate;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import nl.rugdekking.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases subjects and conclusions whose day has come. A row is marked first, then its key is
 * destroyed, and the row is deleted last: after an interruption the next run still finds the row.
 */
@Component
record SubjectErasureJob(
    SubjectRepository subjects,
    ConclusionRepository conclusions,
    Vault vault,
    DueRowProcessor rows,
    TransactionTemplate transactions,
    Clock clock)
    implements DueWork {

  static final String KIND = "subject";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    var today = LocalDate.ofInstant(clock.instant(), DueDates.ZONE);
    rows.processEachInTransaction(
        KIND,
        "subject.erase_on",
        () -> subjects.listDueForErasure(today),
        SubjectId::value,
        this::erase);
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

  private void erase(SubjectId subject) {
    conclusions.removeOn(subject);
    subjects.markErased(subject);
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
