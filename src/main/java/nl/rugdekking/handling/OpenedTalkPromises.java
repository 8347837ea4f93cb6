// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.DangerCalls;
import nl.rugdekking.register.FollowUpAnswers;
import nl.rugdekking.register.IncidentRecord;
import nl.rugdekking.register.PartPolicy;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.PromisePlanner;
import nl.rugdekking.register.acting.CameraImagesPlanner;
import nl.rugdekking.tick.WorkSchedule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes the promises for a talk with the confidential adviser that became an ordinary case. They
 * follow the policy of the day on which it became a case, and their terms begin on that day. An
 * alarm that is running continues in the case and makes it a case in danger.
 */
@Component
record OpenedTalkPromises(
    PartService parts,
    PartPolicy policies,
    Promises promises,
    PromisePlanner planner,
    DangerCalls calls,
    WorkSchedule schedule,
    ObjectProvider<FollowUpAnswers> followUpAnswers) {

  Instant now() {
    return planner.now();
  }

  void make(CaseAccess access, CasePart opened, PartRecord before) {
    var policy = policies.organisations().structure().policy(opened.body());
    var affected = before.opened(policy.id(), planner.today());
    parts.update(before, affected);
    if (calls.continueInCase(opened)) {
      policies.incidents().setDangerNow(opened.incident());
    }
    var incident = policies.incidents().get(opened.incident());
    promises
        .createAtRegistration(
            List.of(opened),
            Map.of(opened.id(), policy),
            affected.key(),
            incident.dangerNow() || policies.isUrgent(affected),
            listMore(access, incident))
        .ifPresent(first -> schedule.schedule("promise", first));
    planner.afterOpening(access.viewer().person(), opened, parts.getUnchecked(opened.id()));
  }

  private Collection<PromiseKind> listMore(CaseAccess access, IncidentRecord incident) {
    var told =
        followUpAnswers.stream()
            .flatMap(answers -> answers.getClassification(access).forms().stream());
    var forms = Stream.concat(incident.forms().stream(), told).toList();
    return CameraImagesPlanner.isCameraLikely(incident.channel(), forms)
        ? List.of(PromiseKind.CAMERA_IMAGES)
        : List.of();
  }
}
