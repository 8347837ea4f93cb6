// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.OutsideHandling;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that a colleague is accused of what happened, and takes the case away from those who may
 * no longer see it: the accused, and the managers above the accused or the affected person.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Accusations {

  private final PartService parts;
  private final CaseAssignments cases;
  private final OutsideHandling outsideHandling;
  private final CaseNotifications notifications;

  Accusations(
      PartService parts,
      CaseAssignments cases,
      OutsideHandling outsideHandling,
      CaseNotifications notifications) {
    this.outsideHandling = outsideHandling;
    this.parts = parts;
    this.cases = cases;
    this.notifications = notifications;
  }

  /**
   * Records what a handler knows: this colleague is accused. Whoever handles the case from now on
   * gets a letter; where nobody is left to handle it, the administrators get one. Nothing happens
   * when this person is accused already.
   */
  public void accuse(CaseAccess access, PartId part, PersonId accused) {
    if (access.isAccused(accused)) {
      return;
    }
    // The timeline leaves out the name, because more people read the timeline than may know it.
    parts.recordStepForAll(access, parts.get(access, part, Action.SUBJECT), CaseEntryKind.ACCUSED);
    var reassigned = cases.accuse(access.part(part).incident(), accused);
    notifications.replaceBlocked(reassigned);
    notifications.notifyNewHandlers(access.all(), reassigned, access.number());
  }

  /**
   * Records that a reporter accused a colleague when they added something to their report.
   *
   * @param anyPart one of the parts of the incident
   * @param by the person who tells it, or null when they reported without a name
   */
  public void accuse(CasePart anyPart, @Nullable PersonId by, PersonId accused) {
    var incident = anyPart.incident();
    if (!cases.isAccused(incident, accused)) {
      parts.recordStepForAll(anyPart, CaseEntryKind.ACCUSED, by);
    }
    var before = cases.parts(incident);
    var reassigned = cases.accuse(incident, accused, true);
    notifications.replaceBlocked(reassigned);
    notifications.notifyNewHandlers(before, reassigned, cases.number(incident));
  }

  /**
   * Moves the case outside the organisation, because a reporter without a name accuses a colleague
   * who cannot be identified: anybody who could read it inside may be the accused.
   */
  void accuseUnknown(CasePart anyPart) {
    var incident = anyPart.incident();
    var before = cases.parts(incident);
    notifications.notifyNewHandlers(
        before, outsideHandling.moveOutside(incident), cases.number(incident));
  }
}
