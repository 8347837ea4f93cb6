// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands one after another over the same answers to three questions, divided by group and by one
 * or two of the questions. An attacker knows how many people are in every division together, reads
 * all that was printed, and tries the tables of group and three questions that fit around the true
 * one: what is the same in all of them has been told.
 */
class DividedSequencesUnitTests {

  private static final List<String> ATTRIBUTES = List.of("group", "QA", "QB", "QC");
  private static final int CELLS = 16;
  private static final int FEW = 5;

  @TempDir Path directory;

  /** What was printed, and by what people were divided. */
  private record Printed(Map<Set<Integer>, Integer> sums, Set<String> dividers) {}

  @Test
  void whatWasPrintedTogetherTellsOfNobody() throws IOException {
    assertThat(attack(true, 60, new Random(91))).isZero();
  }

  @Test
  @Tag("long")
  void norInTwoThousandSequences() throws IOException {
    assertThat(attack(true, 2_000, new Random(92))).isZero();
  }

  @Test
  void withoutTheFileOfReleasesTheAttackerFindsSomebody() throws IOException {
    assertThat(attack(false, 60, new Random(91))).isGreaterThan(10);
  }

  private int attack(boolean remembered, int sequences, Random random) throws IOException {
    int broken = 0;
    int divided = 0;
    for (int i = 0; i < sequences; i++) {
      int[] truth = new int[CELLS];
      for (int cell = 0; cell < CELLS; cell++) {
        truth[cell] = random.nextInt(5) < 2 ? random.nextInt(3) : random.nextInt(16);
      }
      Files.deleteIfExists(directory.resolve("out.csv"));
      var printed = sequence(truth, remembered, random);
      divided += printed.dividers.isEmpty() || printed.sums.size() < 8 ? 0 : 1;
      broken += tells(truth, printed) ? 1 : 0;
    }
    assertThat(divided)
        .as("sequences that said something of more divisions")
        .isGreaterThan(sequences / 3);
    return broken;
  }

  private Printed sequence(int[] truth, boolean remembered, Random random) throws IOException {
    var printed = new Printed(new HashMap<>(), new LinkedHashSet<>());
    var dividers = List.of("QA", "QB").subList(0, 1 + random.nextInt(2));
    boolean leaveOut = random.nextInt(3) > 0;
    for (int run = 0; run < 4; run++) {
      int by = random.nextInt(1 + dividers.size());
      var words = words(truth, by == 0 ? "group" : dividers.get(by - 1));
      if (leaveOut && !others(dividers, ATTRIBUTES.get(by)).isEmpty()) {
        words.addAll(List.of("--leave-out", others(dividers, ATTRIBUTES.get(by))));
      }
      if (remembered) {
        words.addAll(List.of("--released", directory.resolve("out.csv")));
      }
      read(CommandRun.of(words.toArray()), ATTRIBUTES.get(by), truth, printed);
    }
    return printed;
  }

  private List<Object> words(int[] truth, String by) throws IOException {
    var text = new StringBuilder(String.join(",", ATTRIBUTES) + "\n");
    for (int cell = 0; cell < CELLS; cell++) {
      text.append((row(cell) + "\n").repeat(truth[cell]));
    }
    // so that every group and answer is always there
    text.append("a,,,\nb,,,\n");
    var answers = Files.writeString(directory.resolve("a.csv"), text.toString());
    return new ArrayList<>(List.of("tables", "--answers", answers, "--by", by, "--protect"));
  }

  private static String row(int cell) {
    var row = new StringBuilder((cell & 1) == 0 ? "a" : "b");
    for (int bit = 1; bit < ATTRIBUTES.size(); bit++) {
      row.append((cell >> bit & 1) == 0 ? ",JA" : ",NEE");
    }
    return row.toString();
  }

  private static String others(List<String> dividers, String by) {
    return String.join(",", dividers.stream().filter(code -> !code.equals(by)).toList());
  }

  // A command that is refused prints nothing and divides nobody.
  private static void read(CommandRun run, String by, int[] truth, Printed printed) {
    if (run.status() != 0) {
      assertThat(run.err()).containsAnyOf("counts as known to others", "have no question 'Q");
      return;
    }
    if (!by.equals("group")) {
      printed.dividers.add(by);
    }
    for (var line : run.lines().subList(1, run.lines().size())) {
      var parts = line.split(",");
      var group = among(by, parts[2]);
      if (!parts[4].equals("*")) {
        var answer = among(parts[1], parts[3]);
        printed.sums.put(cells(c -> group.test(c) && answer.test(c)), Integer.valueOf(parts[4]));
      }
      if (!parts[5].equals("*")) {
        printed.sums.put(cells(group), Integer.valueOf(parts[5]));
      }
    }
    printed.sums.forEach((cells, count) -> assertThat(sum(truth, cells)).isEqualTo(count));
  }

  private static IntPredicate among(String attribute, String value) {
    int bit = ATTRIBUTES.indexOf(attribute);
    boolean first = value.equals("a") || value.equals("JA");
    return cell -> (cell >> bit & 1) == 0 == first;
  }

  private static Set<Integer> cells(IntPredicate which) {
    return new LinkedHashSet<>(IntStream.range(0, CELLS).filter(which).boxed().toList());
  }

  private static boolean tells(int[] truth, Printed printed) {
    int known = printed.dividers.stream().mapToInt(code -> 1 << ATTRIBUTES.indexOf(code)).sum() | 1;
    var sums = new LinkedHashSet<>(printed.sums.keySet());
    var parts = IntStream.range(0, CELLS).map(cell -> cell & known).distinct().toArray();
    IntStream.of(parts).forEach(part -> sums.add(cells(c -> (c & known) == part)));
    var secrets = new ArrayList<Set<Integer>>();
    for (int bit = 1; bit < ATTRIBUTES.size(); bit++) {
      if ((known >> bit & 1) == 0) {
        secrets.addAll(secrets(truth, bit, known, parts));
      }
    }
    return NearTables.tell(truth, sums, secrets);
  }

  // Of any of the parts together, how many gave an answer, where those are few.
  private static List<Set<Integer>> secrets(int[] truth, int bit, int known, int[] parts) {
    var secrets = new ArrayList<Set<Integer>>();
    for (int set = 1; set < 1 << parts.length; set++) {
      int of = set;
      IntPredicate within =
          cell ->
              IntStream.range(0, parts.length)
                  .anyMatch(p -> (of >> p & 1) == 1 && parts[p] == (cell & known));
      if (sum(truth, cells(within)) > 0) {
        for (int answer = 0; answer <= 1; answer++) {
          int said = answer;
          var secret = cells(cell -> within.test(cell) && (cell >> bit & 1) == said);
          if (sum(truth, secret) < FEW) {
            secrets.add(secret);
          }
        }
      }
    }
    return secrets;
  }

  private static int sum(int[] counts, Set<Integer> cells) {
    return cells.stream().mapToInt(cell -> counts[cell]).sum();
  }
}
