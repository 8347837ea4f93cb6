// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.rugdekking.register.RefusedException;

/**
 * Checks that the steps of a log can follow each other. An outcome needs a report to the police
 * that was made on that day or earlier, and an appeal needs a verdict in the same way. After the
 * case was stopped, the court of appeal can be asked, and a verdict needs a prosecution or its
 * decision.
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

  /** Returns true when a step of this kind can have happened by this day. */
  boolean isPossible(PoliceStepKind kind, LocalDate until) {
    return findRefusal(kind, until).isEmpty();
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
    if (kind == PoliceStepKind.COURT_ASKED) {
      return findRefusal(on, PoliceStepKind::isStopped, "police.refused.not-stopped");
    }
    if (!kind.needsReport()) {
      return Optional.empty();
    }
    var first = findFirstDay(PoliceStepKind::isBeginning);
    if (first.isEmpty()) {
      return Optional.of("police.refused.not-filed");
    }
    if (on.isBefore(first.get())) {
      return Optional.of("police.refused.before-filed");
    }
    return switch (kind) {
      case APPEAL -> findRefusalOfAppeal(on);
      case VERDICT -> findRefusalOfVerdict(on);
      case COURT_DECIDED ->
          findRefusal(on, step -> step == PoliceStepKind.COURT_ASKED, "police.refused.no-court");
      default -> Optional.empty();
    };
  }

  private Optional<String> findRefusalOfAppeal(LocalDate on) {
    var verdict = findFirstDay(kind -> kind == PoliceStepKind.VERDICT);
    if (verdict.isEmpty()) {
      return Optional.of("police.refused.no-verdict");
    }
    return Optional.of("police.refused.before-verdict").filter(_ -> on.isBefore(verdict.get()));
  }

  // A court gives no verdict in a case that was stopped, unless a prosecution came after that.
  private Optional<String> findRefusalOfVerdict(LocalDate on) {
    var resumed = findLastDay(PoliceStepKind::leadsToVerdict, on).orElse(LocalDate.MIN);
    return findLastDay(PoliceStepKind::isStopped, on)
        .filter(stopped -> stopped.isAfter(resumed))
        .map(_ -> "police.refused.stopped");
  }

  private Optional<String> findRefusal(
      LocalDate on, Predicate<PoliceStepKind> needed, String refusal) {
    return findLastDay(needed, on).isPresent() ? Optional.empty() : Optional.of(refusal);
  }

  private Optional<LocalDate> findFirstDay(Predicate<PoliceStepKind> kinds) {
    return steps.stream()
        .filter(step -> kinds.test(step.kind()))
        .map(PoliceStep::on)
        .min(LocalDate::compareTo);
  }

  private Optional<LocalDate> findLastDay(Predicate<PoliceStepKind> kinds, LocalDate until) {
    return steps.stream()
        .filter(step -> kinds.test(step.kind()) && !step.on().isAfter(until))
        .map(PoliceStep::on)
        .max(LocalDate::compareTo);
  }
}
