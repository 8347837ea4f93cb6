// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.founding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.policy.OpenQuestion;
import nl.rugdekking.policy.OrganisationDecision;
import org.jspecify.annotations.Nullable;

/**
 * Parses the part of a set-up file with the decisions that an organisation takes for itself. A
 * decision without a choice follows the proposal.
 */
final class DecisionSection {

  private static final List<String> KEYS = List.of("about", "choice", "reason", "by", "day");
  private static final int MAX_TEXT_LENGTH = 2_000;
  private static final int MAX_NAME_LENGTH = 200;

  private DecisionSection() {}

  static List<OrganisationDecision> parseAll(YamlSection file) {
    var given = file.values().get("decisions");
    if (given == null) {
      return List.of();
    }
    if (!(given instanceof List<?> list)) {
      file.addFault(
          "decisions must be a list, as in [{about: LADDER, by: council, day: 2026-01-31}]");
      return List.of();
    }
    var decisions = new ArrayList<OrganisationDecision>();
    var seen = new HashSet<OpenQuestion>();
    for (int place = 1; place <= list.size(); place++) {
      var values = list.get(place - 1) instanceof Map<?, ?> map ? map : Map.of();
      var section = new YamlSection("Decision " + place + " in the list", values, file.faults());
      parse(section, seen).ifPresent(decisions::add);
    }
    return decisions;
  }

  private static Optional<OrganisationDecision> parse(YamlSection section, Set<OpenQuestion> seen) {
    section.requireKnownKeys(KEYS);
    int faults = section.faults().size();
    var question = section.readChoice("about", OpenQuestion.class);
    question
        .filter(one -> !seen.add(one))
        .ifPresent(one -> section.addFault(one + " is there twice"));
    var choice = readOptional(section, "choice");
    var reason = readOptional(section, "reason");
    if (choice != null && reason == null) {
      section.addFault("a choice of your own needs a reason");
    }
    question
        .map(OpenQuestion::namedChoice)
        .filter(named -> choice != null && !choice.equals(named))
        .ifPresent(named -> section.addFault("the other choice is: " + named));
    var by = section.readText("by", MAX_NAME_LENGTH);
    var day = section.readDay("day");
    if (section.faults().size() > faults || question.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new OrganisationDecision(
            question.get(),
            choice != null,
            choice == null ? "" : choice,
            reason == null ? "" : reason,
            by,
            day.get()));
  }

  private static @Nullable String readOptional(YamlSection section, String key) {
    return section.values().containsKey(key) ? section.readText(key, MAX_TEXT_LENGTH) : null;
  }
}
