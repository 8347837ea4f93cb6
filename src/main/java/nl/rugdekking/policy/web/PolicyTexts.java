// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.promise.PromiseStart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes a policy as lines of text, and the differences between two versions. */
@Component
record PolicyTexts(Organisations organisations, PromiseKeepers keepers, MessageSource messages) {

  record Line(String what, String says) {}

  record Difference(String what, String before, String after) {}

  List<Line> lines(Policy policy) {
    return linesByTopic(policy).entrySet().stream()
        .map(line -> new Line(line.getKey(), line.getValue()))
        .toList();
  }

  List<Difference> differences(Policy before, Policy after) {
    var old = linesByTopic(before);
    var differences = new ArrayList<Difference>();
    linesByTopic(after)
        .forEach(
            (what, says) -> {
              var earlier = old.getOrDefault(what, "");
              if (!earlier.equals(says)) {
                differences.add(new Difference(what, earlier, says));
              }
            });
    return differences;
  }

  private Map<String, String> linesByTopic(Policy policy) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (var kind : keepers.list()) {
      lines.put(text(kind.nameKey()), describeOwed(kind, policy.promises().get(kind.kind())));
    }
    lines.put(text("policy.urgent-forms"), describeForms(policy));
    lines.put(
        text("policy.coordinator"), text(policy.coordinatorReads() ? "policy.yes" : "policy.no"));
    lines.put(text("policy.months"), text("policy.months.of", policy.repeatMonths()));
    lines.put(text("policy.ban-months"), text("policy.months.of", policy.banMonths()));
    var years = policy.keeping().years();
    for (int i = 0; i < years.size(); i++) {
      lines.put(keptText(i), text("policy.years.of", years.get(i)));
    }
    return lines;
  }

  /** Returns the questions about the terms of keeping, one for each outcome that has a term. */
  List<String> keptTexts() {
    return IntStream.range(0, PolicyForm.KEPT.size()).mapToObj(this::keptText).toList();
  }

  private String keptText(int place) {
    return text("policy.years", text("register.Outcome." + PolicyForm.KEPT.get(place)));
  }

  private String describeOwed(PromiseKeeper kind, Policy.@Nullable PromiseTerms owed) {
    var terms = describeTerms(kind, owed);
    var when = describeStart(kind);
    return owed == null || when == null ? terms : text("policy.when", when, terms);
  }

  /** Returns the terms of a promise, without the event at which it is made. */
  String describeTerms(PromiseKeeper kind, Policy.@Nullable PromiseTerms owed) {
    if (owed == null) {
      return text("policy.not-promised");
    }
    var term = PolicyForm.hasOneTerm(kind) ? describeTerm(owed.urgent()) : describeOwed(owed);
    return owed.owner() == null ? term : text("policy.owned", term, officeName(owed.owner()));
  }

  String officeName(OfficeKind office) {
    return text("people.roles.kind." + office.name());
  }

  /**
   * Returns the event at which the promise is made or its term begins, or null when that is the
   * report.
   */
  private @Nullable String describeStart(PromiseKeeper kind) {
    return kind.findConditionKey().map(this::text).orElse(null);
  }

  /**
   * Returns the sentence for the form about the event of {@link #describeStart}, or null when that
   * event is the report.
   */
  @Nullable String sentence(PromiseKeeper kind) {
    var when = describeStart(kind);
    if (when == null) {
      return null;
    }
    return text(
        kind.definition().start() == PromiseStart.ANSWER ? "policy.counts" : "policy.only-when",
        when);
  }

  private String describeOwed(Policy.PromiseTerms owed) {
    var earliest = owed.earliest();
    return earliest == null
        ? describeLatest(owed)
        : text(
            "policy.between",
            text("policy.earliest." + earliest.unit().name(), earliest.amount()),
            describeLatest(owed));
  }

  private String describeLatest(Policy.PromiseTerms owed) {
    if (!owed.always()) {
      return text("policy.urgent-only", describeTerm(owed.urgent()));
    }
    return owed.normal().equals(owed.urgent())
        ? describeTerm(owed.normal())
        : text("policy.both", describeTerm(owed.normal()), describeTerm(owed.urgent()));
  }

  private String describeTerm(Term term) {
    return text("policy.term." + term.unit().name(), term.amount());
  }

  /** Returns the rules of a policy that are no promises, in one line. */
  String describeOther(Policy policy) {
    return text(
        policy.coordinatorReads() ? "policy.other.read" : "policy.other.unread",
        policy.repeatMonths(),
        policy.banMonths());
  }

  String describeKeeping(Policy policy) {
    var years = policy.keeping().years();
    return text("policy.keeping.now", Collections.min(years), Collections.max(years));
  }

  String describeForms(Policy policy) {
    var names =
        organisations.structure().classification(ClassificationKind.FORM).stream()
            .collect(Collectors.toMap(Label::code, label -> label.in(readerLocale())));
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
    return messages.getMessage(key, args, readerLocale());
  }

  private static Locale readerLocale() {
    return LocaleContextHolder.getLocale();
  }
}
