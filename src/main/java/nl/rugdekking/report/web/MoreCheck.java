// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import static nl.rugdekking.report.web.MoreForm.said;

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
import nl.rugdekking.report.followup.MoreAnswer;
import nl.rugdekking.report.followup.MoreQuestion;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/**
 * Turns the form of one question into an answer, or adds an error to each field that cannot be
 * accepted, with advice on what to do about it.
 */
@Component
class MoreCheck {

  private static final String CHOOSE = "report.error.choose";

  private final Organisations organisations;

  MoreCheck(Organisations organisations) {
    this.organisations = organisations;
  }

  /**
   * Returns the answer, or empty when the form has errors.
   *
   * @param files true when files were sent with the form
   */
  Optional<MoreAnswer> read(
      MoreQuestion question, MoreForm form, boolean files, BindingResult errors) {
    var fields = new LinkedHashMap<String, List<String>>();
    switch (question) {
      case FORM -> parseSeveral(form, codes(ClassificationKind.FORM), fields, errors);
      case EFFECTS -> parseSeveral(form, MoreChoices.EFFECTS, fields, errors);
      case CHANNEL -> parseOne(form, codes(ClassificationKind.CHANNEL), fields, errors);
      case TOPIC -> parseOne(form, codes(ClassificationKind.TOPIC), fields, errors);
      case SUBJECT -> parseSubject(form, fields, errors);
      case SEVERITY ->
          parseRequired("choice", form.choice(), MoreChoices.SEVERITIES, fields, errors);
      case WISHES -> parseWishes(form, fields, errors);
      case WITNESSES, EVIDENCE -> {
        // words only
      }
    }
    parseText(form, fields, errors);
    if (fields.isEmpty() && !files && form.version() < 1 && !errors.hasErrors()) {
      errors.reject("report.more.empty");
    }
    return errors.hasErrors() ? Optional.empty() : Optional.of(new MoreAnswer(fields));
  }

  private List<String> codes(ClassificationKind kind) {
    return organisations.structure().classification(kind).stream()
        .map(label -> label.code())
        .toList();
  }

  private static void parseSeveral(
      MoreForm form, List<String> known, Map<String, List<String>> fields, BindingResult errors) {
    var chosen = form.chosen().stream().filter(code -> !code.isBlank()).distinct().toList();
    if (!known.containsAll(chosen)) {
      errors.rejectValue("codes", CHOOSE);
    } else if (!chosen.isEmpty()) {
      fields.put(MoreAnswer.CODES, chosen);
    }
  }

  private static void parseOne(
      MoreForm form, List<String> known, Map<String, List<String>> fields, BindingResult errors) {
    if (!said(form.choice()).isEmpty()) {
      parseRequired("choice", form.choice(), known, fields, errors);
    }
  }

  private static void parseRequired(
      String field,
      @Nullable String chosen,
      List<String> known,
      Map<String, List<String>> fields,
      BindingResult errors) {
    if (!known.contains(said(chosen))) {
      errors.rejectValue(field, CHOOSE);
    } else {
      fields.put(field.equals("choice") ? MoreAnswer.CODES : field, List.of(said(chosen)));
    }
  }

  private void parseSubject(MoreForm form, Map<String, List<String>> fields, BindingResult errors) {
    var name = TypedText.line(said(form.name()));
    if (!name.isEmpty() || !said(form.words()).isBlank()) {
      parseRequired("choice", form.choice(), MoreChoices.KNOWN, fields, errors);
    } else {
      parseOne(form, MoreChoices.KNOWN, fields, errors);
    }
    if (name.length() > ReportText.LONGEST_LINE) {
      errors.rejectValue(
          "name", "report.error.line.long", new Object[] {ReportText.LONGEST_LINE}, null);
    } else if (!name.isEmpty()) {
      fields.put(MoreAnswer.NAME, List.of(name));
    } else if (said(form.choice()).equals(MoreAnswer.COLLEAGUE)) {
      errors.rejectValue("name", "report.more.colleague.unknown");
    }
  }

  private static void parseWishes(
      MoreForm form, Map<String, List<String>> fields, BindingResult errors) {
    var wishes = names(Wish.values());
    parseRequired("response", form.response(), wishes, fields, errors);
    parseRequired("police", form.police(), wishes, fields, errors);
    parseRequired("damage", form.damage(), wishes, fields, errors);
    parseRequired("care", form.care(), wishes, fields, errors);
    parseRequired("danger", form.danger(), names(Danger.values()), fields, errors);
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static void parseText(
      MoreForm form, Map<String, List<String>> fields, BindingResult errors) {
    var words = TypedText.story(said(form.words()));
    if (words.length() > MoreAnswer.LONGEST_WORDS) {
      errors.rejectValue("words", "report.more.long");
    } else if (!words.isEmpty()) {
      fields.put(MoreAnswer.WORDS, List.of(words));
    }
  }
}
