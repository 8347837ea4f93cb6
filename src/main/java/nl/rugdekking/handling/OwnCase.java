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

/** What the affected decides about their own case: who knows their name, who may look along. */
@Service
public class OwnCase {

  private final PartSteps parts;
  private final Cases cases;
  private final People people;
  private final CaseNotifications announcement;
  private final OfficeChanges changes;

  OwnCase(
      PartSteps parts,
      Cases cases,
      People people,
      CaseNotifications announcement,
      OfficeChanges changes) {
    this.changes = changes;
    this.parts = parts;
    this.cases = cases;
    this.people = people;
    this.announcement = announcement;
  }

  @Transactional
  public void withholdName(CaseAccess access, PartId part, boolean withheld) {
    var affected = parts.any(access, part, Action.WITHHOLD_NAME);
    if (cases.withholdName(part, withheld)) {
      parts.step(
          access, affected, withheld ? CaseEntry.NAME_WITHHELD : CaseEntry.NAME_SHOWN, null, null);
    }
  }

  /** In confidence, and outside, no coordinator reads it whatever is chosen. */
  public static boolean canCoordinatorRead(CasePart part) {
    return part.lane() != Lane.CONFIDENTIAL && !part.escalated();
  }

  /**
   * A coordinator who handled it reads it no longer then: it goes to the next in line.
   *
   * @throws RefusedException where no coordinator reads it anyway: the choice would say what is not
   *     so
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
   * @param who a mail address, or a full name that only one person here bears
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
      // Without the name: the timeline is read by more people than the list of those trusted.
      parts.step(access, affected, CaseEntry.TRUSTED, null, null);
      announcement.send(
          trusted.id(), "trusted", "/mijn/" + access.number() + "/getroffenen/" + part.value());
    }
  }

  /** Somebody may look along no longer. */
  @Transactional
  public void distrust(CaseAccess access, PartId part, PersonId trusted) {
    var affected = parts.any(access, part, Action.TRUST);
    if (cases.distrust(access.part(part).incident(), part, trusted)) {
      parts.step(access, affected, CaseEntry.TRUST_ENDED, null, null);
    }
  }

  /** Adds something in one's own words; the owner gets word. */
  @Transactional
  public void add(CaseAccess access, PartId part, Said said) {
    var affected = parts.any(access, part, Action.WISH);
    var first = parts.stepOnce(access, affected, CaseEntry.ADDED, said, false);
    if (first) {
      announcement.task(access.part(part), access.number());
    }
  }
}
