// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import static nl.rugdekking.report.web.AnswerForm.orEmpty;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.Wish;
import nl.rugdekking.report.ReportText;
import nl.rugdekking.report.followup.AnswerDetail;
import nl.rugdekking.report.followup.FollowUpAnswer;
import nl.rugdekking.report.followup.FollowUpQuestion;
import nl.rugdekking.web.TelephoneNumber;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/**
 * Turns the form of one question into an answer, or adds an error to each field that cannot be
 * accepted, with advice on what to do about it.
 */
@Component
record AnswerFormParser(Organisations organisations) {

  private static final String CHOOSE = "report.error.choose";

  /**
   * Returns the answer, or empty when the form has errors.
   *
   * @param files true when files were sent with the form
   */
  Optional<FollowUpAnswer> parse(
      FollowUpQuestion question, AnswerForm form, boolean files, BindingResult errors) {
    var fields = new LinkedHashMap<String, List<String>>();
    switch (question) {
      case FORM -> parseSeveral(form, listCodes(ClassificationKind.FORM), fields, errors);
      case EFFECTS -> parseSeveral(form, AnswerChoices.EFFECTS, fields, errors);
      case CHANNEL ->
          parseOne("choice", form.choice(), listCodes(ClassificationKind.CHANNEL), fields, errors);
      case TOPIC ->
          parseOne("choice", form.choice(), listCodes(ClassificationKind.TOPIC), fields, errors);
      case SUBJECT -> parseSubject(form, fields, errors);
      case SEVERITY -> parseOne("choice", form.choice(), AnswerChoices.SEVERITIES, fields, errors);
      case WISHES -> parseWishes(form, fields, errors);
      case BODY -> parseOne("choice", form.choice(), listBodies(), fields, errors);
      case AFFECTED, WHERE, COURSE, WITNESSES, EVIDENCE, POLICE, SAFETY -> {
        // These questions have no choices of their own, only text and smaller questions.
      }
    }
    AnswerDetail.listOf(question).forEach(detail -> parseDetail(detail, form, fields, errors));
    parseText(form, fields, errors);
    // An empty form takes an earlier answer back. Wishes cannot be taken back.
    var mayBeEmpty = files || (form.version() > 0 && question != FollowUpQuestion.WISHES);
    if (fields.isEmpty() && !mayBeEmpty && !errors.hasErrors()) {
      errors.reject("report.more.empty");
    }
    return errors.hasErrors() ? Optional.empty() : Optional.of(new FollowUpAnswer(fields));
  }

  private List<String> listBodies() {
    return organisations.structure().bodies().keySet().stream().map(Enum::name).toList();
  }

  private List<String> listCodes(ClassificationKind kind) {
    return organisations.structure().classification(kind).stream()
        .map(label -> label.code())
        .toList();
  }

  private static void parseSeveral(
      AnswerForm form, List<String> known, Map<String, List<String>> fields, BindingResult errors) {
    var chosen = form.chosenCodes().stream().filter(code -> !code.isBlank()).distinct().toList();
    if (!known.containsAll(chosen)) {
      errors.rejectValue("codes", CHOOSE);
    } else if (!chosen.isEmpty()) {
      fields.put(FollowUpAnswer.CODES, chosen);
    }
  }

  // Reads a choice that may be left open.
  private static void parseOne(
      String field,
      @Nullable String chosen,
      List<String> known,
      Map<String, List<String>> fields,
      BindingResult errors) {
    if (!orEmpty(chosen).isEmpty()) {
      parseRequired(field, chosen, known, fields, errors);
    }
  }

  private static void parseRequired(
      String field,
      @Nullable String chosen,
      List<String> known,
      Map<String, List<String>> fields,
      BindingResult errors) {
    if (!known.contains(orEmpty(chosen))) {
      errors.rejectValue(field, CHOOSE);
    } else {
      fields.put(field.equals("choice") ? FollowUpAnswer.CODES : field, List.of(orEmpty(chosen)));
    }
  }

