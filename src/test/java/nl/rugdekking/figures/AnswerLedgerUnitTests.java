// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AnswerLedgerUnitTests {

  private static final Thresholds LOW = new Thresholds(2, 3, 3);
  private static final int PARTS = 4;
  private static final int ANSWERS = 2;

  @Test
  void totalLessPartTellsOfFew() {
    var ledger = new AnswerLedger(new int[][] {{20, 10}, {12, 8}, {3, 20}}, Thresholds.DEFAULT);
    assertThat(release(ledger, parts(0), parts(0, 1))).isTrue();
    assertThat(release(ledger, parts(1), parts(0, 1))).isTrue();
    assertThat(release(ledger, parts(0, 1, 2), parts(0, 1))).isFalse();
    assertThat(release(ledger, parts(0, 1, 2), parts())).isTrue();
  }

  @Test
  void whatWasOutAlreadyIsNoReasonToRefuse() {
    var ledger = new AnswerLedger(new int[][] {{1, 30}, {20, 20}}, Thresholds.DEFAULT);
    ledger.addPublished(figures(ledger, parts(0), parts(0, 1)));
    assertThat(release(ledger, parts(1), parts(0, 1))).isTrue();
    assertThat(release(ledger, parts(0), parts(0, 1))).isTrue();
  }

  /** Four groups beside six sizes are twenty-four parts. */
  @Test
  void manyPartsAreHeldAgainstEachOtherToo() {
    var random = new Random(24);
    var truth = new int[24][];
    Arrays.setAll(truth, part -> random.ints(3, 2, 30).toArray());
    var ledger = new AnswerLedger(truth, Thresholds.DEFAULT);
    for (int group = 0; group < 4; group++) {
      assertThat(release(ledger, range(group * 6, 6, 1), parts(0, 1, 2), 3)).isTrue();
    }
    for (int size = 0; size < 6; size++) {
      assertThat(release(ledger, range(size, 4, 6), parts(0, 1, 2), 3)).isTrue();
    }
    // a size of which all but two are in one group
    truth[3] = new int[] {1, 1, 0};
    truth[9] = new int[] {0, 0, 0};
    truth[15] = new int[] {0, 0, 0};
    var other = new AnswerLedger(truth, Thresholds.DEFAULT);
    assertThat(release(other, range(18, 6, 1), parts(0, 1, 2), 3)).isTrue();
    var rest = range(18, 6, 1);
    rest.set(3);
    assertThat(release(other, rest, parts(0, 1, 2), 3)).isFalse();
  }

  private static BitSet range(int from, int many, int step) {
    return parts(IntStream.range(0, many).map(i -> from + i * step).toArray());
  }

  @Test
  void noSequenceOfTablesTellsOfFew() {
    assertThat(attack(true, 80, new Random(5))).isZero();
  }

  @Test
  @Tag("long")
  void norDoFiveThousandSequencesOfTables() {
    assertThat(attack(true, 5_000, new Random(15))).isZero();
  }

  @Test
  void theAttackerBreaksSequencesOfTablesThatAreSafeOneByOne() {
    assertThat(attack(false, 80, new Random(5))).isGreaterThan(15);
  }

  // Columns of two bodies in two waves one after another, each with what it may print by itself.
  private static int attack(boolean checked, int sequences, Random random) {
    int broken = 0;
    int out = 0;
    for (int i = 0; i < sequences; i++) {
      var truth = new int[PARTS][ANSWERS];
      for (var part : truth) {
        IntStream.range(0, ANSWERS).forEach(a -> part[a] = random.nextInt(5));
      }
      var ledger = new AnswerLedger(truth, LOW);
      var known = new ArrayList<BitSet>();
      for (int release = 0; release < 5; release++) {
        var parts = BitSet.valueOf(new long[] {1 + random.nextInt(15)});
        var figures = figures(ledger, parts, alone(truth, parts));
        if (sum(truth, cells(parts, 3)) >= LOW.distribution()
            && (!checked || ledger.mayPublish(figures))) {
          ledger.addPublished(figures);
          known.addAll(figures);
          out++;
        }
      }
      broken += tells(truth, known) || tellsWhoKnowsSizes(truth, known) ? 1 : 0;
    }
    assertThat(out).isGreaterThan(sequences);
    return broken;
  }

  private static BitSet alone(int[][] truth, BitSet parts) {
    boolean few =
        IntStream.rangeClosed(1, ANSWERS)
            .anyMatch(answer -> sum(truth, cells(parts, answer)) < LOW.answers());
    return few ? parts() : parts(0, 1);
  }

  // The same for whoever knows how many are in each part, which then is no secret.
  private static boolean tellsWhoKnowsSizes(int[][] truth, List<BitSet> known) {
    var more = new ArrayList<>(known);
    IntStream.range(0, PARTS).forEach(part -> more.add(cells(parts(part), 3)));
    return tells(truth, more, 2);
  }

  private static boolean tells(int[][] truth, List<BitSet> known) {
    return tells(truth, known, 3);
  }

  // Every table from zero on that fits; which sums of few are the same in all of them.
  private static boolean tells(int[][] truth, List<BitSet> known, int most) {
    var secrets = new ArrayList<BitSet>();
    for (int set = 1; set < 1 << PARTS; set++) {
      var parts = BitSet.valueOf(new long[] {set});
      int base = sum(truth, cells(parts, 3));
      for (int which = 1; which <= most && base > 0; which++) {
        var secret = cells(parts, which);
        if (sum(truth, secret) < (which == 3 ? LOW.distribution() : LOW.answers())) {
          secrets.add(secret);
        }
      }
    }
    var values = new ArrayList<Set<Integer>>();
    secrets.forEach(secret -> values.add(new HashSet<>()));
    new Guess(truth, known, secrets, values).from(0);
    return values.stream().anyMatch(seen -> seen.size() == 1);
  }

  /** What is left of each known sum when the cells before the next one are guessed. */
  private static final class Guess {
    private final int[] truth;
    private final int[] guess = new int[PARTS * ANSWERS];
    private final int[] left;
    private final boolean[][] has;
    private final int[] last;
    private final List<int[]> secrets;
    private final List<Set<Integer>> values;

    Guess(int[][] truth, List<BitSet> known, List<BitSet> secrets, List<Set<Integer>> values) {
      this.truth = Arrays.stream(truth).flatMapToInt(Arrays::stream).toArray();
      left = known.stream().mapToInt(cells -> sum(truth, cells)).toArray();
      has = new boolean[left.length][guess.length];
      for (int s = 0; s < left.length; s++) {
        for (int cell = 0; cell < guess.length; cell++) {
          has[s][cell] = known.get(s).get(cell);
        }
      }
      last = known.stream().mapToInt(cells -> cells.length() - 1).toArray();
      this.secrets = secrets.stream().map(cells -> cells.stream().toArray()).toList();
      this.values = values;
    }

    /** Tries every count for this cell and those after it, until each secret is seen to vary. */
    void from(int cell) {
      if (cell == guess.length) {
        compare();
        return;
      }
      int most = most(cell);
      for (int count = 0; count <= most && !everySecretVaries(); count++) {
        set(cell, count);
        if (fits(cell)) {
          from(cell + 1);
        }
      }
      set(cell, 0);
    }

    private boolean everySecretVaries() {
      return values.stream().allMatch(seen -> seen.size() > 1);
    }

    // A sum whose last cell has been guessed must come out.
    private boolean fits(int cell) {
      for (int s = 0; s < left.length; s++) {
        if (last[s] == cell && left[s] != 0) {
          return false;
        }
      }
      return true;
    }

    private int most(int cell) {
      int most = Integer.MAX_VALUE;
      for (int s = 0; s < left.length; s++) {
        most = has[s][cell] ? Math.min(most, left[s]) : most;
      }
      return most == Integer.MAX_VALUE ? truth[cell] + 1 : most;
    }

    private void set(int cell, int count) {
      for (int s = 0; s < left.length; s++) {
        left[s] -= has[s][cell] ? count - guess[cell] : 0;
      }
      guess[cell] = count;
    }

    private void compare() {
      for (int s = 0; s < values.size(); s++) {
        int sum = 0;
        for (int cell : secrets.get(s)) {
          sum += guess[cell];
        }
        values.get(s).add(sum);
      }
    }
  }

  // Of these parts the first answer, the second, or both.
  private static BitSet cells(BitSet parts, int which) {
    var cells = new BitSet();
    parts.stream()
        .forEach(
            part ->
                IntStream.range(0, ANSWERS)
                    .filter(a -> (which >> a & 1) != 0)
                    .forEach(a -> cells.set(part * ANSWERS + a)));
    return cells;
  }

  private static int sum(int[][] truth, BitSet cells) {
    return cells.stream().map(cell -> truth[cell / ANSWERS][cell % ANSWERS]).sum();
  }

  private static boolean release(AnswerLedger ledger, BitSet parts, BitSet which) {
    return release(ledger, parts, which, ANSWERS);
  }

  private static boolean release(AnswerLedger ledger, BitSet parts, BitSet which, int answers) {
    var figures = figures(ledger, parts, which, answers);
    boolean may = ledger.mayPublish(figures);
    if (may) {
      ledger.addPublished(figures);
    }
    return may;
  }

  private static List<BitSet> figures(AnswerLedger ledger, BitSet parts, BitSet which) {
    return figures(ledger, parts, which, ANSWERS);
  }

  private static List<BitSet> figures(
      AnswerLedger ledger, BitSet parts, BitSet which, int answers) {
    var all = parts(IntStream.range(0, answers).toArray());
    var figures = new ArrayList<>(List.of(ledger.figure(parts, all)));
    which.stream().forEach(answer -> figures.add(ledger.figure(parts, parts(answer))));
    return figures;
  }

  private static BitSet parts(int... numbers) {
    var parts = new BitSet();
    IntStream.of(numbers).forEach(parts::set);
    return parts;
  }
}
