// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands one after another over the same answers: by group, by region, by both crosswise, of all
 * together. An attacker reads all that was printed and tries the tables that fit, around the true
 * one.
 */
class ReleasedSequencesUnitTests {

  // group a or b, region N or Z
  private static final int PARTS = 4;
  private static final int FEW = 5;
  private static final int FEW_ANSWERED = 10;
  // one of two answers, or a tick that may stand beside others, one that may not, and no tick
  private static final Asked ONE = new Asked("single", "JA", "NEE");
  private static final Asked SEVERAL = new Asked("multiple", "JA", "GEEN", "-");

  @TempDir Path directory;

  /** What people say to the question; the cells are parts by what is said. */
  private record Asked(String kind, List<String> said) {

    Asked(String kind, String... said) {
      this(kind, List.of(said));
    }

    int cells() {
      return PARTS * said.size();
    }

    String says(int cell) {
      return said.get(cell / PARTS);
    }

    String questionnaire() {
      return """
      questionnaire: q
      version: 1
      title: {nl: t, en: t}
      questions:
        - {code: REGIO, kind: single, text: {nl: r, en: r}, answers: {N: n, Z: z}}
        - {code: HOEK, kind: single, text: {nl: h, en: h}, answers: {R: r, S: s}}
        - {code: ALLE, kind: single, text: {nl: a, en: a}, answers: {totaal: t}}
        - {code: Q, kind: %s, text: {nl: q, en: q}, answers: {JA: ja, %s}}
      """
          .formatted(
              kind, said.contains("NEE") ? "NEE: nee" : "GEEN: {nl: g, en: g, exclusive: true}");
    }
  }

  @Test
  void whatWasPrintedTogetherTellsOfNobody() throws IOException {
    assertThat(attack(ONE, true, 60, new Random(81))).isZero();
    assertThat(attack(SEVERAL, true, 60, new Random(83))).isZero();
  }

  @Test
  @Tag("long")
  void norInTwoThousandSequences() throws IOException {
    assertThat(attack(ONE, true, 2_000, new Random(82))).isZero();
    assertThat(attack(SEVERAL, true, 2_000, new Random(84))).isZero();
  }

  @Test
  void withoutTheFileOfReleasesTheAttackerFindsSomebody() throws IOException {
    assertThat(attack(ONE, false, 60, new Random(81))).isGreaterThan(5);
    assertThat(attack(SEVERAL, false, 60, new Random(83))).isGreaterThan(5);
  }

  private int attack(Asked asked, boolean remembered, int sequences, Random random)
      throws IOException {
    int broken = 0;
    int printed = 0;
    for (int i = 0; i < sequences; i++) {
      int[] truth = random.ints(asked.cells(), 0, random.nextBoolean() ? 9 : 25).toArray();
      Files.deleteIfExists(directory.resolve("out.csv"));
      var known = new HashSet<Set<Integer>>();
      for (var division : divisions(asked, random)) {
        read(asked, run(asked, truth, division, remembered), truth, known);
      }
      printed += known.size();
      broken += NearTables.tell(truth, known, secrets(asked, truth)) ? 1 : 0;
    }
    assertThat(printed).isGreaterThan(2 * sequences);
    return broken;
  }

  // Only a question with one answer has totals.
  private static List<String> divisions(Asked asked, Random random) {
    var all =
        asked.equals(ONE)
            ? List.of("group", "REGIO", "group totaal", "REGIO totaal")
            : List.of("group", "REGIO", "HOEK", "ALLE");
    return random.ints(3, 0, all.size()).mapToObj(all::get).toList();
  }

