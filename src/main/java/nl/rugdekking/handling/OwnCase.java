// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.Objects;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Reader;
import nl.rugdekking.organisation.OfficeChangeScheduler;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.acting.OwnersDay;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the decisions of affected people about their own case: if others see their name, and
 * which people may read the case too.
 */
@Service
public class OwnCase {

  private final PartService parts;
  private final CaseAssignments cases;
  private final People people;
  private final CaseNotifications notifications;
  private final OfficeChangeScheduler changes;
  private final OwnersDay day;
  private final AccessControl control;

  OwnCase(
      PartService parts,
      CaseAssignments cases,
      People people,
      CaseNotifications notifications,
      OfficeChangeScheduler changes,
      OwnersDay day,
      AccessControl control) {
    this.control = control;
    this.day = day;
    this.changes = changes;
    this.parts = parts;
    this.cases = cases;
    this.people = people;
    this.notifications = notifications;
  }

  @Transactional
  public void withholdName(CaseAccess access, PartId part, boolean withheld) {
    var affected = parts.get(access, part, Action.WITHHOLD_NAME);
    if (cases.withholdName(part, withheld)) {
      parts.recordStep(
          access,
          affected,
          withheld ? CaseEntryKind.NAME_WITHHELD : CaseEntryKind.NAME_SHOWN,
          null,
          null);
    }
  }

  /**
   * The ways in which coordinators may or may not read a part. They decide what the affected person
   * can choose.
   */
  public enum Coordinators {
    READ,
    /** No coordinator reads it; at least one would if the affected person allowed it. */
    DO_NOT_READ,
    /**
     * The affected person allows it, but the rules keep every present coordinator out of the case.
     */
    ALL_KEPT_OUT,
    /** The rules let no coordinator read it, whatever the affected person chooses. */
    NEVER
  }

  /** Finds out by the rules of access if coordinators read the part. */
  @Transactional(readOnly = true)
  public Coordinators findCoordinators(CaseAccess access, PartId id) {
    var part = access.part(id);
    if (!access.admitsCoordinators(id)) {
      return Coordinators.NEVER;
    }
    var readers = control.readers(part.withCoordinators(), Action.READ_REPORT);
    if (readers.stream().anyMatch(Reader::isCoordinator)) {
      return part.coordinatorReads() ? Coordinators.READ : Coordinators.DO_NOT_READ;
    }
    return part.coordinatorReads() ? Coordinators.ALL_KEPT_OUT : Coordinators.NEVER;
  }

  /**
   * Lets coordinators read the part, or stops that. When a coordinator who handled the part may no
   * longer read it, it is assigned to the next person in line.
   *
   * @throws RefusedException when no coordinator may read it anyway, because the choice would then
   *     have no effect
   */
  @Transactional
  public void letCoordinatorRead(CaseAccess access, PartId part, boolean reads) {
    var affected = parts.get(access, part, Action.TRUST);
    if (findCoordinators(access, part) == Coordinators.NEVER) {
      throw new RefusedException("handling.coordinators.NEVER");
    }
    if (cases.setCoordinatorReads(access.part(part), reads)) {
      parts.recordStep(
          access,
          affected,
          reads ? CaseEntryKind.COORDINATOR_ADMITTED : CaseEntryKind.COORDINATOR_DISMISSED,
          null,
          null);
      notifyNewHandler(access, access.part(part));
      changes.scheduleNow();
    }
  }

  private void notifyNewHandler(CaseAccess access, CasePart before) {
    var now = cases.getPart(before.id());
    if (!Objects.equals(before.owner(), now.owner())) {
      parts.recordStep(now, CaseEntryKind.ASSIGNED, null, null);
      notifications.notifyFoundHandler(now, access.number());
    }
  }

  /**
   * Lets a trusted person read the case.
   *
   * @param who an e-mail address, or a full name that only one person in the organisation has
   */
  @Transactional
  public void trust(CaseAccess access, PartId part, String who) {
    var affected = parts.get(access, part, Action.TRUST);
    var trusted =
        people.findExactly(who).orElseThrow(() -> new RefusedException("handling.trusted.unknown"));
    if (trusted.id().equals(access.viewer().person())) {
      throw new RefusedException("handling.trust.self");
    }
    if (access.isAccused(trusted.id())) {
      throw new RefusedException("handling.trust.refused");
    }
    if (cases.trust(access.part(part).incident(), part, trusted.id())) {
      // The entry leaves out the name, because more people can read the timeline than the list of
      // trusted people.
      parts.recordStep(access, affected, CaseEntryKind.TRUSTED, null, null);
      notifications.send(
          trusted.id(), "trusted", "/mijn/" + access.number() + "/getroffenen/" + part.value());
    }
  }

  /** Stops a trusted person from reading the case. */
  @Transactional
  public void distrust(CaseAccess access, PartId part, PersonId trusted) {
    var affected = parts.get(access, part, Action.TRUST);
    if (cases.distrust(access.part(part).incident(), part, trusted)) {
      parts.recordStep(access, affected, CaseEntryKind.TRUST_ENDED, null, null);
    }
  }

  /**
   * Records the answer to the question if others may read what somebody else reported about the
   * viewer. After yes, the case owner can read it at once. Another answer is only recorded, and the
   * case owner can read it on the day that was set.
   */
  @Transactional
  public void answerReading(CaseAccess access, PartId part, Wish answer) {
    var affected = parts.get(access, part, Action.WISH);
    if (answer == Wish.YES) {
      day.beginEarly(access.viewer().person(), access.part(part));
    } else if (access.part(part).isHeld()) {
      var kind = answer == Wish.NO ? CaseEntryKind.READING_REFUSED : CaseEntryKind.READING_NOT_YET;
      parts.recordStep(access, affected, kind, null, null);
    }
  }

  /**
   * Adds a text of the affected person to the timeline. The case owner gets a letter about it, and
   * so does the person who takes care of a danger.
   */
  @Transactional
  public void addText(CaseAccess access, PartId part, SubmittedText submitted) {
    var affected = parts.get(access, part, Action.WISH);
    var first = parts.recordStepOnce(access, affected, CaseEntryKind.ADDED, submitted, false);
    if (first) {
      day.beginEarly(access.viewer().person(), access.part(part));
      notifications.notifyAdded(access.part(part), access.number());
    }
  }
}
