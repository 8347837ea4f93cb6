// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.HashSet;
import java.util.Set;
import nl.rugdekking.access.Cases;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.UnassignedParts;
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
 * Runs after offices (roles) have changed: assigns the parts that nobody could handle before to
 * somebody who now can. The new handler gets a letter, and a call where there is danger.
 */
@Component
class GivingOut implements DueWork {

  private final UnassignedParts unassigned;
  private final Cases cases;
  private final PartSteps parts;
  private final CaseNotifications notifications;
  private final DueRows rows;
  private final TransactionTemplate transactions;

  GivingOut(
      UnassignedParts unassigned,
      Cases cases,
      PartSteps parts,
      CaseNotifications notifications,
      DueRows rows,
      TransactionTemplate transactions) {
    this.unassigned = unassigned;
    this.cases = cases;
    this.parts = parts;
    this.notifications = notifications;
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public String kind() {
    return OfficeChanges.KIND;
  }

  /** Removes handlers who are blocked by now first, so that no part is assigned to one of them. */
  @Override
  public void run() {
    var informed = new HashSet<PersonId>();
    rows.each(
        kind(),
        "incident",
        unassigned.internal(),
        IncidentId::value,
        incident -> transactions.executeWithoutResult(status -> relieve(incident)));
    rows.each(
        kind(),
        "case_part",
        unassigned.list(),
        PartId::value,
        part -> transactions.executeWithoutResult(status -> giveOut(part, informed)));
  }

  // Somebody who became the manager of the accused, or reports to them, may not handle the case any
  // longer, just as after an accusation.
  private void relieve(IncidentId incident) {
    unassigned.relieve(incident).stream()
        .filter(part -> part.open() && parts.has(part.id()))
        .forEach(
            part -> {
              if (part.owner() != null) {
                parts.step(part, CaseEntry.ASSIGNED, null, null);
              }
              notifications.task(part, cases.number(incident));
            });
  }

  private void giveOut(PartId waiting, Set<PersonId> informed) {
    if (!parts.has(waiting)) {
      // The part exists in the access tables but not in the register, so that there is no case to
      // assign.
      return;
    }
    unassigned.giveOut(waiting).ifPresent(given -> tell(given, informed));
  }

  private void tell(UnassignedParts.Given given, Set<PersonId> informed) {
    var part = given.part();
    var number = cases.number(part.incident());
    if (part.owner() == null) {
      notifications.task(part, number);
      return;
    }
    parts.step(part, CaseEntry.ASSIGNED, null, null);
    notifications.found(part, number);
    if (given.fell()) {
      notifications.fell(part, informed);
    }
  }
}
