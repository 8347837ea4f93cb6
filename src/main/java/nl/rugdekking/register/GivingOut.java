// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.rugdekking.access.Cases;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Unclaimed;
import nl.rugdekking.organisation.OfficeChanges;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.tick.DueWork;
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

  /** First whom the rules keep from a case by now, so that none of them is given one. */
  @Override
  public void run() {
    var told = new HashSet<PersonId>();
    var failed = each(unclaimed.internal(), this::relieve);
    failed.addAll(each(unclaimed.list(), part -> giveOut(part, told)));
    if (!failed.isEmpty()) {
      throw failed.getLast();
    }
  }

  // Each by itself: one that cannot be given out keeps no other waiting.
  private <T> List<RuntimeException> each(List<T> all, Consumer<T> work) {
    var failed = new ArrayList<RuntimeException>();
    for (var one : all) {
      try {
        transactions.executeWithoutResult(status -> work.accept(one));
      } catch (RuntimeException e) {
        failed.add(e);
      }
    }
    return failed;
  }

  // As an accusation does: whoever came to stand above or under the accused handles it no longer.
  private void relieve(IncidentId incident) {
    unclaimed.relieve(incident).stream()
        .filter(part -> part.open() && parts.has(part.id()))
        .forEach(
            part -> {
              if (part.owner() != null) {
                parts.step(part, EntryKind.ASSIGNED, null, null);
              }
              announcement.task(part, cases.number(incident));
            });
  }

  private void giveOut(PartId waiting, Set<PersonId> told) {
    if (!parts.has(waiting)) {
      // access knows of it and the register does not: there is no case to give out
      return;
    }
    unclaimed.giveOut(waiting).ifPresent(given -> tell(given, told));
  }

  private void tell(Unclaimed.Given given, Set<PersonId> told) {
    var part = given.part();
    var number = cases.number(part.incident());
    if (part.owner() == null) {
      announcement.task(part, number);
      return;
    }
    parts.step(part, EntryKind.ASSIGNED, null, null);
    announcement.found(part, number);
    if (given.fell()) {
      announcement.fell(part, told);
    }
  }
}
