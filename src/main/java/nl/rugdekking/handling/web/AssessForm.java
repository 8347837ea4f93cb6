// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.register.FollowUpAnswers;
import nl.rugdekking.register.IncidentRecord;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.web.TextForm;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The form for the severity in the judgement of the case owner, and for the kind of incident. */
record AssessForm(
    int version,
    @NotNull(message = "{register.choose}") @Nullable Severity severity,
    @Nullable List<String> forms,
    @Nullable String topic,
    @Nullable List<String> grounds,
    @Nullable List<String> targets,
    @Nullable List<String> ways,
    @Nullable List<String> platforms,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String why) {

  /**
   * Creates the form for the page.
   *
   * @param told the classification that the reporters chose; it fills in the fields that nobody has
   *     assessed yet
   */
  static AssessForm of(
      PartRecord affected, IncidentRecord incident, FollowUpAnswers.Classification told) {
    return new AssessForm(
        affected.version(),
        affected.assessed(),
        incident.forms().isEmpty() ? told.forms() : incident.forms(),
        incident.topic() == null ? told.topic() : incident.topic(),
        incident.details().get(ClassificationKind.GROUND),
        incident.details().get(ClassificationKind.TARGET),
        incident.details().get(ClassificationKind.WAY),
        incident.details().get(ClassificationKind.PLATFORM),
        null);
  }

  /** Returns the name of the form field for a kind of detail. */
  static String nameField(ClassificationKind detail) {
    return detail.name().toLowerCase(Locale.ROOT) + "s";
  }

  /**
   * Adds an error to each field with a detail of a form or channel that the incident does not have.
   *
   * @param channel the code of the channel of the incident, or null
   */
  void check(BindingResult errors, @Nullable String channel) {
    chosenDetails()
        .keySet()
        .forEach(
            detail -> {
              if (!detail.belongsTo(chosenForms(), channel)) {
                errors.rejectValue(nameField(detail), "handling.assess.without." + detail);
              }
            });
  }

  /** Returns the chosen details. A kind of detail without a choice is left out. */
  Map<ClassificationKind, List<String>> chosenDetails() {
    var chosen = new EnumMap<ClassificationKind, List<String>>(ClassificationKind.class);
    put(chosen, ClassificationKind.GROUND, grounds);
    put(chosen, ClassificationKind.TARGET, targets);
    put(chosen, ClassificationKind.WAY, ways);
    put(chosen, ClassificationKind.PLATFORM, platforms);
    return chosen;
  }

  private static void put(
      Map<ClassificationKind, List<String>> chosen,
      ClassificationKind detail,
      @Nullable List<String> codes) {
    var known =
        codes == null ? List.<String>of() : codes.stream().filter(c -> !c.isBlank()).toList();
    if (!known.isEmpty()) {
      chosen.put(detail, known);
    }
  }

  List<String> chosenForms() {
    return forms == null ? List.of() : forms;
  }

  @Nullable String chosenTopic() {
    return topic == null || topic.isBlank() ? null : topic;
  }
}
