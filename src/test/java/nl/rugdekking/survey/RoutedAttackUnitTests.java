// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A question with one answer, one with several, and two that are asked by a condition on both.
 * Their bases are sums over who fits the condition, which everybody can read: an attacker puts that
 * beside the tables of the first two.
 */
class RoutedAttackUnitTests {

  private static final List<String> ONE = List.of("JA", "NEE", "SOMS");
  private static final List<String> SEVERAL = List.of("A", "B", "A;B", "GEEN", "-");
  private static final int CELLS = ONE.size() * SEVERAL.size();
  private static final int FEW = 5;

  @TempDir Path directory;

  /** A condition as it is written, and which cells fit it. */
  private record Condition(String text, IntPredicate holds) {}

  @Test
  void theBasesOfLaterQuestionsTellOfNobody() throws IOException {
    assertThat(attack(true, 150, new Random(41))).isZero();
  }

  @Test
  @Tag("long")
  void norInThreeThousandTables() throws IOException {
    assertThat(attack(true, 3_000, new Random(42))).isZero();
  }

  @Test
  void unprotectedItTells() throws IOException {
    assertThat(attack(false, 100, new Random(41))).isGreaterThan(20);
  }

  private int attack(boolean protect, int tables, Random random) throws IOException {
    int broken = 0;
    int bases = 0;
    for (int i = 0; i < tables; i++) {
      int[] truth = new int[CELLS];
      for (int cell = 0; cell < CELLS; cell++) {
        truth[cell] = random.nextInt(5) < 3 ? random.nextInt(3) : random.nextInt(16);
      }
      var first = condition(random);
      var second = condition(random);
      var lines = run(truth, first, second, protect);
      var known = known(lines, first, second);
      bases += known.contains(cells(first.holds)) ? 1 : 0;
      var secrets = new ArrayList<>(secrets(truth, first, second));
      secrets.addAll(hidden(lines));
      broken += NearTables.tell(truth, known, secrets) ? 1 : 0;
    }
    assertThat(bases)
        .as("tables of the third question that were printed")
        .isGreaterThan(tables / 5);
    return broken;
  }

  private static Condition condition(Random random) {
    var simple =
        List.of(
            new Condition("Q = JA", cell -> one(cell).equals("JA")),
            new Condition("not Q = NEE", cell -> !one(cell).equals("NEE")),
            new Condition("Q in {NEE, SOMS}", cell -> !one(cell).equals("JA")),
            new Condition("M has A", cell -> ticked(cell, "A")),
            new Condition("M has B", cell -> ticked(cell, "B")),
            new Condition("not M has GEEN", cell -> !ticked(cell, "GEEN")),
            new Condition("not M has B", cell -> !ticked(cell, "B")));
    var first = simple.get(random.nextInt(simple.size()));
    var second = simple.get(random.nextInt(simple.size()));
    return switch (random.nextInt(3)) {
      case 0 -> first;
      case 1 ->
          new Condition(
              first.text + " and " + second.text,
              cell -> first.holds.test(cell) && second.holds.test(cell));
      default ->
          new Condition(
              first.text + " or " + second.text,
              cell -> first.holds.test(cell) || second.holds.test(cell));
    };
  }

  private List<String> run(int[] truth, Condition first, Condition second, boolean protect)
      throws IOException {
    var questionnaire = directory.resolve("q.yaml");
    Files.writeString(
        questionnaire,
        """
        questionnaire: try
        version: 1
        title: {nl: Proef, en: Try}
        questions:
          - {code: Q, kind: single, text: {nl: Q, en: Q}, answers: {JA: ja, NEE: nee, SOMS: soms}}
          - {code: M, kind: multiple, text: {nl: M, en: M}, answers: {A: a, B: b, GEEN: {nl: geen, en: none, exclusive: true}}}
          - {code: R, kind: single, text: {nl: R, en: R}, asked-if: "%s", answers: {X: x, Y: y}}
          - {code: S, kind: single, text: {nl: S, en: S}, asked-if: "%s", answers: {X: x, Y: y}}
        """
            .formatted(first.text, second.text));
    var rows = new StringBuilder("group,Q,M,R,S\n");
    for (int cell = 0; cell < CELLS; cell++) {
      for (int i = 0; i < truth[cell]; i++) {
        var said = i % 2 == 0 ? "X" : "Y";
        rows.append(
            "g,%s,%s,%s,%s\n"
                .formatted(
                    one(cell),
                    several(cell),
                    first.holds.test(cell) ? said : ".",
                    second.holds.test(cell) ? said : "."));
      }
    }
    var words = new ArrayList<Object>(List.of("tables", "--questionnaire", questionnaire));
    words.addAll(
        List.of("--answers", Files.writeString(directory.resolve("a.csv"), rows.toString())));
    if (protect) {
      words.add("--protect");
    }
    return CommandRun.well(words.toArray()).lines();
  }

  private static Set<Set<Integer>> known(List<String> lines, Condition first, Condition second) {
    var known = new LinkedHashSet<Set<Integer>>();
    for (var line : lines.subList(1, lines.size())) {
      var parts = line.split(",");
      if (!parts[5].equals("*")) {
        known.add(
            switch (parts[1]) {
              case "R" -> cells(first.holds);
              case "S" -> cells(second.holds);
              default -> cells(cell -> true);
            });
      }
      if (!parts[4].equals("*") && parts[1].matches("[QM]")) {
        known.add(cells(answer(parts[1], parts[3])));
      }
    }
    return known;
  }

  // What stands hidden beside a base, also where it is nobody.
  private static List<Set<Integer>> hidden(List<String> lines) {
    return lines.stream()
        .map(line -> line.split(","))
        .filter(parts -> parts[1].matches("[QM]"))
        .filter(parts -> parts[4].equals("*") && !parts[5].equals("*"))
        .map(parts -> cells(answer(parts[1], parts[3])))
        .toList();
  }

  // How many gave an answer, and how many of those were asked the third question or were not.
  private static List<Set<Integer>> secrets(int[] truth, Condition first, Condition second) {
    return IntStream.range(0, ONE.size() + 3)
        .mapToObj(
            i ->
                i < 3 ? answer("Q", ONE.get(i)) : answer("M", List.of("A", "B", "GEEN").get(i - 3)))
        .flatMap(answer -> List.of(answer, answer.negate()).stream())
        .flatMap(
            answer ->
                List.of(
                    answer,
                    answer.and(first.holds),
                    answer.and(first.holds.negate()),
                    answer.and(second.holds),
                    answer.and(second.holds.negate()),
                    answer.and(cell -> ticked(cell, "A")),
                    answer.and(first.holds).and(second.holds.negate()))
                    .stream())
        .map(RoutedAttackUnitTests::cells)
        .filter(cells -> count(truth, cells) > 0 && count(truth, cells) < FEW)
        .toList();
  }

  private static int count(int[] truth, Set<Integer> cells) {
    return cells.stream().mapToInt(cell -> truth[cell]).sum();
  }

  private static Set<Integer> cells(IntPredicate which) {
    return new HashSet<>(IntStream.range(0, CELLS).filter(which).boxed().toList());
  }

  private static IntPredicate answer(String question, String code) {
    return question.equals("Q") ? cell -> one(cell).equals(code) : cell -> ticked(cell, code);
  }

  private static String one(int cell) {
    return ONE.get(cell / SEVERAL.size());
  }

  private static String several(int cell) {
    return SEVERAL.get(cell % SEVERAL.size());
  }

  private static boolean ticked(int cell, String code) {
    return List.of(several(cell).split(";")).contains(code);
  }
}
