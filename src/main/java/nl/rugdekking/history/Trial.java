// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.organisation.BodyKind;

/** What taking over a list would do, row by row. Every row is accepted, refused or a double. */
public record Trial(List<Verdict> verdicts) {

  public Trial {
    verdicts = List.copyOf(verdicts);
  }

  public int rows() {
    return verdicts.size();
  }

  public int accepted() {
    return (int) verdicts.stream().filter(Verdict::isAccepted).count();
  }

  public int refused() {
    return count(Verdict.Refused.class);
  }

  public int doubles() {
    return count(Verdict.Same.class);
  }

  /** Lines that a question is about, and those they look like. */
  Set<Integer> asked() {
    var lines = new HashSet<Integer>();
    for (var verdict : verdicts) {
      if (verdict.asksForDay() || verdict.asksWhetherOther()) {
        lines.add(verdict.line());
      }
      if (verdict.asksWhetherOther()) {
        lines.add(verdict.alike());
      }
    }
    return lines;
  }

  /** An answer for a day is none, or a day that cannot be right. */
  boolean isMisread(Map<Integer, String> days) {
    return verdicts.stream()
        .filter(verdict -> !days.getOrDefault(verdict.line(), "").isBlank())
        .anyMatch(Verdict::isMisread);
  }

  /** Said to be another event just now, and nobody was asked for its day yet. */
  boolean lacksDay(Set<Integer> others, Set<Integer> before, Map<Integer, String> days) {
    return verdicts.stream()
        .filter(verdict -> others.contains(verdict.line()) && !before.contains(verdict.line()))
        .filter(verdict -> days.getOrDefault(verdict.line(), "").isBlank())
        .anyMatch(verdict -> verdict.asksForDay() && !verdict.isAccepted());
  }

  /** How many rows come in for each body: its rules say who reads them. */
  public Map<BodyKind, Integer> acceptedByBody() {
    Map<BodyKind, Integer> byBody = new EnumMap<>(BodyKind.class);
    for (var verdict : verdicts) {
      if (verdict.outcome() instanceof Verdict.Accepted accepted) {
        byBody.merge(accepted.incident().body(), 1, Integer::sum);
      }
    }
    return byBody;
  }

  private int count(Class<? extends Verdict.Outcome> type) {
    return (int) verdicts.stream().map(Verdict::outcome).filter(type::isInstance).count();
  }

  List<Verdict> refused(Verdict.Reason reason) {
    return refusedByReason().getOrDefault(reason, List.of());
  }

  public Map<Verdict.Reason, List<Verdict>> refusedByReason() {
    Map<Verdict.Reason, List<Verdict>> byReason = new EnumMap<>(Verdict.Reason.class);
    for (var verdict : verdicts) {
      if (verdict.outcome() instanceof Verdict.Refused refused) {
        byReason.computeIfAbsent(refused.reason(), r -> new java.util.ArrayList<>()).add(verdict);
      }
    }
    return byReason;
  }
}
