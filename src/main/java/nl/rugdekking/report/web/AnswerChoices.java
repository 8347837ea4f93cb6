// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.Wish;
import nl.rugdekking.report.followup.AnswerDetail;
import nl.rugdekking.report.followup.FollowUpAnswer;
import nl.rugdekking.report.followup.FollowUpQuestion;
import nl.rugdekking.web.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lists the choices on the pages with questions after a report. */
@Component
record AnswerChoices(Organisations organisations, MessageSource messages) {

  static final List<String> EFFECTS =
      List.of("PLEASURE", "BEHAVIOUR", "HEALTH", "FAMILY", "DECISIONS", "ABSENCE");
  static final List<String> KNOWN = List.of("KNOWN", "UNKNOWN", FollowUpAnswer.COLLEAGUE, "UNSAID");

  /** The four steps of severity, and "I do not know (yet)". */
  static final List<String> SEVERITIES =
      Stream.concat(Arrays.stream(Severity.values()).map(Enum::name), Stream.of("UNKNOWN"))
          .toList();

  void add(FollowUpQuestion question, Model model) {
    switch (question) {
      case FORM -> model.addAttribute("choices", listChoices(ClassificationKind.FORM));
      case CHANNEL -> model.addAttribute("choices", listChoices(ClassificationKind.CHANNEL));
      case TOPIC -> model.addAttribute("choices", listChoices(ClassificationKind.TOPIC));
      case SUBJECT -> model.addAttribute("choices", listChoices("report.more.known.", KNOWN));
      case SEVERITY ->
          model.addAttribute("choices", listChoices("report.more.severity.", SEVERITIES));
      case EFFECTS -> model.addAttribute("choices", listChoices("report.more.effect.", EFFECTS));
      case WISHES -> {
        model.addAttribute("wishes", listChoices("register.Wish.", names(Wish.values())));
        model.addAttribute("dangers", listChoices("register.Danger.", names(Danger.values())));
      }
      case BODY -> model.addAttribute("choices", bodies());
      case AFFECTED, WHERE, COURSE, WITNESSES, EVIDENCE, POLICE, SAFETY -> {
        // These questions have no choices.
      }
    }
  }

  /**
   * Returns the possible answers to each smaller question that is answered with a choice, by the
   * name of its field.
   */
  Map<String, List<Choice>> ofDetails(List<AnswerDetail> details) {
    return details.stream()
        .filter(detail -> !detail.kind().isTyped())
        .collect(Collectors.toMap(AnswerDetail::field, this::choices));
  }

  private List<Choice> choices(AnswerDetail detail) {
    return switch (detail.kind()) {
      case LISTED -> listChoices(ClassificationKind.GROUND);
      case INJURY -> listChoices("report.more.injury.", detail.kind().codes());
      default -> listChoices("report.more.answer.", detail.kind().codes());
    };
  }

  private List<Choice> bodies() {
    var language = LocaleContextHolder.getLocale();
    return organisations.structure().bodies().entrySet().stream()
        .map(body -> new Choice(body.getKey().name(), body.getValue().name().in(language)))
        .toList();
  }

  private List<Choice> listChoices(ClassificationKind kind) {
    var language = LocaleContextHolder.getLocale();
    return organisations.structure().classification(kind).stream()
        .map(label -> new Choice(label.code(), label.in(language)))
        .toList();
  }

  private List<Choice> listChoices(String prefix, List<String> codes) {
    return codes.stream().map(code -> new Choice(code, text(prefix + code))).toList();
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
