// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReleaseLedgerUnitTests {

  private static final Thresholds LOW = new Thresholds(2, 2, 2);

  @Test
  void aTotalAndAllPartsButASmallOneDoNotLeaveTogether() {
    var ledger = new ReleaseLedger(new int[] {30, 20, 3}, Thresholds.USUAL);
    assertThat(ledger.release(parts(0, 1, 2))).isTrue();
    assertThat(ledger.release(parts(0, 1))).isFalse();
    assertThat(ledger.release(parts(0))).isTrue();
    assertThat(ledger.release(parts(1))).isFalse();
    assertThat(ledger.release(parts(2))).isFalse();
    assertThat(ledger.release(parts(1, 2))).isTrue();
  }

  @Test
  void aLaterWaveDoesNotTellWhoJoined() {
    // those of the first wave, and two who came
    var ledger = new ReleaseLedger(new int[] {40, 2}, Thresholds.USUAL);
    assertThat(ledger.release(parts(0))).isTrue();
    assertThat(ledger.release(parts(0, 1))).isFalse();
  }

  @Test
  void noSequenceOfReleasesTellsTheCountOfFew() {
    attack(true);
  }

  @Test
  void theAttackerBreaksSequencesThatNobodyChecked() {
    assertThat(attack(false)).isGreaterThan(20);
  }

  // Tries every table of small counts that fits what is out, for every set of few people.
  private static int attack(boolean checked) {
    var random = new Random(6);
    int broken = 0;
    for (int i = 0; i < 100; i++) {
      int[] truth = random.ints(4, 0, 5).toArray();
      var ledger = new ReleaseLedger(truth, LOW);
      var out = new ArrayList<BitSet>();
      for (int release = 0; release < 6; release++) {
        var wanted = BitSet.valueOf(new long[] {1 + random.nextInt(15)});
        if (checked ? ledger.release(wanted) : count(truth, wanted) >= LOW.answers()) {
          out.add(wanted);
        }
      }
      broken += tells(truth, out) ? 1 : 0;
    }
    if (checked) {
      assertThat(broken).isZero();
    }
    return broken;
  }

  private static boolean tells(int[] truth, List<BitSet> out) {
    var fitting = new ArrayList<int[]>();
    // what is not below zero is known of nobody: counts may be anything the sums allow
    for (int code = 0; code < 11 * 11 * 11 * 11; code++) {
      int[] guess = {code % 11 - 3, code / 11 % 11 - 3, code / 121 % 11 - 3, code / 1331 - 3};
      if (out.stream().allMatch(set -> count(guess, set) == count(truth, set))) {
        fitting.add(guess);
      }
    }
    for (int set = 1; set < 16; set++) {
      var parts = BitSet.valueOf(new long[] {set});
      Set<Integer> values = new HashSet<>();
      fitting.forEach(guess -> values.add(count(guess, parts)));
      if (count(truth, parts) < LOW.answers() && values.size() == 1) {
        return true;
      }
    }
    return false;
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
