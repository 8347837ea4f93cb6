// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.HashSet;
import java.util.Set;
import nl.rugdekking.access.Cases;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Unclaimed;
import nl.rugdekking.organisation.OfficeChanges;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.tick.DueWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When roles have changed: what waited for somebody goes to whoever may handle it by now. They get
 * word, and where there is danger they are called.
 */
@Component
class GivingOut implements DueWork {

  private final Unclaimed unclaimed;
  private final Cases cases;
  private final Parts parts;
  private final Announcement announcement;
  private final TransactionTemplate transactions;

  GivingOut(
      Unclaimed unclaimed,
      Cases cases,
      Parts parts,
      Announcement announcement,
      TransactionTemplate transactions) {
    this.unclaimed = unclaimed;
    this.cases = cases;
    this.parts = parts;
    this.announcement = announcement;
    this.transactions = transactions;
  }

  @Override
  public String kind() {
    return OfficeChanges.KIND;
  }

  /** Each by itself: one that cannot be given out keeps no other waiting. */
  @Override
  public void run() {
    var told = new HashSet<PersonId>();
    @Nullable RuntimeException failed = null;
    for (var part : unclaimed.list()) {
      try {
        transactions.executeWithoutResult(status -> giveOut(part, told));
      } catch (RuntimeException e) {
        failed = e;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  private void giveOut(PartId waiting, Set<PersonId> told) {
    if (!parts.has(waiting)) {
      // access knows of it and the register does not: there is no case to give out
      return;
    }
    unclaimed
        .giveOut(waiting)
        .ifPresent(
            given -> {
              var part = given.part();
              parts.step(part, EntryKind.ASSIGNED, null, null);
              announcement.found(part, cases.number(part.incident()));
              if (given.fell()) {
                announcement.fell(part, told);
              }
            });
  }
}
