// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Clock;
import java.time.LocalDate;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.tick.DueWork;
import nl.rugdekking.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what must be erased by now. A row is marked first, its key destroyed after that is
 * committed, and only then the row goes: a stop in between leaves the row for the next run.
 */
@Component
class SubjectTick implements DueWork {

  static final String KIND = "subject";

  private final SubjectRepository subjects;
  private final Conclusions conclusions;
  private final Vault vault;
  private final TransactionTemplate transactions;
  private final Clock clock;

  SubjectTick(
      SubjectRepository subjects,
      Conclusions conclusions,
      Vault vault,
      TransactionTemplate transactions,
      Clock clock) {
    this.subjects = subjects;
    this.conclusions = conclusions;
    this.vault = vault;
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
    transactions.executeWithoutResult(
        status ->
            subjects
                .toEraseBy(today)
                .forEach(
                    subject -> {
                      conclusions.removeOn(subject);
                      subjects.erase(subject);
                    }));
    destroyConclusions();
    destroySubjects();
  }

  private void destroyConclusions() {
    for (var removed : transactions.execute(status -> conclusions.removed())) {
      vault.destroy(removed.key());
      transactions.executeWithoutResult(status -> conclusions.delete(removed.id()));
    }
  }

  private void destroySubjects() {
    for (var erased : transactions.execute(status -> subjects.erased())) {
      vault.destroy(erased.key());
      transactions.executeWithoutResult(status -> subjects.remove(erased.id()));
    }
  }
}
