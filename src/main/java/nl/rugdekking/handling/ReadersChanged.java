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
 * When somebody got an office that opens what was reported in confidence before: those who told it
 * hear that who reads it has changed, with the way in and no more.
 */
@Component
class ReadersChanged implements DueWork {

  private final NewReaders readers;
  private final Cases cases;
  private final PartSteps parts;
  private final CaseNotifications announcement;
  private final DueRows rows;
  private final TransactionTemplate transactions;

  ReadersChanged(
      NewReaders readers,
      Cases cases,
      PartSteps parts,
      CaseNotifications announcement,
      DueRows rows,
      TransactionTemplate transactions) {
    this.readers = readers;
    this.cases = cases;
    this.parts = parts;
    this.announcement = announcement;
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
    var told = new HashSet<PersonId>();
    readers.take(office).stream()
        .filter(part -> parts.has(part.id()))
        .forEach(part -> tell(part, told));
  }

  // One letter a person, however many of their reports this office opens.
  private void tell(CasePart part, Set<PersonId> told) {
    parts.step(part, CaseEntry.READERS_CHANGED, null, null);
    var affected = part.affected();
    if (affected != null && told.add(affected)) {
      announcement.send(affected, "readers-changed", "/mijn/" + cases.number(part.incident()));
    }
    for (var reporter : readers.reporters(part)) {
      if (told.add(reporter)) {
        announcement.send(reporter, "readers-changed", "/meldingen");
      }
    }
  }
}
