// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands one after another over the same answers: by group, by region, by wave, with totals. An
 * attacker reads all that was printed and tries the tables that fit, around the true one.
 */
class ReleasedSequencesUnitTests {

  // group a or b, region N or Z; of each who said JA and who said NEE
  private static final int CELLS = 8;
  private static final int FARTHEST = 2;
  private static final int FEW = 5;
  private static final int FEW_ANSWERED = 10;

  @TempDir Path directory;

  @Test
  void whatWasPrintedTogetherTellsOfNobody() throws IOException {
    assertThat(attack(true, 60, new Random(81))).isZero();
  }

  @Test
  @Tag("long")
  void norInTwoThousandSequences() throws IOException {
    assertThat(attack(true, 2_000, new Random(82))).isZero();
  }

  @Test
  void withoutTheFileOfReleasesTheAttackerFindsSomebody() throws IOException {
    assertThat(attack(false, 60, new Random(81))).isGreaterThan(5);
  }

  private int attack(boolean remembered, int sequences, Random random) throws IOException {
    int broken = 0;
    int printed = 0;
    for (int i = 0; i < sequences; i++) {
      int[] truth = random.ints(CELLS, 0, random.nextBoolean() ? 9 : 25).toArray();
      Files.deleteIfExists(directory.resolve("out.csv"));
      var known = new HashMap<List<Integer>, Integer>();
      for (var division : divisions(random)) {
        read(run(truth, division, remembered), truth, known);
      }
      printed += known.size();
      broken += tells(truth, known) ? 1 : 0;
    }
    assertThat(printed).isGreaterThan(2 * sequences);
    return broken;
  }

  private static List<String> divisions(Random random) {
    var all = List.of("group", "REGIO", "group totaal", "REGIO totaal");
    return random.ints(3, 0, all.size()).mapToObj(all::get).toList();
  }

  private List<String> run(int[] truth, String division, boolean remembered) throws IOException {
    var text = new StringBuilder("group,REGIO,Q\n");
    for (int cell = 0; cell < CELLS; cell++) {
      var line =
          ((cell & 1) == 0 ? "a," : "b,")
              + ((cell & 2) == 0 ? "N," : "Z,")
              + ((cell & 4) == 0 ? "JA\n" : "NEE\n");
      text.append(line.repeat(truth[cell]));
    }
    // so that both answers, groups and regions are always there
    text.append("a,N,\nb,Z,\n");
    var plan = directory.resolve("t.yaml");
    boolean total = division.endsWith("totaal");
    Files.writeString(plan, "tables: [{table: 1, total: " + total + ", questions: [Q]}]");
    var words =
        new ArrayList<Object>(
            List.of(
                "tables",
                "--answers",
                Files.writeString(directory.resolve("a.csv"), text.toString()),
                "--tables",
                plan,
                "--by",
                division.split(" ")[0],
                "--protect"));
    if (remembered) {
      words.addAll(List.of("--released", directory.resolve("out.csv")));
    }
    return CommandRun.well(words.toArray()).lines();
  }

  // Figures as the cells they add up.
  private static void read(List<String> lines, int[] truth, Map<List<Integer>, Integer> known) {
    for (var line : lines.subList(1, lines.size())) {
      var parts = line.split(",");
      if (!parts[4].equals("*")) {
        know(parts[2], cell -> (cell & 4) == 0 == parts[3].equals("JA"), parts[4], truth, known);
      }
      if (!parts[5].equals("*")) {
        know(parts[2], cell -> true, parts[5], truth, known);
      }
    }
  }

  private static void know(
      String group,
      IntPredicate answer,
      String count,
      int[] truth,
      Map<List<Integer>, Integer> known) {
    var cells =
        IntStream.range(0, CELLS)
            .filter(answer)
            .filter(
                cell ->
                    switch (group) {
                      case "a" -> (cell & 1) == 0;
                      case "b" -> (cell & 1) == 1;
                      case "N" -> (cell & 2) == 0;
                      case "Z" -> (cell & 2) == 2;
                      default -> true;
                    })
            .boxed()
            .toList();
    assertThat(sum(truth, cells)).isEqualTo(Integer.parseInt(count));
    known.put(cells, Integer.valueOf(count));
  }

  private static boolean tells(int[] truth, Map<List<Integer>, Integer> known) {
    var secrets = new ArrayList<List<Integer>>();
    for (int set = 1; set < 16; set++) {
      int of = set;
      for (int which = 1; which <= 3; which++) {
        int answers = which;
        var secret =
            IntStream.range(0, CELLS)
                .filter(cell -> (of >> (cell & 3) & 1) == 1 && (answers >> (cell >> 2) & 1) == 1)
                .boxed()
                .toList();
        var people =
            IntStream.range(0, CELLS).filter(c -> (of >> (c & 3) & 1) == 1).boxed().toList();
        if (sum(truth, people) > 0 && sum(truth, secret) < (which == 3 ? FEW_ANSWERED : FEW)) {
          secrets.add(secret);
        }
      }
    }
    guess(new int[CELLS], 0, truth, List.copyOf(known.keySet()), secrets);
    return !secrets.isEmpty();
  }

  // Takes away the secrets that a table which fits has another number for.
  private static void guess(
      int[] guess, int cell, int[] truth, List<List<Integer>> known, List<List<Integer>> secrets) {
    if (secrets.isEmpty()) {
      return;
    }
    if (cell == CELLS) {
      secrets.removeIf(secret -> sum(guess, secret) != sum(truth, secret));
      return;
    }
    for (int off : new int[] {1, -1, 0, 2, -2}) {
      guess[cell] = truth[cell] + off;
      if (Math.abs(off) <= FARTHEST && guess[cell] >= 0 && fits(guess, cell, truth, known)) {
        guess(guess, cell + 1, truth, known, secrets);
      }
    }
  }

  // What is known of cells up to this one only.
  private static boolean fits(int[] guess, int cell, int[] truth, List<List<Integer>> known) {
    return known.stream()
        .filter(cells -> cells.getLast() == cell)
        .allMatch(cells -> sum(guess, cells) == sum(truth, cells));
  }

  private static int sum(int[] counts, List<Integer> cells) {
    return cells.stream().mapToInt(cell -> counts[cell]).sum();
  }
}
