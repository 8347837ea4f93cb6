// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.Collection;
import java.util.List;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.IncidentRepository;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.acting.CameraImagesPlanner;
import nl.rugdekking.register.acting.FormsListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Saves the form, topic and details of an incident. It accepts only those on the lists of the
 * organisation, and only details that belong to the form or channel of the incident.
 */
@Component
record IncidentClassifier(
    IncidentRepository incidents,
    Organisations organisations,
    CameraImagesPlanner cameraImages,
    ObjectProvider<FormsListener> listeners) {

  void classify(PersonId by, IncidentId incident, HandlingService.Assessment assessment) {
    var before = incidents.get(incident);
    mustBeListed(ClassificationKind.FORM, assessment.forms(), before.forms());
    if (assessment.topic() != null) {
      mustBeListed(
          ClassificationKind.TOPIC,
          List.of(assessment.topic()),
          before.topic() == null ? List.of() : List.of(before.topic()));
    }
    assessment
        .details()
        .forEach(
            (kind, codes) -> {
              mustBeListed(kind, codes, before.details().getOrDefault(kind, List.of()));
              if (!codes.isEmpty() && !kind.belongsTo(assessment.forms(), before.channel())) {
                throw new RefusedException("handling.assess.without." + kind);
              }
            });
    incidents.classify(incident, assessment.forms(), assessment.topic(), assessment.details());
    cameraImages.replan(by, incident);
    listeners.forEach(listener -> listener.afterFormsChanged(incident));
  }

  // A value that was retired from the list is still accepted when the incident had it already.
  private void mustBeListed(
      ClassificationKind kind, Collection<String> codes, List<String> chosen) {
    var listed =
        organisations.structure().classification(kind, chosen).stream().map(Label::code).toList();
    if (!listed.containsAll(codes)) {
      throw new RefusedException("register.classification.unknown");
    }
  }
}
