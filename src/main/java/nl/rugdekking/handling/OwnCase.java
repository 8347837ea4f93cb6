// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Cases;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.OfficeChanges;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.CaseEntry;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartSteps;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Said;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decisions of the affected about their own case: whether others see their name, and which
 * people may read along.
 */
@Service
public class OwnCase {

  private final PartSteps parts;
  private final Cases cases;
  private final People people;
  private final CaseNotifications notifications;
  private final OfficeChanges changes;

  OwnCase(
      PartSteps parts,
      Cases cases,
      People people,
      CaseNotifications notifications,
      OfficeChanges changes) {
    this.changes = changes;
    this.parts = parts;
    this.cases = cases;
    this.people = people;
    this.notifications = notifications;
  }

  @Transactional
  public void withholdName(CaseAccess access, PartId part, boolean withheld) {
    var affected = parts.any(access, part, Action.WITHHOLD_NAME);
    if (cases.withholdName(part, withheld)) {
      parts.step(
          access, affected, withheld ? CaseEntry.NAME_WITHHELD : CaseEntry.NAME_SHOWN, null, null);
    }
  }

  /**
   * Returns true when the affected can let coordinators read the part. Nobody can for a part that
   * is confidential or was escalated to somebody outside the organisation.
   */
  public static boolean canCoordinatorRead(CasePart part) {
    return part.lane() != Lane.CONFIDENTIAL && !part.escalated();
  }

  /**
   * Lets coordinators read the part, or stops that. A coordinator who handled it loses it then, and
   * it is assigned to the next in line.
   *
   * @throws RefusedException where no coordinator may read it anyway, because the choice would have
   *     no effect
   */
  @Transactional
  public void letCoordinatorRead(CaseAccess access, PartId part, boolean reads) {
    var affected = parts.any(access, part, Action.TRUST);
    if (!canCoordinatorRead(access.part(part))) {
      throw new RefusedException("handling.coordinator.never");
    }
    if (cases.letCoordinatorRead(part, reads)) {
      parts.step(
          access,
          affected,
          reads ? CaseEntry.COORDINATOR_ADMITTED : CaseEntry.COORDINATOR_DISMISSED,
          null,
          null);
      changes.happened();
    }
  }

  /**
   * Lets a trusted person read along.
   *
   * @param who an e-mail address, or a full name that only one person in the organisation has
   */
  @Transactional
  public void trust(CaseAccess access, PartId part, String who) {
    var affected = parts.any(access, part, Action.TRUST);
    var trusted =
        people.findExactly(who).orElseThrow(() -> new RefusedException("handling.person.unknown"));
    if (trusted.id().equals(access.viewer().person())) {
      throw new RefusedException("handling.trust.self");
    }
    if (cases.trust(access.part(part).incident(), part, trusted.id())) {
      // The entry leaves out the name, because more people read the timeline than the list of
      // trusted persons.
      parts.step(access, affected, CaseEntry.TRUSTED, null, null);
      notifications.send(
          trusted.id(), "trusted", "/mijn/" + access.number() + "/getroffenen/" + part.value());
    }
  }

  /** Ends that a trusted person may read along. */
  @Transactional
  public void distrust(CaseAccess access, PartId part, PersonId trusted) {
    var affected = parts.any(access, part, Action.TRUST);
    if (cases.distrust(access.part(part).incident(), part, trusted)) {
      parts.step(access, affected, CaseEntry.TRUST_ENDED, null, null);
    }
  }

  /** Adds a text of the affected to the timeline. The case owner gets a letter about it. */
  @Transactional
  public void add(CaseAccess access, PartId part, Said submitted) {
    var affected = parts.any(access, part, Action.WISH);
    var first = parts.stepOnce(access, affected, CaseEntry.ADDED, submitted, false);
    if (first) {
      notifications.task(access.part(part), access.number());
    }
  }
}
