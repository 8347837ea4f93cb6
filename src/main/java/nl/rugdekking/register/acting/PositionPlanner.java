// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.util.List;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.PartPolicy;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PromisePlanner;
import nl.rugdekking.register.acting.Repetition.OtherAct;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Plans the promises again after somebody corrected the position (such as council member) in which
 * the affected person was hit.
 */
@Component
public class PositionPlanner {

  private final PartPolicy policies;
  private final PromisePlanner planner;
  private final Repetition repetition;
  private final SeriesPlanner series;
  private final CaseAssignments cases;
  private final ObjectProvider<PositionBoundPromises> bound;

  PositionPlanner(
      PartPolicy policies,
      PromisePlanner planner,
      Repetition repetition,
      SeriesPlanner series,
      CaseAssignments cases,
      ObjectProvider<PositionBoundPromises> bound) {
    this.policies = policies;
    this.planner = planner;
    this.repetition = repetition;
    this.series = series;
    this.cases = cases;
    this.bound = bound;
  }

  /** The other acts in the series of this part. The caller reads them before the correction. */
  public List<OtherAct> listSeries(PartId part) {
    return repetition.listOtherActs(part);
  }

  /**
   * Called after the correction.
   *
   * @param series the other acts in the series of the part before the correction; some may no
   *     longer belong to it
   * @param number the number under which the case is handled
   */
  public void plan(
      PersonId by, PartRecord before, PartRecord after, List<OtherAct> series, String number) {
    var part = cases.getPart(after.part());
    planner.afterPolicyChanged(by, part, after, policies.getPolicy(before));
    bound.forEach(room -> room.afterPositionCorrected(by, part, after));
    this.series.afterActLeft(by, after.part(), number, series);
    this.series.afterActKnown(by, part, number);
  }
}
