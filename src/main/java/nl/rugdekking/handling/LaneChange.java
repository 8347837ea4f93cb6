// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.List;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.BlockRemoval;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.CaseRole;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Reader;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.acting.SeriesPlanner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a talk with the confidential adviser an ordinary case, when the affected person wants that.
 * The ordinary handlers take over, and the promises of the policy of that day are made.
 */
@Service
public class LaneChange {

  private final PartService parts;
  private final AccessControl access;
  private final BlockRemoval blockRemoval;
  private final SeriesPlanner series;
  private final OpenedTalkPromises openedTalkPromises;
  private final CaseNotifications notifications;

  LaneChange(
      PartService parts,
      AccessControl access,
      BlockRemoval blockRemoval,
      SeriesPlanner series,
      OpenedTalkPromises openedTalkPromises,
      CaseNotifications notifications) {
    this.openedTalkPromises = openedTalkPromises;
    this.parts = parts;
    this.access = access;
    this.blockRemoval = blockRemoval;
    this.series = series;
    this.notifications = notifications;
  }

  /**
   * The readers before and after the talk becomes a case.
   *
   * @param danger true when an alarm is running, which goes on in the case
   * @param refused the message key of the reason why the talk cannot become a case, or null when it
   *     can
   */
  public record Plan(
      List<Reader> now, List<Reader> then, boolean danger, @Nullable String refused) {}

  @Transactional(readOnly = true)
  public Plan getPlan(CaseAccess caseAccess, PartId part) {
    var own = caseAccess.require(Action.OPEN_UP, part);
    return new Plan(
        access.readers(own),
        access.listReadersInLane(Lane.OPEN, own),
        openedTalkPromises.calls().find(part).isPresent(),
        findRefusalKey(caseAccess, own));
  }

  /**
   * Moves the talk to the open lane, so that it becomes an ordinary case.
   *
   * @throws RefusedException when it is no talk, concerns other people too, or would have no
   *     handler
   */
  @Transactional
  public void moveToOpenLane(CaseAccess caseAccess, PartId part) {
    var affected = parts.getOpen(caseAccess, part, Action.OPEN_UP);
    var own = caseAccess.part(part);
    var refusal = findRefusalKey(caseAccess, own);
    if (refusal != null) {
      throw new RefusedException(refusal);
    }
    var opened = blockRemoval.moveToOpenLane(own, openedTalkPromises.now());
    parts.recordStep(caseAccess, affected, CaseEntryKind.OPENED_UP, null, null);
    openedTalkPromises.make(caseAccess, opened, affected);
    notifications.notifyHandler(opened, caseAccess.number());
    series.afterActKnown(caseAccess.viewer().person(), opened, caseAccess.number());
  }

  // Other reporters and other affected people were promised that only the confidential adviser
  // reads it, so one person alone cannot make it a case.
  private @Nullable String findRefusalKey(CaseAccess caseAccess, CasePart own) {
    if (!own.isTalk()) {
      return "handling.open-up.not-confidential";
    }
    var alone = caseAccess.incidents().size() == 1 && !caseAccess.hasSeveralParts(own.incident());
    var byThemselves = caseAccess.reporters(own.id()).equals(List.of(caseAccess.viewer().person()));
    if (!alone || !byThemselves) {
      return "handling.open-up.others";
    }
    return access.listReadersInLane(Lane.OPEN, own).stream().anyMatch(LaneChange::handles)
        ? null
        : "handling.open-up.nobody";
  }

  private static boolean handles(Reader reader) {
    return reader.role() == CaseRole.OWNER || reader.role() == CaseRole.FALLBACK;
  }
}
