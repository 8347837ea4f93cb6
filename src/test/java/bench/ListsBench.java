// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the largest organisation, in a register of few and one of many cases, turn by turn
 * in one run. See bench/README.md.
 */
final class ListsBench {

  private record Options(
      int small, int large, int rate, int seconds, int rounds, @Nullable Path kept) {

    static Options of(List<String> arguments) {
      return new Options(
          number(arguments, "--small", 50_000),
          number(arguments, "--large", 5_000_000),
          number(arguments, "--rate", 100),
          number(arguments, "--seconds", 15),
          number(arguments, "--rounds", 5),
          kept(arguments));
    }

    private static @Nullable Path kept(List<String> arguments) {
      int at = arguments.indexOf("--keep");
      return at < 0 ? null : Path.of(arguments.get(at + 1));
    }

    private static int number(List<String> arguments, String name, int otherwise) {
      int at = arguments.indexOf(name);
      return at < 0 ? otherwise : Integer.parseInt(arguments.get(at + 1));
    }
  }

  /** Percentiles of one page, round by round. */
  private record Row(List<Double> small, List<Double> large) {

    Row() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    List<Double> ratios() {
      var ratios = new ArrayList<Double>();
      for (int i = 0; i < small.size(); i++) {
        ratios.add(large.get(i) / small.get(i));
      }
      return ratios;
    }
  }

  private static final int WARM = 20;
  private static final int RARE_RATE = 5;

  private ListsBench() {}

  static void main(String[] arguments) throws Exception {
    var options = Options.of(List.of(arguments));
    try (var small = new ListsGround(options.small, options.kept);
        var large = new ListsGround(options.large, options.kept)) {
      small.start();
      large.start();
      if (options.rounds == 0) {
        return;
      }
      say("warming up");
      for (int round = 0; round < 2; round++) {
        small.load(options.rate, WARM, small.pages());
        large.load(options.rate, WARM, large.pages());
      }
      say("page, p50 and p95 in ms of %d and of %d cases".formatted(options.small, options.large));
      compare(options, options.rate, small, large, false);
      say("at %d a second, a filter that fits next to nothing:".formatted(RARE_RATE));
      compare(options, RARE_RATE, small, large, true);
    }
  }

  private static void compare(
      Options options, int rate, ListsGround small, ListsGround large, boolean rare)
      throws Exception {
    var middle = new TreeMap<String, Row>();
    var high = new TreeMap<String, Row>();
    int errors = 0;
    for (int round = 0; round < options.rounds; round++) {
      var few = small.load(rate, options.seconds, rare ? small.rare() : small.pages());
      var many = large.load(rate, options.seconds, rare ? large.rare() : large.pages());
      errors += few.errors() + many.errors();
      for (var page : few.millis().keySet()) {
        add(middle, page, few.percentile(page, 0.5), many.percentile(page, 0.5));
        add(high, page, few.percentile(page, 0.95), many.percentile(page, 0.95));
      }
    }
    print(middle, high);
    say("errors: %d".formatted(errors));
  }

  private static void add(Map<String, Row> rows, String page, double few, double many) {
    var row = rows.computeIfAbsent(page, name -> new Row());
    row.small.add(few);
    row.large.add(many);
  }

  private static void print(Map<String, Row> middle, Map<String, Row> high) {
    for (var page : middle.keySet()) {
      var p50 = middle.getOrDefault(page, new Row());
      var p95 = high.getOrDefault(page, new Row());
      say(
          "%-16s p50 %6.1f %6.1f  p95 %6.1f %6.1f  ratio of p95 %4.2f %s"
              .formatted(
                  page,
                  median(p50.small),
                  median(p50.large),
                  median(p95.small),
                  median(p95.large),
                  median(p95.ratios()),
                  p95.ratios().stream().map("%.2f"::formatted).toList()));
    }
  }

  private static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }

  static void say(String line) {
    System.out.println(line);
  }
}
