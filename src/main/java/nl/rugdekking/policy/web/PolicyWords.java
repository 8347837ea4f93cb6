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
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.promise.Start;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes a policy as lines of text, and the differences between two versions. */
@Component
class PolicyWords {

  record Line(String what, String says) {}

  record Difference(String what, String before, String after) {}

  private final Organisations organisations;
  private final PromiseKeepers keepers;
  private final MessageSource messages;

  PolicyWords(Organisations organisations, PromiseKeepers keepers, MessageSource messages) {
    this.keepers = keepers;
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
    for (var kind : keepers.list()) {
      lines.put(text(kind.name()), owed(kind, policy.owed().get(kind.kind())));
    }
    lines.put(text("policy.urgent-forms"), forms(policy));
    lines.put(
        text("policy.coordinator"), text(policy.coordinatorReads() ? "policy.yes" : "policy.no"));
    lines.put(text("policy.years"), text("policy.years.of", policy.retentionYears()));
    return lines;
  }

  private String owed(PromiseKeeper kind, Policy.@Nullable Owed owed) {
    if (owed == null) {
      return text("policy.owed.NEVER");
    }
    var within = PolicyForm.hasOneTerm(kind) ? term(owed.urgent()) : owed(owed);
    var when = when(kind);
    return when == null ? within : text("policy.when", when, within);
  }

  /**
   * Returns the event at which the promise is made or its term begins, or null when that is the
   * report.
   */
  private @Nullable String when(PromiseKeeper kind) {
    return kind.when().map(this::text).orElse(null);
  }

  /** Returns the sentence about that event for a form, or null when there is none. */
  @Nullable String sentence(PromiseKeeper kind) {
    var when = when(kind);
    if (when == null) {
      return null;
    }
    return text(kind.owed().start() == Start.ANSWER ? "policy.counts" : "policy.only-when", when);
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

  List<PromiseKeeper> kinds() {
    return keepers.list();
  }

  String text(String key, Object... args) {
    return messages.getMessage(key, args, language());
  }

  private static Locale language() {
    return LocaleContextHolder.getLocale();
  }
}
