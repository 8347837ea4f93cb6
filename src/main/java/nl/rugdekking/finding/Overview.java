// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.rugdekking.finding.CaseFilter.Stand;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PromiseKind;

/** How the organisation keeps its word, in exact counts of what one viewer may open. */
public record Overview(List<OfBody> bodies) {

  private static final String REASON = "REASON ";

  /**
   * Promises of one kind; late ones are counted under late only.
   *
   * @param missed of all of them those whose term passed once, however they ended
   */
  public record Line(
      PromiseKind kind,
      long kept,
      long explained,
      long late,
      long waiting,
      long open,
      long missed) {

    public long total() {
      return kept + explained + late + waiting + open;
    }

    private Line plus(Line other) {
      return new Line(
          kind,
          kept + other.kept,
          explained + other.explained,
          late + other.late,
          waiting + other.waiting,
          open + other.open,
          missed + other.missed);
    }
  }

  /** Cases by each person affected; of the past are those that came in with a list. */
  public record Cases(long open, long closed, long history) {}

  /**
   * @param reasons why promises were explained, by the code of the reason, most used first
   */
  public record OfBody(
      BodyKind body, Cases cases, List<Line> lines, List<Map.Entry<String, Long>> reasons) {}

  /** All bodies together, kind by kind. */
  public List<Line> together() {
    var sums = new TreeMap<PromiseKind, Line>();
    bodies.stream()
        .flatMap(body -> body.lines().stream())
        .forEach(line -> sums.merge(line.kind(), line, Line::plus));
    return List.copyOf(sums.values());
  }

  static Overview of(List<Tallies.Count> counts) {
    return new Overview(
        Arrays.stream(BodyKind.values())
            .map(body -> counts.stream().filter(count -> count.body() == body).toList())
            .filter(own -> !own.isEmpty())
            .map(Overview::ofBody)
            .toList());
  }

  private static OfBody ofBody(List<Tallies.Count> counts) {
    var cases =
        new Cases(
            amount(counts, "CASE", CaseFilter.State.OPEN),
            amount(counts, "CASE", CaseFilter.State.CLOSED),
            amount(counts, "CASE", CaseFilter.State.HISTORY));
    return new OfBody(
        counts.getFirst().body(),
        cases,
        Arrays.stream(PromiseKind.values())
            .map(kind -> line(counts, kind))
            .filter(line -> line.total() > 0)
            .toList(),
        reasons(counts));
  }

  private static Line line(List<Tallies.Count> counts, PromiseKind kind) {
    return new Line(
        kind,
        amount(counts, kind.name(), Stand.KEPT),
        amount(counts, kind.name(), Stand.EXPLAINED),
        amount(counts, kind.name(), Stand.LATE),
        amount(counts, kind.name(), Stand.WAITING),
        amount(counts, kind.name(), Stand.OPEN),
        amount(counts, kind.name(), Stand.MISSED));
  }

  private static long amount(List<Tallies.Count> counts, String kind, Enum<?> what) {
    return counts.stream()
        .filter(count -> count.kind().equals(kind) && count.what().equals(what.name()))
        .mapToLong(Tallies.Count::amount)
        .sum();
  }

  private static List<Map.Entry<String, Long>> reasons(List<Tallies.Count> counts) {
    var sums = new TreeMap<String, Long>();
    counts.stream()
        .filter(count -> count.what().startsWith(REASON))
        .forEach(
            count ->
                sums.merge(count.what().substring(REASON.length()), count.amount(), Long::sum));
    return sums.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
        .toList();
  }
}
