// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.firstday;

import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.Timeline;
import nl.rugdekking.register.TimelineEntry;
import nl.rugdekking.register.acting.PositionBoundPromises;
import org.springframework.stereotype.Component;

/**
 * Makes the promise to tell the Labour Inspectorate of a serious injury, and ends it when it is not
 * owed.
 */
@Component
record InspectoratePlanner(Promises promises, Organisations organisations, Timeline timeline)
    implements PositionBoundPromises {

  /**
   * Makes or ends the promise, depending on the injury and on the policy.
   *
   * @param serious true when a serious injury was recorded
   */
  void plan(PersonId by, CasePart part, PartRecord affected, boolean serious) {
    if (serious) {
      bringCareForward(by, affected);
    }
    var kind = LabourInspectoratePromiseKeeper.KIND;
    var policy = getPolicy(affected);
    var owed = serious && policy.term(kind, true).isPresent();
    var made =
        promises.list(affected.part()).stream()
            .filter(promise -> promise.kind().equals(kind))
            .filter(promise -> promise.state() != PromiseState.LAPSED)
            .toList();
    if (owed && made.isEmpty()) {
      promises.createIfMissing(part, kind, policy, affected.key(), true, null);
    } else if (!owed) {
      made.stream()
          .filter(promise -> !promise.state().isSettled())
          .forEach(promise -> promises.markLapsed(by, promise));
    }
  }

  // A serious injury counts as severe, whatever was assessed yet, so aftercare is offered on the
  // same day.
  private void bringCareForward(PersonId by, PartRecord affected) {
    promises
        .findUnsettled(affected.part(), PromiseKind.AFTERCARE)
        .ifPresent(
            care -> promises.bringForward(by, care, organisations.policy(affected.policy()), true));
  }

  // Plans the promise again. An office holder has no employer, so what is owed depends on the
  // position. The newest line of the timeline about the injury counts.
  @Override
  public void afterPositionCorrected(PersonId by, CasePart part, PartRecord affected) {
    timeline.list(affected.incident()).stream()
        .filter(line -> affected.part().equals(line.part()) && isAboutInjury(line))
        .findFirst()
        .ifPresent(
            line -> plan(by, part, affected, line.kind() == FirstDayEntryKind.SERIOUS_INJURY));
  }

  private static boolean isAboutInjury(TimelineEntry line) {
    return line.kind() instanceof FirstDayEntryKind
        && FirstDayStep.INJURY.name().equals(line.about());
  }

  // Returns the policy that decides about the promise. A clerk belongs to the council but is an
  // employee all the same, so the policy of the organisation holds for them.
  private Policy getPolicy(PartRecord affected) {
    return Circumstances.isOfficeHolder(affected.positionTitle())
        ? organisations.policy(affected.policy())
        : organisations.structure().policy(BodyKind.ORGANISATION);
  }
}
