// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.OfficeChangeScheduler;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.PromisePlanner;
import nl.rugdekking.register.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a talk with the confidential adviser, at the request of the listener or of the affected
 * person who asked for the talk. A talk gets no outcome as a case does. Its term of storage begins
 * when it ends, and each of the two can resume it.
 */
@Service
public class TalkEnding {

  private final PartService parts;
  private final CaseAssignments cases;
  private final PromisePlanner planner;
  private final OfficeChangeScheduler changes;

  TalkEnding(
      PartService parts,
      CaseAssignments cases,
      PromisePlanner planner,
      OfficeChangeScheduler changes) {
    this.parts = parts;
    this.cases = cases;
    this.planner = planner;
    this.changes = changes;
  }

  /**
   * Ends the talk.
   *
   * @throws RefusedException when it is no talk, or has ended
   */
  @Transactional
  public void end(CaseAccess access, PartId part) {
    var talk = requireTalk(access, part, true);
    change(access, talk, talk.withOutcome(Outcome.TALK, planner.now()), CaseEntryKind.TALK_ENDED);
  }

  /**
   * Resumes the talk.
   *
   * @throws RefusedException when it is no talk, or has not ended
   */
  @Transactional
  public void resume(CaseAccess access, PartId part) {
    var talk = requireTalk(access, part, false);
    change(access, talk, talk.withoutOutcome(), CaseEntryKind.TALK_RESUMED);
    // The listener may have left since the talk ended, so the talk may need another one.
    changes.scheduleNow();
  }

  private PartRecord requireTalk(CaseAccess access, PartId part, boolean open) {
    var talk = parts.get(access, part, Action.END_TALK);
    if (!access.part(part).isTalk()) {
      throw new RefusedException("handling.open-up.not-confidential");
    }
    if ((talk.closedAt() == null) != open) {
      throw new RefusedException(open ? "handling.talk.ended" : "handling.talk.goes-on");
    }
    return talk;
  }

  private void change(CaseAccess access, PartRecord before, PartRecord after, CaseEntryKind kind) {
    parts.update(before, after);
    cases.setOpen(before.part(), after.closedAt() == null);
    parts.recordStep(access, after, kind, null, null);
  }
}
