// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.access.PartId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/**
 * Tries whether a step of the table may be done: takes it by the service behind its page, and takes
 * it back.
 */
@TestComponent
class SituationSteps {

  /** Takes the step in one part; false or a refusal when it may not be done. */
  @FunctionalInterface
  interface Step {
    boolean take(SituationCase about, PartId part);
  }

  /**
   * The steps that no page has yet, so that nobody does them with the application. Whoever builds
   * one says in this package how it is tried, and takes it away here.
   */
  static final Set<String> NOWHERE =
      Set.of(
          "destroy",
          "exclude-member-by-chair",
          "name-to-accused",
          "notes-by-manager",
          "transfer-claim",
          "withdraw-report");

  private final Map<String, Step> steps = new HashMap<>();

  @Autowired SituationDesk desk;

  @Autowired
  void collect(
      SituationHandling handling,
      SituationDecisions decisions,
      SituationRoutes routes,
      SituationOwnSteps ownSteps,
      SituationFirstDay firstDay,
      SituationComplaints complaints,
      SituationRecovery recovery) {
    Stream.of(
            handling.steps(),
            decisions.steps(),
            routes.steps(),
            ownSteps.steps(),
            firstDay.steps(),
            complaints.steps(),
            recovery.steps())
        .forEach(steps::putAll);
  }

  /** Returns true when this word is a step that can be tried, or one that no page has. */
  boolean knows(String step) {
    return NOWHERE.contains(step) || steps.containsKey(step);
  }

  /** Returns true when the step may be done in one of the parts at least. */
  boolean mayBeDone(SituationCase about, String word) {
    if (NOWHERE.contains(word)) {
      return false;
    }
    @Nullable Step step = steps.get(word);
    if (step == null) {
      throw new IllegalStateException("Unknown step " + word);
    }
    return about.parts().stream()
        .anyMatch(part -> desk.tryOut(about.town(), () -> step.take(about, part)));
  }
}
