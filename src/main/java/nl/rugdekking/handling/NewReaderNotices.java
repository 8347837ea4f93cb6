// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.NewlyReadableParts;
import nl.rugdekking.organisation.OfficeChangeScheduler;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartService;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;

/**
 * Runs when somebody got an office that can read earlier confidential reports. It tells the
 * reporters and the affected people that the readers have changed, in a letter that contains only a
 * link.
 */
@Component
record NewReaderNotices(
    NewlyReadableParts readers,
    CaseAssignments cases,
    PartService parts,
    CaseNotifications notifications,
    DueRowProcessor rows)
    implements DueWork {

  @Override
  public String kind() {
    return OfficeChangeScheduler.BEGUN;
  }

  @Override
  public void run() {
    rows.processEachInTransaction(
        kind(), "office", readers::listUnannouncedOffices, this::notifyPeople);
  }

  private void notifyPeople(UUID office) {
    var informed = new HashSet<PersonId>();
    readers.markAnnouncedAndListParts(office).stream()
        .filter(part -> parts.exists(part.id()))
        .forEach(part -> notifyPeople(part, informed));
  }

  // Sends a person one letter, even when this office can read several of their reports.
  private void notifyPeople(CasePart part, Set<PersonId> informed) {
    parts.recordStep(part, CaseEntryKind.READERS_CHANGED, null, null);
    var affected = part.isTalk() ? null : part.affected();
    if (affected != null && informed.add(affected)) {
      notifications.send(affected, "readers-changed", "/mijn/" + cases.number(part.incident()));
    }
    for (var reporter : readers.reporters(part)) {
      if (informed.add(reporter)) {
        notifications.send(reporter, "readers-changed", "/mijn");
      }
    }
  }
}
