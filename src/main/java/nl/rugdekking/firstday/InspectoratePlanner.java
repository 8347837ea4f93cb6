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

/** Plans that a serious injury is told to the Labour Inspectorate. */
@Component
record InspectoratePlanner(Promises promises, Organisations organisations, Timeline timeline)
    implements PositionBoundPromises {

  /**
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

  // Serious injury is severe, whatever was assessed yet: aftercare is offered the same day.
  private void bringCareForward(PersonId by, PartRecord affected) {
    promises
        .findUnsettled(affected.part(), PromiseKind.AFTERCARE)
        .ifPresent(
            care -> promises.bringForward(by, care, organisations.policy(affected.policy()), true));
  }

  // An office holder has no employer, so what is owed depends on the position. The newest line
  // about the injury counts.
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

  // A clerk belongs to the council and is an employee all the same.
  private Policy getPolicy(PartRecord affected) {
    return Circumstances.isOfficeHolder(affected.positionTitle())
        ? organisations.policy(affected.policy())
        : organisations.structure().policy(BodyKind.ORGANISATION);
  }
}
