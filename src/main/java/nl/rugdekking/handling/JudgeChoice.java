// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.CasePart.Judge;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.OutsideHandling;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.People;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records who judges a case in which the secretary was insulted or threatened and the executive
 * (mayor and aldermen) has a part in it, because then nobody inside can judge freely. When the
 * handler records that the executive is involved, somebody outside judges. When only a member of
 * the executive is accused, the secretary may agree that the mayor judges (domain rule 1d).
 */
@Service
public class JudgeChoice {

  private final PartService parts;
  private final OutsideHandling outside;
  private final People people;
  private final CaseNotifications notifications;

  JudgeChoice(
      PartService parts, OutsideHandling outside, People people, CaseNotifications notifications) {
    this.parts = parts;
    this.outside = outside;
    this.people = people;
    this.notifications = notifications;
  }

  /**
   * Returns true when it can be recorded in this part that the executive is involved in what
   * happened.
   */
  @Transactional(readOnly = true)
  public boolean canRecordInvolvement(CasePart part) {
    var affected = part.affected();
    return part.open()
        && part.lane() == Lane.OPEN
        && part.judge() != Judge.OUTSIDE
        && affected != null
        && people.positionForCase(affected, part.body()).isSecretary();
  }

  /**
   * Records that the executive is involved. From now on somebody outside handles the part, and
   * nobody in the organisation may read it because of the office they hold.
   *
   * @throws RefusedException when {@link #canRecordInvolvement} is false
   */
  @Transactional
  public void recordInvolvement(CaseAccess access, PartId id) {
    var record = parts.getOpen(access, id, Action.DECIDE);
    if (!canRecordInvolvement(access.part(id))) {
      throw new RefusedException("handling.involved.refused");
    }
    change(access, record, Judge.OUTSIDE, CaseEntryKind.EXECUTIVE_INVOLVED);
    var affected = access.part(id).affected();
    if (affected != null) {
      notifications.send(affected, "executive-involved", "/mijn/" + access.number());
    }
  }

  /** Returns true when the affected secretary may agree that the mayor judges this part. */
  @Transactional(readOnly = true)
  public boolean mayAgree(CasePart part) {
    return outside.mayMayorJudge(part);
  }

  /**
   * Records that the affected secretary agrees that the mayor judges the case against a member of
   * the executive, or withdraws that agreement.
   *
   * @throws RefusedException when {@link #mayAgree} is false
   */
  @Transactional
  public void setAgreement(CaseAccess access, PartId id, boolean agrees) {
    var record = parts.getOpen(access, id, Action.CHOOSE_HANDLER);
    var part = access.part(id);
    if (!mayAgree(part)) {
      throw new RefusedException("handling.judge.refused");
    }
    var agreed = part.judge() == Judge.MAYOR;
    if (agreed != agrees) {
      change(
          access,
          record,
          agrees ? Judge.MAYOR : null,
          agrees ? CaseEntryKind.MAYOR_AGREED : CaseEntryKind.MAYOR_AGREEMENT_ENDED);
    }
  }

  private void change(
      CaseAccess access, PartRecord record, @Nullable Judge judge, CaseEntryKind kind) {
    parts.recordStep(access, record, kind, null, null);
    var changed = outside.setJudge(access.part(record.part()), judge);
    notifications.replaceBlocked(changed);
    notifications.notifyNewHandlers(access.all(), changed, access.number());
  }
}
