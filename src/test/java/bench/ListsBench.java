// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the largest organisation, in a register of few and one of many cases, turn by turn
 * in one run. See bench/README.md.
 */
final class ListsBench {

  private record Options(
      int small, int large, int rate, int seconds, int rounds, int warm, @Nullable Path kept) {

    static Options of(List<String> arguments) {
      return new Options(
          number(arguments, "--small", 50_000),
          number(arguments, "--large", 5_000_000),
          number(arguments, "--rate", 100),
          number(arguments, "--seconds", 15),
          number(arguments, "--rounds", 5),
          number(arguments, "--warm", 40),
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

  private static final int RARE_RATE = 5;
  private static final int SLICE = 5;

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
      warm(options, small, large);
      say("%d cases beside %d, %d a second:".formatted(options.small, options.large, options.rate));
      compare(options, options.rate, small, large, false);
      say("a filter that fits next to nothing, %d a second:".formatted(RARE_RATE));
      compare(options, RARE_RATE, small, large, true);
    }
  }

  /** In short turns, slowly at first: code that is not compiled yet is many times as slow. */
  private static void warm(Options options, ListsGround small, ListsGround large) throws Exception {
    for (int second = 0; second < options.warm; second += SLICE) {
      int rate = Math.max(10, options.rate * (second + SLICE) / options.warm);
      small.load(rate, SLICE, small.pages());
      large.load(rate, SLICE, large.pages());
    }
  }

  private static void compare(
      Options options, int rate, ListsGround small, ListsGround large, boolean rare)
      throws Exception {
    var table = new ListsTable();
    for (int round = 0; round < options.rounds; round++) {
      var few = small.load(rate, options.seconds, rare ? small.rare() : small.pages());
      var many = large.load(rate, options.seconds, rare ? large.rare() : large.pages());
      table.add(few.result(), many.result());
      say(
          "load of the machine %.1f; ms of processor time a request: application %.1f and %.1f, database %.1f and %.1f; errors %s and %s"
              .formatted(
                  ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                  few.application(),
                  many.application(),
                  few.database(),
                  many.database(),
                  few.result().errors(),
                  many.result().errors()));
    }
    table.print();
  }

  static void say(String line) {
    System.out.println(line);
  }
}
