// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import nl.rugdekking.register.FollowUpAnswers;
import nl.rugdekking.register.IncidentRecord;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.Severity;
import org.jspecify.annotations.Nullable;

/** The form for the severity in the judgement of the case owner, and for the kind of incident. */
record AssessForm(
    int version,
    @NotNull(message = "{register.choose}") @Nullable Severity severity,
    @Nullable List<String> forms,
    @Nullable String topic) {

  /**
   * @param told the classification that the reporters chose; fills in the fields that nobody has
   *     assessed yet
   */
  static AssessForm of(
      PartRecord affected, IncidentRecord incident, FollowUpAnswers.Classification told) {
    return new AssessForm(
        affected.version(),
        affected.assessed(),
        incident.forms().isEmpty() ? told.forms() : incident.forms(),
        incident.topic() == null ? told.topic() : incident.topic());
  }

  List<String> chosenForms() {
    return forms == null ? List.of() : forms;
  }

  @Nullable String chosenTopic() {
    return topic == null || topic.isBlank() ? null : topic;
  }
}
