// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A policy as people read it, line by line, and what one version says otherwise than another. */
@Component
class PolicyWords {

  record Line(String what, String says) {}

  record Difference(String what, String before, String after) {}

  private final Organisations organisations;
  private final MessageSource messages;

  PolicyWords(Organisations organisations, MessageSource messages) {
    this.organisations = organisations;
    this.messages = messages;
  }

  List<Line> lines(Policy policy) {
    return said(policy).entrySet().stream()
        .map(line -> new Line(line.getKey(), line.getValue()))
        .toList();
  }

  List<Difference> differences(Policy before, Policy after) {
    var old = said(before);
    var differences = new ArrayList<Difference>();
    said(after)
        .forEach(
            (what, says) -> {
              var said = old.getOrDefault(what, "");
              if (!said.equals(says)) {
                differences.add(new Difference(what, said, says));
              }
            });
    return differences;
  }

  private Map<String, String> said(Policy policy) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (var kind : PromiseKind.values()) {
      lines.put(text("promise.kind." + kind.name()), owed(kind, policy.owed().get(kind)));
    }
    lines.put(text("policy.urgent-forms"), forms(policy));
    lines.put(
        text("policy.coordinator"), text(policy.coordinatorReads() ? "policy.yes" : "policy.no"));
    lines.put(text("policy.years"), text("policy.years.of", policy.retentionYears()));
    return lines;
  }

  private String owed(PromiseKind kind, Policy.@Nullable Owed owed) {
    if (owed == null) {
      return text("policy.owed.NEVER");
    }
    var within = PolicyForm.ONE_TERM.contains(kind) ? term(owed.urgent()) : owed(owed);
    var when = kind == PromiseKind.RESPONSE ? text("policy.when.RESPONSE") : when(kind);
    return when == null ? within : text("policy.when", when, within);
  }

  /** What has to happen before it is promised; nothing when it is promised with the report. */
  @Nullable String when(PromiseKind kind) {
    return switch (kind) {
      case DANGER_CONFIRMED, POLICE_REPORT, AFTERCARE_TWO_WEEKS, AFTERCARE_SIX_WEEKS ->
          text("policy.when." + kind.name());
      default -> null;
    };
  }

  /** What a form says about when it is promised, or from when its term counts. */
  @Nullable String sentence(PromiseKind kind) {
    if (kind == PromiseKind.RESPONSE) {
      return text("policy.counts", text("policy.when.RESPONSE"));
    }
    var when = when(kind);
    return when == null ? null : text("policy.only-when", when);
  }

  private String owed(Policy.Owed owed) {
    if (!owed.always()) {
      return text("policy.urgent-only", term(owed.urgent()));
    }
    return owed.normal().equals(owed.urgent())
        ? term(owed.normal())
        : text("policy.both", term(owed.normal()), term(owed.urgent()));
  }

  private String term(Term term) {
    return text("policy.term." + term.unit().name(), term.amount());
  }

  private String forms(Policy policy) {
    var names =
        organisations.structure().classification(ClassificationKind.FORM).stream()
            .collect(Collectors.toMap(Label::code, label -> label.in(language())));
    return policy.urgentForms().isEmpty()
        ? text("policy.none")
        : policy.urgentForms().stream()
            .map(code -> names.getOrDefault(code, code))
            .sorted()
            .collect(Collectors.joining(", "));
  }

  String text(String key, Object... args) {
    return messages.getMessage(key, args, language());
  }

  private static Locale language() {
    return LocaleContextHolder.getLocale();
  }
}
