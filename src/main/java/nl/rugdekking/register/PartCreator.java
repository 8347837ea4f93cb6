// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.NewCase;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.acting.CameraImagesPlanner;
import nl.rugdekking.register.acting.SeriesPlanner;
import nl.rugdekking.vault.KeyId;
import org.springframework.stereotype.Component;

/**
 * Creates the parts of a new incident, one for each affected person: chooses who handles the part,
 * makes the promises to the affected person, and sends letters (e-mails with only a link) to the
 * people who have to know of it.
 */
@Component
record PartCreator(
    Organisations organisations,
    CaseAssignments cases,
    AffectedRepository affecteds,
    Promises promises,
    SeriesPlanner series,
    CaseNotifications notifications) {

  /**
   * The time in which only the affected person may read a report that somebody else made for them.
   */
  private static final Term HOLD_TERM = new Term(1, Term.Unit.WORKING_DAYS);

  record NewIncident(IncidentId incident, String number, KeyId key, Instant at) {}

  void createParts(NewIncident opened, Registration registration) {
    Map<PartId, Policy> policies = new HashMap<>();
    var parts = openParts(opened, registration, policies);
    for (int i = 0; i < parts.size(); i++) {
      addAffected(opened, parts.get(i), registration.affected().get(i), policies);
    }
    var due =
        promises.createAtRegistration(
            parts,
            policies,
            opened.key(),
            registration.dangerNow(),
            CameraImagesPlanner.isCameraLikely(registration.channel(), List.of())
                ? List.of(PromiseKind.CAMERA_IMAGES)
                : List.of());
    notifications.registrationDone(opened, registration, parts, due);
    parts.forEach(part -> series.afterActKnown(registration.reporter(), part, opened.number()));
  }

  private List<CasePart> openParts(
      NewIncident opened, Registration registration, Map<PartId, Policy> policies) {
    var structure = organisations.structure();
    var planned = new ArrayList<NewCase.NewPart>();
    for (var reported : registration.affected()) {
      var body = reported.body();
      var policy = structure.policy(body);
      var id = new PartId(Ids.timeOrdered());
      policies.put(id, policy);
      planned.add(
          new NewCase.NewPart(
              id,
              reported.position(),
              body,
              policy.coordinatorReads() && !registration.mightAccuseCoordinator()));
    }
    return cases.openParts(
        new NewCase(
            opened.incident(),
            registration.reporter(),
            registration.lane(),
            opened.at(),
            planned,
            registration.accused(),
            registration.dangerNow() ? null : promises.calculateEnd(HOLD_TERM)));
  }

  private void addAffected(
      NewIncident opened,
      CasePart part,
      Registration.ReportedPerson reported,
      Map<PartId, Policy> policies) {
    affecteds.insert(
        part.id(),
        opened.incident(),
        opened.key(),
        policies.getOrDefault(part.id(), organisations.structure().policy(part.body())).id(),
        reported.position() == null ? null : reported.position().title(),
        reported.name());
  }
}
