// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