  private void parseSubject(
      AnswerForm form, Map<String, List<String>> fields, BindingResult errors) {
    var name = TypedText.cleanLine(orEmpty(form.name()));
    if (!name.isEmpty() || !orEmpty(form.words()).isBlank()) {
      parseRequired("choice", form.choice(), AnswerChoices.KNOWN, fields, errors);
    } else {
      parseOne("choice", form.choice(), AnswerChoices.KNOWN, fields, errors);
    }
    if (name.length() > ReportText.MAX_LINE_LENGTH) {
      errors.rejectValue(
          "name", "report.error.line.long", new Object[] {ReportText.MAX_LINE_LENGTH}, null);
    } else if (!name.isEmpty()) {
      fields.put(FollowUpAnswer.NAME, List.of(name));
    } else if (orEmpty(form.choice()).equals(FollowUpAnswer.COLLEAGUE)) {
      errors.rejectValue("name", "report.more.colleague.unknown");
    }
  }

  // The affected person may leave each of these questions open, as on the page of their own case.
  private static void parseWishes(
      AnswerForm form, Map<String, List<String>> fields, BindingResult errors) {
    var wishes = listNames(Wish.values());
    parseOne("response", form.response(), wishes, fields, errors);
    parseOne("police", form.police(), wishes, fields, errors);
    parseOne("damage", form.damage(), wishes, fields, errors);
    parseOne("care", form.care(), wishes, fields, errors);
    parseOne("danger", form.danger(), listNames(Danger.values()), fields, errors);
  }

  // The ground of discrimination is read only when the form to which it belongs was chosen, because
  // only then the page shows it.
  private void parseDetail(
      AnswerDetail detail,
      AnswerForm form,
      Map<String, List<String>> fields,
      BindingResult errors) {
    var typed =
        detail.kind() == AnswerDetail.Kind.TEXT
            ? TypedText.cleanText(form.detail(detail))
            : TypedText.cleanLine(form.detail(detail));
    var isHiddenGround =
        detail == AnswerDetail.GROUND
            && !ClassificationKind.GROUND.belongsTo(form.chosenCodes(), null);
    if (typed.isEmpty() || isHiddenGround) {
      return;
    }
    var fault = findFault(detail, typed);
    if (fault == null) {
      fields.put(detail.field(), List.of(typed));
    } else {
      errors.rejectValue("details[" + detail.field() + "]", fault);
    }
  }

  // Returns the key of the sentence about what is wrong, or null.
  private @Nullable String findFault(AnswerDetail detail, String typed) {
    if (!detail.kind().isTyped()) {
      return listCodes(detail).contains(typed) ? null : CHOOSE;
    }
    if (isTooLong(detail, typed)) {
      return "report.more.detail.long";
    }
    return detail == AnswerDetail.PHONE && !TelephoneNumber.isComplete(typed)
        ? "report.error.phone"
        : null;
  }

  private static boolean isTooLong(AnswerDetail detail, String typed) {
    var maxLength =
        detail.kind() == AnswerDetail.Kind.TEXT
            ? FollowUpAnswer.MAX_TEXT_LENGTH
            : ReportText.MAX_LINE_LENGTH;
    return typed.length() > maxLength;
  }

  private List<String> listCodes(AnswerDetail detail) {
    return detail.kind() == AnswerDetail.Kind.LISTED
        ? listCodes(ClassificationKind.GROUND)
        : detail.kind().codes();
  }

  private static List<String> listNames(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static void parseText(
      AnswerForm form, Map<String, List<String>> fields, BindingResult errors) {
    var words = TypedText.cleanText(orEmpty(form.words()));
    if (words.length() > FollowUpAnswer.MAX_TEXT_LENGTH) {
      errors.rejectValue("words", "report.more.long");
    } else if (!words.isEmpty()) {
      fields.put(FollowUpAnswer.WORDS, List.of(words));
    }
  }
}
