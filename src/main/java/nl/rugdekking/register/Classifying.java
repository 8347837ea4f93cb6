// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import nl.rugdekking.access.IncidentId;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Keeps what kind of incident it is to the organisation's own lists. */
@Component
class Classifying {

  private final IncidentRepository incidents;
  private final Organisations organisations;

  Classifying(IncidentRepository incidents, Organisations organisations) {
    this.incidents = incidents;
    this.organisations = organisations;
  }

  void classify(IncidentId incident, Handling.Assessment assessment) {
    assessment.forms().forEach(form -> mustBeListed(ClassificationKind.FORM, form));
    if (assessment.topic() != null) {
      mustBeListed(ClassificationKind.TOPIC, assessment.topic());
    }
    incidents.classify(incident, assessment.forms(), assessment.topic());
  }

  private void mustBeListed(ClassificationKind kind, String code) {
    if (organisations.structure().find(kind, code).isEmpty()) {
      throw new RefusedException("register.classification.unknown");
    }
  }
}
