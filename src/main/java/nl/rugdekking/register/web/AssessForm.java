// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import nl.rugdekking.register.Affected;
import nl.rugdekking.register.IncidentRecord;
import nl.rugdekking.register.Severity;
import org.jspecify.annotations.Nullable;

/** How serious the owner judges it, and what kind of incident it is. */
record AssessForm(
    int version,
    @NotNull(message = "{register.choose}") @Nullable Severity severity,
    @Nullable List<String> forms,
    @Nullable String topic) {

  static AssessForm of(Affected affected, IncidentRecord incident) {
    return new AssessForm(
        affected.version(), affected.assessed(), incident.forms(), incident.topic());
  }

  List<String> chosenForms() {
    return forms == null ? List.of() : forms;
  }

  @Nullable String chosenTopic() {
    return topic == null || topic.isBlank() ? null : topic;
  }
}
