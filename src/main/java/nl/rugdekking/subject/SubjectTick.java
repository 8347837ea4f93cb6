// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.Clock;
import java.time.LocalDate;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.tick.DueRows;
import nl.rugdekking.tick.DueWork;
import nl.rugdekking.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases subjects and conclusions whose day has come. A row is marked first, then its key is
 * destroyed, and the row is deleted last: after an interruption the next run still finds the row.
 */
@Component
class SubjectTick implements DueWork {

  static final String KIND = "subject";

  private final SubjectRepository subjects;
  private final Conclusions conclusions;
  private final Vault vault;
  private final DueRows rows;
  private final TransactionTemplate transactions;
  private final Clock clock;

  SubjectTick(
      SubjectRepository subjects,
      Conclusions conclusions,
      Vault vault,
      DueRows rows,
      TransactionTemplate transactions,
      Clock clock) {
    this.subjects = subjects;
    this.conclusions = conclusions;
    this.vault = vault;
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    var today = LocalDate.ofInstant(clock.instant(), DueDates.ZONE);
    var ended = transactions.execute(status -> subjects.toEraseBy(today));
    rows.each(KIND, "subject.erase_on", ended, SubjectId::value, this::erase);
    var removed = transactions.execute(status -> conclusions.removed());
    rows.each(KIND, "dossier_conclusion", removed, Conclusions.Removed::id, this::destroy);
    var erased = transactions.execute(status -> subjects.erased());
    rows.each(KIND, "subject", erased, subject -> subject.id().value(), this::destroy);
  }

  private void erase(SubjectId subject) {
    transactions.executeWithoutResult(
        status -> {
          conclusions.removeOn(subject);
          subjects.erase(subject);
        });
  }

  private void destroy(Conclusions.Removed conclusion) {
    vault.destroy(conclusion.key());
    transactions.executeWithoutResult(status -> conclusions.delete(conclusion.id()));
  }

  private void destroy(SubjectRepository.Erased subject) {
    vault.destroy(subject.key());
    transactions.executeWithoutResult(status -> subjects.remove(subject.id()));
  }
}
