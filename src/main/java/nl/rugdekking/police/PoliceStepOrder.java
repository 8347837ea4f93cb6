// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.register.RefusedException;

/**
 * Checks that the steps of a log can follow each other. An outcome needs a report to the police
 * that was made on that day or earlier, and an appeal needs a verdict in the same way.
 */
record PoliceStepOrder(List<PoliceStep> steps) {

  /**
   * Checks a step that somebody wants to record.
   *
   * @throws RefusedException when it cannot have happened on this day, given the steps of the log
   */
  void requirePossible(PoliceStepKind kind, LocalDate on) {
    findRefusal(kind, on)
        .ifPresent(
            key -> {
              throw new RefusedException(key);
            });
  }

  /**
   * Checks a step that somebody wants to remove.
   *
   * @throws RefusedException when a later step could not have happened without it
   */
  void requireNotNeeded(UUID removed) {
    var rest = new PoliceStepOrder(steps.stream().filter(s -> !s.id().equals(removed)).toList());
    var needed =
        rest.steps.stream()
            .filter(step -> findRefusal(step.kind(), step.on()).isEmpty())
            .anyMatch(step -> rest.findRefusal(step.kind(), step.on()).isPresent());
    if (needed) {
      throw new RefusedException("police.refused.needed");
    }
  }

  private Optional<String> findRefusal(PoliceStepKind kind, LocalDate on) {
    if (!kind.needsReport()) {
      return Optional.empty();
    }
    var filed = findFirstDay(PoliceStepKind.FILED);
    if (filed.isEmpty()) {
      return Optional.of("police.refused.not-filed");
    }
    if (on.isBefore(filed.get())) {
      return Optional.of("police.refused.before-filed");
    }
    return kind == PoliceStepKind.APPEAL ? findRefusalOfAppeal(on) : Optional.empty();
  }

  private Optional<String> findRefusalOfAppeal(LocalDate on) {
    var verdict = findFirstDay(PoliceStepKind.VERDICT);
    if (verdict.isEmpty()) {
      return Optional.of("police.refused.no-verdict");
    }
    return Optional.of("police.refused.before-verdict").filter(_ -> on.isBefore(verdict.get()));
  }

  private Optional<LocalDate> findFirstDay(PoliceStepKind kind) {
    return steps.stream()
        .filter(step -> step.kind() == kind)
        .map(PoliceStep::on)
        .min(LocalDate::compareTo);
  }
}
