// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Cases;
import nl.rugdekking.access.NewReaders;
import nl.rugdekking.organisation.OfficeChanges;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.CaseEntry;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartSteps;
import nl.rugdekking.tick.DueRows;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs when somebody got an office that can read earlier confidential reports. Tells the reporters
 * and the affected that the readers have changed, in a letter with only a link.
 */
@Component
class ReadersChanged implements DueWork {

  private final NewReaders readers;
  private final Cases cases;
  private final PartSteps parts;
  private final CaseNotifications notifications;
  private final DueRows rows;
  private final TransactionTemplate transactions;

  ReadersChanged(
      NewReaders readers,
      Cases cases,
      PartSteps parts,
      CaseNotifications notifications,
      DueRows rows,
      TransactionTemplate transactions) {
    this.readers = readers;
    this.cases = cases;
    this.parts = parts;
    this.notifications = notifications;
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public String kind() {
    return OfficeChanges.BEGUN;
  }

  @Override
  public void run() {
    rows.each(
        kind(),
        "office",
        transactions.execute(status -> readers.list()),
        Function.identity(),
        office -> transactions.executeWithoutResult(status -> tell(office)));
  }

  private void tell(UUID office) {
    var informed = new HashSet<PersonId>();
    readers.take(office).stream()
        .filter(part -> parts.has(part.id()))
        .forEach(part -> tell(part, informed));
  }

  // Sends a person one letter, even when this office can read several of their reports.
  private void tell(CasePart part, Set<PersonId> informed) {
    parts.step(part, CaseEntry.READERS_CHANGED, null, null);
    var affected = part.affected();
    if (affected != null && informed.add(affected)) {
      notifications.send(affected, "readers-changed", "/mijn/" + cases.number(part.incident()));
    }
    for (var reporter : readers.reporters(part)) {
      if (informed.add(reporter)) {
        notifications.send(reporter, "readers-changed", "/meldingen");
      }
    }
  }
}
