// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.HandlerChanges;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.acting.SeriesPlanner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links an affected person to a part, when the report only described them or did not name them. */
@Service
public class AffectedLinkService {

  private final PartService parts;
  private final CaseAssignments cases;
  private final Organisations organisations;
  private final People people;
  private final CaseNotifications notifications;
  private final SeriesPlanner series;

  AffectedLinkService(
      PartService parts,
      CaseAssignments cases,
      Organisations organisations,
      CaseNotifications notifications,
      SeriesPlanner series,
      People people) {
    this.parts = parts;
    this.cases = cases;
    this.organisations = organisations;
    this.notifications = notifications;
    this.series = series;
    this.people = people;
  }

  /**
   * Links the part to this person. They get a letter before anybody else, and the part is assigned
   * to the person who handles their cases.
   *
   * @throws RefusedException when the part is linked already, or when the person is already
   *     affected in this case or accused in it: an accused person would read what was reported
   *     about them
   */
  @Transactional
  public void link(CaseAccess access, PartId part, Person person) {
    var affected = parts.getOpen(access, part, Action.LINK_AFFECTED);
    if (access.part(part).affected() != null || access.isAffected(person.id())) {
      throw new RefusedException("handling.link.twice");
    }
    if (access.isAccused(person.id())) {
      throw new RefusedException("handling.link.accused");
    }
    var position = people.positionForCase(person.id());
    var policy = organisations.structure().policy(position.body());
    parts.update(affected, affected.withPosition(position.title(), policy.id()));
    var now = cases.setAffected(access.part(part), position, policy.coordinatorReads());
    parts.recordStep(access, affected, CaseEntryKind.LINKED, null, null);
    notifications.send(person.id(), "reported-for-you", "/mijn/" + access.number());
    var fresh = HandlerChanges.list(access.all(), now);
    fresh.stream()
        .filter(one -> !one.id().equals(part) && one.owner() != null)
        .forEach(one -> parts.recordStep(one, CaseEntryKind.ASSIGNED, null, null));
    var viewer = access.viewer().person();
    now.stream()
        .filter(one -> one.id().equals(part))
        .forEach(one -> series.afterActKnown(viewer, one, access.number()));
    notifications.notifyNewHandlers(
        access.all(),
        now.stream().filter(one -> !viewer.equals(one.owner())).toList(),
        access.number());
  }
}
