// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.HashSet;
import java.util.Set;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.UnassignedParts;
import nl.rugdekking.organisation.OfficeChangeScheduler;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.ending.FormerHandlers;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;

/**
 * Runs after offices (roles) have changed: assigns the parts that nobody could handle before to
 * somebody who now can. The new handler gets a letter, and is called when there is danger.
 */
@Component
record ReassignmentJob(
    UnassignedParts unassigned,
    CaseAssignments cases,
    PartService parts,
    PromiseGiving giving,
    FormerHandlers former,
    CaseNotifications notifications,
    DueRowProcessor rows)
    implements DueWork {

  @Override
  public String kind() {
    return OfficeChangeScheduler.KIND;
  }

  /**
   * Does this work. Handlers who are blocked by now are removed first, so that no part is assigned
   * to one of them.
   */
  @Override
  public void run() {
    var informed = new HashSet<PersonId>();
    rows.processEachInTransaction(
        kind(),
        "incident",
        unassigned::listCasesAccusingColleagues,
        IncidentId::value,
        this::replaceBlockedHandlers);
    rows.processEachInTransaction(
        kind(), "case_part", unassigned::list, PartId::value, part -> reassign(part, informed));
    rows.processEachInTransaction(
        kind(), "case_part", former::list, PartId::value, former::release);
    // This step is the last, because a promise goes back to the person who handles its part at that
    // time.
    rows.processEachInTransaction(
        kind(), "promise", giving::listFallen, PromiseId::value, giving::replaceOwner);
  }

  // Somebody who became the manager of the accused, or became their subordinate, may not handle the
  // case any longer, just as after an accusation.
  private void replaceBlockedHandlers(IncidentId incident) {
    unassigned.replaceBlockedHandlers(incident).stream()
        .filter(part -> part.open() && parts.exists(part.id()))
        .forEach(
            part -> {
              if (part.owner() != null) {
                parts.recordStep(part, CaseEntryKind.ASSIGNED, null, null);
              }
              notifications.notifyHandler(part, cases.number(incident));
            });
  }

  /**
   * Assigns this one part when its handler left, and tells the new handler.
   *
   * @return true when the part got another handler
   */
  boolean reassign(PartId part) {
    return reassign(part, new HashSet<>());
  }

  private boolean reassign(PartId waiting, Set<PersonId> informed) {
    if (!parts.exists(waiting)) {
      // The part exists in the access tables but not in the register, so there is no case to
      // assign.
      return false;
    }
    var given = unassigned.assignHandler(waiting);
    given.ifPresent(assigned -> notifyNewHandler(assigned, informed));
    return given.isPresent();
  }

  private void notifyNewHandler(UnassignedParts.AssignedPart given, Set<PersonId> informed) {
    var part = given.part();
    var number = cases.number(part.incident());
    if (part.owner() == null) {
      notifications.notifyHandler(part, number);
      return;
    }
    parts.recordStep(part, CaseEntryKind.ASSIGNED, null, null);
    notifications.notifyFoundHandler(part, number);
    if (given.predecessorLeft()) {
      notifications.notifyHandlerLeft(part, informed);
    }
  }
}
