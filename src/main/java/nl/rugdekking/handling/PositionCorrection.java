// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.acting.PositionPlanner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects the position (such as councillor or civil servant) in which the affected person was
 * attacked, when the report chose the wrong one (domain rule 3a). The position decides about the
 * policy, readers, handler and promises, so these are determined again.
 */
@Service
public class PositionCorrection {

  private final PartService parts;
  private final CaseAssignments cases;
  private final Organisations organisations;
  private final People people;
  private final CaseNotifications notifications;
  private final PositionPlanner planner;

  PositionCorrection(
      PartService parts,
      CaseAssignments cases,
      Organisations organisations,
      People people,
      CaseNotifications notifications,
      PositionPlanner planner) {
    this.parts = parts;
    this.cases = cases;
    this.organisations = organisations;
    this.people = people;
    this.notifications = notifications;
    this.planner = planner;
  }

  /**
   * Returns the other positions of the affected person. It treats two positions with the same title
   * in the same body as one: to move a case to another manager, the responsible person assigns it.
   */
  @Transactional(readOnly = true)
  public List<Position> listOthers(CaseAccess access, PartId part) {
    return listOthers(access.part(part), parts.get(access, part, Action.CORRECT));
  }

  private List<Position> listOthers(CasePart part, PartRecord record) {
    return part.affected() == null
        ? List.of()
        : people.positions(part.affected()).stream()
            .filter(
                position ->
                    position.body() != part.body()
                        || !position.title().equals(record.positionTitle()))
            .toList();
  }

  /**
   * Corrects the position.
   *
   * @param version the version of the part that the page showed
   * @param reason the reason, which everybody who reads the case can see
   * @throws StalePageException when the part was changed since, or the affected person has no such
   *     position any more
   * @throws RefusedException when the reason is missing
   */
  @Transactional
  public void correct(CaseAccess access, PartId id, int version, Position position, String reason) {
    var before = parts.getOpen(access, id, Action.CORRECT);
    var part = access.part(id);
    if (before.version() != version || !listOthers(part, before).contains(position)) {
      throw new StalePageException();
    }
    if (reason.isBlank()) {
      throw new RefusedException("register.words.empty");
    }
    var series = planner.listSeries(id);
    var policy = organisations.structure().policy(position.body());
    var after = before.withPosition(position.title(), policy.id());
    parts.update(before, after);
    parts.recordStep(access, before, CaseEntryKind.POSITION_CORRECTED, position.title(), reason);
    var now = cases.setAffected(part, position, mayCoordinatorRead(part, before, position));
    planner.plan(access.viewer().person(), before, after, series, access.number());
    sendLetters(access, position, now);
  }

  // Keeps the choice of the affected person about the coordinator. When they chose nothing else
  // than the old policy says, the new policy decides.
  private boolean mayCoordinatorRead(CasePart part, PartRecord before, Position position) {
    var was = organisations.policy(before.policy()).coordinatorReads();
    return part.coordinatorReads() == was
        ? organisations.structure().policy(position.body()).coordinatorReads()
        : part.coordinatorReads();
  }

  private void sendLetters(CaseAccess access, Position position, List<CasePart> now) {
    notifications.send(position.person(), "position-corrected", "/mijn/" + access.number());
    var viewer = access.viewer().person();
    notifications.notifyNewHandlers(
        access.all(),
        now.stream().filter(one -> !viewer.equals(one.owner())).toList(),
        access.number());
  }
}
