// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import static nl.rugdekking.report.followup.FollowUpAnswer.CODES;
import static nl.rugdekking.report.followup.FollowUpAnswer.FILES;
import static nl.rugdekking.report.followup.FollowUpAnswer.NAME;
import static nl.rugdekking.report.followup.FollowUpAnswer.WORDS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.web.EnumCodes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Describes an answer to a question after the report in the language of the reader. */
@Component
public class AnswerTexts {

  private static final List<String> WISHES = List.of("response", "police", "damage", "care");

  private final Organisations organisations;
  private final MessageSource messages;

  AnswerTexts(Organisations organisations, MessageSource messages) {
    this.organisations = organisations;
    this.messages = messages;
  }

  /**
   * Returns the subject of the question, worded for a reader other than the person who answered.
   */
  String describeQuestion(FollowUpQuestion question) {
    return text("report.more.about." + question.name());
  }

  /** Returns the choices and texts of an answer, one line each. */
  public List<String> describeAnswer(FollowUpQuestion question, FollowUpAnswer answer) {
    if (answer.isEmpty()) {
      return List.of(text("report.more.taken-back"));
    }
    var lines = new ArrayList<String>();
    if (!answer.getValues(CODES).isEmpty()) {
      lines.add(
          answer.getValues(CODES).stream()
              .map(code -> label(question, code))
              .collect(Collectors.joining(", ")));
    }
    for (var wish : WISHES) {
      if (!answer.getValue(wish).isEmpty()) {
        lines.add(
            text("register.answer." + wish)
                + ": "
                + text("register.Wish." + answer.getValue(wish)));
      }
    }
    if (!answer.getValue("danger").isEmpty()) {
      lines.add(
          text("register.answer.danger")
              + ": "
              + text("register.Danger." + answer.getValue("danger")));
    }
    for (var detail : AnswerDetail.listOf(question)) {
      var value = answer.getValue(detail.field());
      if (!value.isEmpty()) {
        lines.add(text("report.more.detail.about." + detail) + ": " + label(detail, value));
      }
    }
    lines.addAll(answer.getValues(NAME));
    lines.addAll(answer.getValues(WORDS));
    answer.getValues(FILES).forEach(file -> lines.add(text("report.more.file", file)));
    return lines;
  }

  /**
   * Returns the answers to the smaller questions by their codes, and what was written in the text
   * field by the code of the question.
   */
  Map<String, String> listFacts(FollowUpQuestion question, FollowUpAnswer answer) {
    var facts = new LinkedHashMap<String, String>();
    for (var detail : AnswerDetail.listOf(question)) {
      var value = answer.getValue(detail.field());
      if (!value.isEmpty()) {
        facts.put(detail.name(), label(detail, value));
      }
    }
    var words =
        Stream.of(NAME, WORDS)
            .flatMap(field -> answer.getValues(field).stream())
            .collect(Collectors.joining("\n"));
    if (!words.isEmpty()) {
      facts.put(question.name(), words);
    }
    return facts;
  }

  private String label(FollowUpQuestion question, String code) {
    return switch (question) {
      case FORM -> label(ClassificationKind.FORM, code);
      case CHANNEL -> label(ClassificationKind.CHANNEL, code);
      case TOPIC -> label(ClassificationKind.TOPIC, code);
      case SUBJECT -> text("report.more.known." + code);
      case EFFECTS -> text("report.more.effect." + code);
      case SEVERITY ->
          code.equals("UNKNOWN")
              ? text("report.more.severity.UNKNOWN")
              : text("register.Severity." + code);
      case BODY -> body(code);
      case AFFECTED, WHERE, COURSE, WITNESSES, EVIDENCE, POLICE, SAFETY, WISHES -> code;
    };
  }

  private String label(AnswerDetail detail, String value) {
    return switch (detail.kind()) {
      case LINE, TEXT -> value;
      case YES_OR_NO -> text("report.more.answer." + value);
      case INJURY -> text("report.more.injury." + value);
      case LISTED -> label(ClassificationKind.GROUND, value);
    };
  }

  private String body(String code) {
    return EnumCodes.find(BodyKind.class, code)
        .map(kind -> organisations.structure().bodies().get(kind))
        .map(body -> body.name().in(LocaleContextHolder.getLocale()))
        .orElse(code);
  }

  private String label(ClassificationKind kind, String code) {
    return organisations
        .structure()
        .find(kind, code)
        .map(label -> label.in(LocaleContextHolder.getLocale()))
        .orElse(code);
  }

  private String text(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
