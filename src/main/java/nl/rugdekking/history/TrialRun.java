// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.organisation.BodyKind;

/**
 * The result of trying out an import, row by row. Every row is accepted, refused or a duplicate.
 */
public record TrialRun(List<Verdict> verdicts) {

  public TrialRun {
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
    return count(Verdict.Duplicate.class);
  }

  /**
   * Returns the lines about which the owner of the list is asked something, and the lines they
   * resemble.
   */
  Set<Integer> questionedLines() {
    var lines = new HashSet<Integer>();
    for (var verdict : verdicts) {
      if (verdict.needsDay() || verdict.mayBeDuplicate()) {
        lines.add(verdict.line());
      }
      if (verdict.mayBeDuplicate()) {
        lines.add(verdict.similarLine());
      }
    }
    return lines;
  }

  /** Returns true when a day that was given as an answer is invalid or cannot be right. */
  boolean hasWrongDay(Map<Integer, String> days) {
    return verdicts.stream()
        .filter(verdict -> !days.getOrDefault(verdict.line(), "").isBlank())
        .anyMatch(Verdict::hasWrongDay);
  }

  /**
   * Returns true when a row was just said to be another event, but has no valid day yet.
   *
   * @param others the lines that are said to be another event, with the answers just given
   * @param before the lines that were said to be another event before those answers
   */
  boolean hasMissingDay(Set<Integer> others, Set<Integer> before, Map<Integer, String> days) {
    return verdicts.stream()
        .filter(verdict -> others.contains(verdict.line()) && !before.contains(verdict.line()))
        .filter(verdict -> days.getOrDefault(verdict.line(), "").isBlank())
        .anyMatch(verdict -> verdict.needsDay() && !verdict.isAccepted());
  }

  /**
   * Returns the number of accepted rows for each body, because its rules decide who may read them.
   */
  public Map<BodyKind, Integer> acceptedByBody() {
    Map<BodyKind, Integer> byBody = new EnumMap<>(BodyKind.class);
    for (var verdict : verdicts) {
      if (verdict.outcome() instanceof Verdict.Accepted accepted) {
        byBody.merge(accepted.incident().body(), 1, Integer::sum);
      }
    }
    return byBody;
  }

  /** Returns true when an accepted row names a perpetrator. */
  boolean hasSubjects() {
    return verdicts.stream()
        .anyMatch(
            verdict ->
                verdict.outcome() instanceof Verdict.Accepted accepted
                    && accepted.incident().subject() != null);
  }

  private int count(Class<? extends Verdict.Outcome> type) {
    return (int) verdicts.stream().map(Verdict::outcome).filter(type::isInstance).count();
  }

  /** Returns the rows that were refused for this reason. */
  List<Verdict> refused(Verdict.Reason reason) {
    return refusedByReason().getOrDefault(reason, List.of());
  }

  public Map<Verdict.Reason, List<Verdict>> refusedByReason() {
    Map<Verdict.Reason, List<Verdict>> byReason = new EnumMap<>(Verdict.Reason.class);
    for (var verdict : verdicts) {
      if (verdict.outcome() instanceof Verdict.Refused refused) {
        byReason.computeIfAbsent(refused.reason(), r -> new ArrayList<>()).add(verdict);
      }
    }
    return byReason;
  }
}
