// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was seen of each page with few and with many cases, round by round. */
final class ListsTable {

  private static final List<Double> PARTS = List.of(0.5, 0.95, 0.99);
  private static final double HIGH = 0.95;
  private static final String ALL = "all pages";

  /** Milliseconds with few and with many cases. */
  private record Pair(double few, double many) {

    double ratio() {
      return many / few;
    }
  }

  private final Map<String, Map<Double, List<Pair>>> pages = new TreeMap<>();

  void add(Rate.Result few, Rate.Result many) {
    for (var page : few.millis().keySet()) {
      for (double part : PARTS) {
        add(page, part, new Pair(few.percentile(page, part), many.percentile(page, part)));
      }
    }
    for (double part : PARTS) {
      add(ALL, part, new Pair(few.percentile(part), many.percentile(part)));
    }
  }

  private void add(String page, double part, Pair pair) {
    pages
        .computeIfAbsent(page, name -> new TreeMap<>())
        .computeIfAbsent(part, name -> new ArrayList<>())
        .add(pair);
  }

  /** Medians of the rounds; ratios are of the two turns of one round. */
  void print() {
    ListsBench.say(
        "%-18s %15s %15s %15s  %s".formatted("", "p50", "p95", "p99", "many / few, p95"));
    pages.forEach(
        (page, parts) -> {
          var line = new StringBuilder("%-18s".formatted(page));
          for (double part : PARTS) {
            var pairs = parts.getOrDefault(part, List.of());
            line.append(
                " %7.1f %7.1f"
                    .formatted(
                        median(pairs.stream().map(Pair::few).toList()),
                        median(pairs.stream().map(Pair::many).toList())));
          }
          var ratios = parts.getOrDefault(HIGH, List.of()).stream().map(Pair::ratio).toList();
          line.append(
              "  %.2f %s"
                  .formatted(median(ratios), ratios.stream().map("%.2f"::formatted).toList()));
          ListsBench.say(line.toString());
        });
  }

  private static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }
}
