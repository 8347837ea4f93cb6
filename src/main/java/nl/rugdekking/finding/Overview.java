// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.rugdekking.finding.CaseFilter.PromiseStatus;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PromiseKind;

/**
 * Exact counts of the promises and cases that one viewer may read, for each body (such as the
 * council).
 *
 * @param allBodies the promises of all bodies, by kind
 * @param allReasons the reasons of explained promises of all bodies, the most frequent first
 */
public record Overview(
    List<BodyCounts> bodies,
    List<PromiseCounts> allBodies,
    List<Map.Entry<String, Long>> allReasons) {

  private static final String REASON = "REASON ";

  /**
   * The promises of one kind by state; a late one is counted as late only.
   *
   * @param keptLate the promises that were kept after their term, also counted as kept
   * @param missed the promises whose term has ever passed, also counted in their state
   */
  public record PromiseCounts(
      PromiseKind kind,
      long kept,
      long explained,
      long late,
      long waiting,
      long open,
      long keptLate,
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
  public record CaseCounts(long open, long closed, long history) {

    public long total() {
      return open + closed + history;
    }
  }

  /**
   * The counts of one body.
   *
   * @param reasons the reasons of explained promises by code, the most frequent first
   */
  public record BodyCounts(
      BodyKind body,
      CaseCounts cases,
      List<PromiseCounts> lines,
      List<Map.Entry<String, Long>> reasons) {}

  /**
   * @param kinds the kinds of promises in the order of the page
   */
  static Overview of(List<TallyRepository.Count> counts, List<PromiseKind> kinds) {
    var bodies =
        Arrays.stream(BodyKind.values())
            .map(body -> counts.stream().filter(count -> count.body() == body).toList())
            .filter(own -> !own.isEmpty())
            .map(own -> ofBody(own, kinds))
            .toList();
    return new Overview(bodies, lines(counts, kinds), reasons(counts));
  }

  private static BodyCounts ofBody(List<TallyRepository.Count> counts, List<PromiseKind> kinds) {
    var cases =
        new CaseCounts(
            amount(counts, "CASE", CaseFilter.State.OPEN),
            amount(counts, "CASE", CaseFilter.State.CLOSED),
            amount(counts, "CASE", CaseFilter.State.HISTORY));
    return new BodyCounts(counts.getFirst().body(), cases, lines(counts, kinds), reasons(counts));
  }

  private static List<PromiseCounts> lines(
      List<TallyRepository.Count> counts, List<PromiseKind> kinds) {
    return kinds.stream().map(kind -> line(counts, kind)).filter(line -> line.total() > 0).toList();
  }

  private static PromiseCounts line(List<TallyRepository.Count> counts, PromiseKind kind) {
    return new PromiseCounts(
        kind,
        amount(counts, kind.code(), PromiseStatus.KEPT),
        amount(counts, kind.code(), PromiseStatus.EXPLAINED),
        amount(counts, kind.code(), PromiseStatus.LATE),
        amount(counts, kind.code(), PromiseStatus.WAITING),
        amount(counts, kind.code(), PromiseStatus.OPEN),
        amount(counts, kind.code(), PromiseStatus.KEPT_LATE),
        amount(counts, kind.code(), PromiseStatus.MISSED));
  }

  private static long amount(List<TallyRepository.Count> counts, String kind, Enum<?> what) {
    return counts.stream()
        .filter(count -> count.kind().equals(kind) && count.state().equals(what.name()))
        .mapToLong(TallyRepository.Count::amount)
        .sum();
  }

  private static List<Map.Entry<String, Long>> reasons(List<TallyRepository.Count> counts) {
    var sums = new TreeMap<String, Long>();
    counts.stream()
        .filter(count -> count.state().startsWith(REASON))
        .forEach(
            count ->
                sums.merge(count.state().substring(REASON.length()), count.amount(), Long::sum));
    return sums.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
        .toList();
  }
}
