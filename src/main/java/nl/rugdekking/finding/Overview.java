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

/**
 * Exact counts of promises and cases, of those that one viewer may read.
 *
 * @param together the promises of all bodies, by kind
 */
public record Overview(List<OfBody> bodies, List<Line> together) {

  private static final String REASON = "REASON ";

  /**
   * The promises of one kind by state; a late one is counted as late only.
   *
   * @param missed the promises whose term has ever passed, also counted in their state
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
  }

  /**
   * The number of parts by state.
   *
   * @param history the parts that were imported from a list of the past
   */
  public record Cases(long open, long closed, long history) {}

  /**
   * The counts of one body.
   *
   * @param reasons the reasons of explained promises by code, the most frequent first
   */
  public record OfBody(
      BodyKind body, Cases cases, List<Line> lines, List<Map.Entry<String, Long>> reasons) {}

  /**
   * @param kinds the kinds of promises in the order of the page
   */
  static Overview of(List<Tallies.Count> counts, List<PromiseKind> kinds) {
    var bodies =
        Arrays.stream(BodyKind.values())
            .map(body -> counts.stream().filter(count -> count.body() == body).toList())
            .filter(own -> !own.isEmpty())
            .map(own -> ofBody(own, kinds))
            .toList();
    return new Overview(bodies, lines(counts, kinds));
  }

  private static OfBody ofBody(List<Tallies.Count> counts, List<PromiseKind> kinds) {
    var cases =
        new Cases(
            amount(counts, "CASE", CaseFilter.State.OPEN),
            amount(counts, "CASE", CaseFilter.State.CLOSED),
            amount(counts, "CASE", CaseFilter.State.HISTORY));
    return new OfBody(counts.getFirst().body(), cases, lines(counts, kinds), reasons(counts));
  }

  private static List<Line> lines(List<Tallies.Count> counts, List<PromiseKind> kinds) {
    return kinds.stream().map(kind -> line(counts, kind)).filter(line -> line.total() > 0).toList();
  }

  private static Line line(List<Tallies.Count> counts, PromiseKind kind) {
    return new Line(
        kind,
        amount(counts, kind.code(), Stand.KEPT),
        amount(counts, kind.code(), Stand.EXPLAINED),
        amount(counts, kind.code(), Stand.LATE),
        amount(counts, kind.code(), Stand.WAITING),
        amount(counts, kind.code(), Stand.OPEN),
        amount(counts, kind.code(), Stand.MISSED));
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