  private List<String> run(Asked asked, int[] truth, String division, boolean remembered)
      throws IOException {
    var plan = directory.resolve("t.yaml");
    boolean total = division.endsWith("totaal");
    Files.writeString(plan, "tables: [{table: 1, total: " + total + ", questions: [Q]}]");
    var words =
        new ArrayList<Object>(
            List.of(
                "tables",
                "--questionnaire",
                Files.writeString(directory.resolve("q.yaml"), asked.questionnaire()),
                "--answers",
                Files.writeString(directory.resolve("a.csv"), answers(asked, truth)),
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

  private static String answers(Asked asked, int[] truth) {
    var text = new StringBuilder("group,REGIO,HOEK,ALLE,Q\n");
    for (int cell = 0; cell < truth.length; cell++) {
      text.append(
          "%s,%s,%s,totaal,%s\n"
              .formatted(
                  (cell & 1) == 0 ? "a" : "b",
                  (cell & 2) == 0 ? "N" : "Z",
                  isSlanted(cell) ? "S" : "R",
                  asked.says(cell))
              .repeat(truth[cell]));
    }
    // so that both groups and regions are always there
    return text.append("a,N,R,totaal,\nb,Z,R,totaal,\n").toString();
  }

  // Figures as the cells they add up.
  private static void read(Asked asked, List<String> lines, int[] truth, Set<Set<Integer>> known) {
    for (var line : lines.subList(1, lines.size())) {
      var parts = line.split(",");
      if (!parts[4].equals("*")) {
        know(asked, parts[2], cell -> asked.says(cell).equals(parts[3]), parts[4], truth, known);
      }
      // those who skipped were asked too; how many is known
      int skipped = parts[6].equals("asked") ? skipped(parts[2]) : 0;
      if (!parts[5].equals("*")) {
        var base = String.valueOf(Integer.parseInt(parts[5]) - skipped);
        know(asked, parts[2], cell -> true, base, truth, known);
      }
    }
  }

  // One in a and N, one in b and Z.
  private static int skipped(String group) {
    return switch (group) {
      case "totaal", "R" -> 2;
      case "S" -> 0;
      default -> 1;
    };
  }

  private static boolean isSlanted(int cell) {
    return ((cell & 1) == 1) != ((cell & 2) == 2);
  }

  private static void know(
      Asked asked,
      String group,
      IntPredicate answer,
      String count,
      int[] truth,
      Set<Set<Integer>> known) {
    var cells =
        IntStream.range(0, asked.cells())
            .filter(answer)
            .filter(
                cell ->
                    switch (group) {
                      case "a" -> (cell & 1) == 0;
                      case "b" -> (cell & 1) == 1;
                      case "N" -> (cell & 2) == 0;
                      case "Z" -> (cell & 2) == 2;
                      case "R" -> !isSlanted(cell);
                      case "S" -> isSlanted(cell);
                      default -> true;
                    })
            .boxed()
            .collect(Collectors.toSet());
    assertThat(sum(truth, cells)).isEqualTo(Integer.parseInt(count));
    known.add(cells);
  }

  // Few in some parts who said one of some things, or who said anything.
  private static List<Set<Integer>> secrets(Asked asked, int[] truth) {
    var secrets = new ArrayList<Set<Integer>>();
    int all = (1 << asked.said.size()) - 1;
    for (int parts = 1; parts < 1 << PARTS; parts++) {
      for (int said = 1; said <= all; said++) {
        var secret = cells(asked, parts, said);
        if (sum(truth, cells(asked, parts, all)) > 0
            && sum(truth, secret) < (said == all ? FEW_ANSWERED : FEW)) {
          secrets.add(secret);
        }
      }
    }
    return secrets;
  }

  private static Set<Integer> cells(Asked asked, int parts, int said) {
    return IntStream.range(0, asked.cells())
        .filter(cell -> (parts >> (cell % PARTS) & 1) == 1 && (said >> (cell / PARTS) & 1) == 1)
        .boxed()
        .collect(Collectors.toSet());
  }

  private static int sum(int[] counts, Set<Integer> cells) {
    return cells.stream().mapToInt(cell -> counts[cell]).sum();
  }
}
