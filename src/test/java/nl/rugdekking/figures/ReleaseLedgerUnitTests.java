// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReleaseLedgerUnitTests {

  private static final Thresholds LOW = new Thresholds(2, 2, 2);

  @Test
  void aTotalAndAllPartsButASmallOneDoNotLeaveTogether() {
    var ledger = new ReleaseLedger(new int[] {30, 20, 3}, Thresholds.DEFAULT);
    assertThat(ledger.tryRelease(parts(0, 1, 2))).isTrue();
    assertThat(ledger.tryRelease(parts(0, 1))).isFalse();
    assertThat(ledger.tryRelease(parts(0))).isTrue();
    assertThat(ledger.tryRelease(parts(1))).isFalse();
    assertThat(ledger.tryRelease(parts(2))).isFalse();
    assertThat(ledger.tryRelease(parts(1, 2))).isTrue();
  }

  @Test
  void aLaterWaveDoesNotTellWhoJoined() {
    // those of the first wave, and two who came
    var ledger = new ReleaseLedger(new int[] {40, 2}, Thresholds.DEFAULT);
    assertThat(ledger.tryRelease(parts(0))).isTrue();
    assertThat(ledger.tryRelease(parts(0, 1))).isFalse();
  }

  @Test
  void thatNobodyIsCountedLessThanZeroTimesTellsNothingEither() {
    // the second and third add up to what the first says and twice the third part with the fourth
    var ledger = new ReleaseLedger(new int[] {2, 2, 0, 0}, LOW);
    assertThat(ledger.tryRelease(parts(0, 1))).isTrue();
    assertThat(ledger.tryRelease(parts(0, 2, 3))).isTrue();
    assertThat(ledger.tryRelease(parts(1, 2))).isFalse();
  }

  @Test
  void noSequenceOfReleasesTellsTheCountOfFew() {
    assertThat(attack(true, 400, new Random(6))).isZero();
  }

  @Test
  @Tag("long")
  void norDoTenThousandSequences() {
    assertThat(attack(true, 10_000, new Random(16))).isZero();
  }

  @Test
  void theAttackerBreaksSequencesThatNobodyChecked() {
    assertThat(attack(false, 400, new Random(6))).isGreaterThan(80);
  }

  @Test
  void theAttackerKnowsThatCountsAreNotBelowZero() {
    int[] truth = {2, 2, 0, 0};
    assertThat(tells(truth, List.of(parts(0, 1), parts(0, 2, 3), parts(1, 2)))).isTrue();
  }

  @Test
  void mostOfWhatIsAskedLeavesWhereGroupsAreLarge() {
    var random = new Random(7);
    int out = 0;
    for (int i = 0; i < 100; i++) {
      var ledger = new ReleaseLedger(random.ints(4, 20, 60).toArray(), Thresholds.DEFAULT);
      for (int release = 0; release < 6; release++) {
        out += ledger.tryRelease(set(random)) ? 1 : 0;
      }
    }
    assertThat(out).isEqualTo(600);
  }

  // Two bodies in two waves: part by part, a body, a wave, all, or anything.
  private static BitSet set(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> List.of(parts(0, 1), parts(2, 3), parts(0, 2), parts(1, 3)).get(random.nextInt(4));
      case 1 -> random.nextBoolean() ? parts(0, 1, 2, 3) : parts(random.nextInt(4));
      default -> BitSet.valueOf(new long[] {1 + random.nextInt(15)});
    };
  }

  private static int attack(boolean checked, int sequences, Random random) {
    int broken = 0;
    for (int i = 0; i < sequences; i++) {
      int[] truth = random.ints(4, 0, 5).toArray();
      var ledger = new ReleaseLedger(truth, LOW);
      var out = new ArrayList<BitSet>();
      for (int release = 0; release < 7; release++) {
        var wanted = set(random);
        if (checked ? ledger.tryRelease(wanted) : count(truth, wanted) >= LOW.answers()) {
          out.add(wanted);
        }
      }
      broken += tells(truth, out) ? 1 : 0;
    }
    return broken;
  }

  // Tries every table of counts from zero on that fits what is out, for every set of few people.
  private static boolean tells(int[] truth, List<BitSet> out) {
    var values = new ArrayList<Set<Integer>>();
    IntStream.range(0, 16).forEach(set -> values.add(new HashSet<>()));
    guess(new int[4], 0, truth, out, values);
    return IntStream.range(1, 16)
        .anyMatch(
            set ->
                count(truth, BitSet.valueOf(new long[] {set})) < LOW.answers()
                    && values.get(set).size() == 1);
  }

  private static void guess(
      int[] guess, int part, int[] truth, List<BitSet> out, List<Set<Integer>> values) {
    if (part == guess.length) {
      if (out.stream().allMatch(set -> count(guess, set) == count(truth, set))) {
        for (int set = 1; set < 16; set++) {
          values.get(set).add(count(guess, BitSet.valueOf(new long[] {set})));
        }
      }
      return;
    }
    int most =
        out.stream()
            .filter(set -> set.get(part))
            .mapToInt(set -> count(truth, set))
            .min()
            .orElse(truth[part] + 2);
    for (int count = 0; count <= most; count++) {
      guess[part] = count;
      guess(guess, part + 1, truth, out, values);
    }
    guess[part] = 0;
  }

  private static int count(int[] counts, BitSet parts) {
    return parts.stream().map(part -> counts[part]).sum();
  }

  private static BitSet parts(int... numbers) {
    var parts = new BitSet();
    for (int number : numbers) {
      parts.set(number);
    }
    return parts;
  }
}
