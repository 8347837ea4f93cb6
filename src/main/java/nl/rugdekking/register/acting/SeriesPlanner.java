// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.util.List;
import java.util.function.Predicate;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.AffectedRepository;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PromisePlanner;
import nl.rugdekking.register.acting.Repetition.OtherAct;
import nl.rugdekking.register.acting.Repetition.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Plans the police reports of a series (the acts that count as repetitions of each other) again,
 * after an act was added to it or turned out not to be an act (domain rule 15). Handlers who must
 * decide get a letter.
 */
@Component
public class SeriesPlanner {

  private final Repetition repetition;
  private final AffectedRepository affecteds;
  private final PromisePlanner planner;
  private final CaseNotifications notifications;

  SeriesPlanner(
      Repetition repetition,
      AffectedRepository affecteds,
      PromisePlanner planner,
      CaseNotifications notifications) {
    this.repetition = repetition;
    this.affecteds = affecteds;
    this.planner = planner;
    this.notifications = notifications;
  }

  /**
   * Called when a part was registered, or when it became known who the affected person is. While
   * only the affected person may read a report that was made on their behalf, the other cases of
   * the series do not change.
   *
   * @param number the number under which the case of the part is handled
   */
  public void afterActKnown(@Nullable PersonId by, CasePart part, String number) {
    var others = repetition.listOtherActs(part.id());
    if (others.isEmpty()) {
      return;
    }
    affecteds
        .find(part.id())
        .ifPresent(affected -> planner.afterActKnown(by, part, affected, others));
    if (!part.isHeld()) {
      replan(by, others, other -> isSecondAct(other, number));
    }
  }

  /** Called when the part counts again, because it was reopened or its owner's day came. */
  public void afterActCounts(@Nullable PersonId by, PartId part, String number) {
    replan(by, repetition.listOtherActs(part), other -> isSecondAct(other, number));
  }

  /** Called when the part turned out to be no act. */
  public void afterActDropped(@Nullable PersonId by, PartId part) {
    replan(by, repetition.listOtherActs(part), other -> false);
  }

  /**
   * Plans the other acts of the series again after the part was joined with another, or left it.
   */
  public void replanOthers(@Nullable PersonId by, PartId part) {
    replan(by, repetition.listOtherActs(part), other -> false);
  }

  /** Called when a part left its series. */
  void afterActLeft(@Nullable PersonId by, PartId part, String number, List<OtherAct> others) {
    replan(by, others, other -> false);
    if (others.stream().anyMatch(OtherAct::earlier)) {
      replan(by, part, number, Standing.REPEATED);
    }
  }

  // Returns true when this other part was the only act of its series until now.
  private boolean isSecondAct(PartId other, String number) {
    return repetition.listOtherActs(other).stream().allMatch(act -> act.number().equals(number));
  }

  // A person who is attacked every week has many acts in one series. One act more changes nothing
  // for nearly all of them, and handling a report must not take longer with each earlier act.
  private void replan(@Nullable PersonId by, List<OtherAct> acts, Predicate<PartId> becameSeries) {
    acts.stream()
        .filter(OtherAct::mayChangeStanding)
        .forEach(
            act ->
                replan(
                    by,
                    act.part(),
                    act.number(),
                    becameSeries.test(act.part()) ? Standing.ALONE : findStanding(act)));
  }

  // The standing until now: an act that came after the part which was asked about was a repetition
  // because of that part.
  private static Standing findStanding(OtherAct act) {
    return act.earlier() ? Standing.FIRST : Standing.REPEATED;
  }

  /**
   * Plans the police report of one part again, when the part is open.
   *
   * @param number the number under which the case of the part is handled
   * @param before its standing in the series until now
   */
  public void replan(@Nullable PersonId by, PartId part, String number, Standing before) {
    affecteds
        .find(part)
        .filter(affected -> affected.closedAt() == null)
        .flatMap(affected -> planner.afterRepetitionChanged(by, affected, before))
        .filter(planned -> planned.owner() != null && !planned.owner().equals(by))
        .filter(planned -> !planned.isHeld())
        .ifPresent(planned -> notifications.notifyHandler(planned, number));
  }
}
