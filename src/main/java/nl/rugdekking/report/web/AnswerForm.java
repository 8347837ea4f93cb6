// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import static nl.rugdekking.report.followup.FollowUpAnswer.CODES;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.register.Danger;
import nl.rugdekking.report.followup.AnswerDetail;
import nl.rugdekking.report.followup.FollowUpAnswer;
import nl.rugdekking.report.followup.QuestionPage;
import nl.rugdekking.web.EnumCodes;
import org.jspecify.annotations.Nullable;

/**
 * The form for all questions that can be answered after a report; each question uses some of the
 * fields.
 *
 * @param form the id made with the page, so that a form sent twice counts as one answer
 * @param version the version of the answer that the page showed
 * @param codes the choices of a question that allows several
 * @param choice the choice of a question that allows one
 * @param details the answers to the smaller questions, by the name of their field
 */
record AnswerForm(
    @Nullable UUID form,
    int version,
    @Nullable List<String> codes,
    @Nullable String choice,
    @Nullable Map<String, String> details,
    @Nullable String name,
    @Nullable String words,
    @Nullable String response,
    @Nullable String police,
    @Nullable String damage,
    @Nullable String care,
    @Nullable String danger) {

  AnswerForm {
    details = details == null ? Map.of() : details;
  }

  static AnswerForm of(QuestionPage questionPage) {
    var answer =
        questionPage.answer() == null ? new FollowUpAnswer(Map.of()) : questionPage.answer();
    return new AnswerForm(
        UUID.randomUUID(),
        questionPage.version(),
        answer.getValues(CODES),
        answer.getValue(CODES),
        questionPage.details().stream()
            .collect(
                Collectors.toMap(AnswerDetail::field, detail -> answer.getValue(detail.field()))),
        answer.getValue(FollowUpAnswer.NAME),
        answer.getValue(FollowUpAnswer.WORDS),
        answer.getValue("response"),
        answer.getValue("police"),
        answer.getValue("damage"),
        answer.getValue("care"),
        // Acute danger is not filled in again, because choosing it starts an alarm.
        answer.getValue("danger").equals(Danger.ACUTE.name()) ? "" : answer.getValue("danger"));
  }

  /**
   * Creates a form with the fields as they were typed before, based on the current version of the
   * answer.
   */
  static AnswerForm ofDraft(QuestionPage questionPage, Map<String, List<String>> typed) {
    return of(questionPage.withAnswer(new FollowUpAnswer(typed)));
  }

  /** Returns the typed text, valid or not, under the field names that an answer uses. */
  Map<String, List<String>> fields() {
    var fields = new LinkedHashMap<String, List<String>>();
    var chosen = chosenCodes();
    fields.put(CODES, chosen.isEmpty() ? List.of(orEmpty(choice)) : chosen);
    Objects.requireNonNull(details)
        .forEach((field, text) -> fields.put(field, List.of(orEmpty(text))));
    fields.put(FollowUpAnswer.NAME, List.of(orEmpty(name)));
    fields.put(FollowUpAnswer.WORDS, List.of(orEmpty(words)));
    fields.put("response", List.of(orEmpty(response)));
    fields.put("police", List.of(orEmpty(police)));
    fields.put("damage", List.of(orEmpty(damage)));
    fields.put("care", List.of(orEmpty(care)));
    fields.put("danger", List.of(orEmpty(danger)));
    fields.values().removeIf(values -> values.stream().allMatch(String::isBlank));
    return fields;
  }

  /** Returns the same fields, based on the current version of the answer. */
  AnswerForm withVersionOf(QuestionPage questionPage) {
    return new AnswerForm(
        UUID.randomUUID(),
        questionPage.version(),
        codes,
        choice,
        details,
        name,
        words,
        response,
        police,
        damage,
        care,
        danger);
  }

  /** Returns the answer about danger. The result is empty when there is no valid answer. */
  Optional<Danger> findDanger() {
    return EnumCodes.find(Danger.class, orEmpty(danger));
  }

  /** Returns true when the form says that there is danger now, and nothing else. */
  boolean isOnlyDangerNow() {
    return fields().keySet().equals(Set.of("danger"))
        && findDanger().filter(found -> found == Danger.ACUTE).isPresent();
  }

  UUID id() {
    return form == null ? UUID.randomUUID() : form;
  }

  List<String> chosenCodes() {
    return codes == null ? List.of() : codes;
  }

  String detail(AnswerDetail detail) {
    return details == null ? "" : details.getOrDefault(detail.field(), "");
  }

  static String orEmpty(@Nullable String field) {
    return field == null ? "" : field;
  }

  /**
   * Always returns null: files are not bound to the form, and this property only exists so that
   * errors about them have a field name.
   */
  public @Nullable Object getPhoto() {
    return null;
  }
}
