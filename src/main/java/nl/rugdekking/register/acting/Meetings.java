// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.PartService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the meeting in which something happened, and if words that were said there are privileged
 * (nobody can be prosecuted for them).
 */
@Service
public class Meetings {

  private final PartService parts;
  private final ActingRule rule;
  private final ActPlanner planner;

  Meetings(PartService parts, ActingRule rule, ActPlanner planner) {
    this.parts = parts;
    this.rule = rule;
    this.planner = planner;
  }

  @Transactional(readOnly = true)
  public Optional<Meeting> find(CaseAccess access, PartId part) {
    access.require(Action.DECIDE, part);
    return rule.findMeeting(part);
  }

  /**
   * Records the meeting, and plans the police report and the claim again.
   *
   * @param version the version of the part that the page showed
   * @param meeting the meeting, or null when it happened in none
   */
  @Transactional
  public void record(CaseAccess access, PartId part, int version, @Nullable Meeting meeting) {
    var affected = parts.getOpen(access, part, Action.DECIDE);
    affected.requireVersion(version);
    // Saves the part unchanged to raise its version: a page that was opened before is out of date.
    parts.update(affected, affected);
    rule.setMeeting(part, meeting);
    for (var act : List.of(VisibleAct.POLICE_REPORT, VisibleAct.CLAIM)) {
      planner.plan(access.viewer().person(), access.part(part), affected, act);
    }
    var about = meeting == null ? "NONE" : meeting.code();
    parts.recordStep(access, affected, CaseEntryKind.MEETING, about, null);
  }
}
