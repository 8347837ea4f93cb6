// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SuppressionUnitTests {

  // Low, so that an attacker can try all tables that are left.
  private static final Thresholds LOW = new Thresholds(2, 3, 4);

  @Test
  void noHiddenFigureOfATableWithTotalsCanBeWorkedOut() {
    attack(3_000, new Random(1));
  }

  @Test
  @Tag("long")
  void norOfAHundredThousandTables() {
    attack(100_000, new Random(2));
  }

  private static void attack(int tables, Random random) {
    int hidden = 0;
    for (int i = 0; i < tables; i++) {
      var table = random(random);
      boolean totals = random.nextInt(3) > 0;
      var wanted = Suppression.hidden(table, LOW, totals);
      hidden += count(wanted);
      assertThat(Attacker.found(table, unknown(table, wanted, totals), wanted))
          .as("%s", table)
          .isEmpty();
    }
    assertThat(hidden).isGreaterThan(tables);
  }

  @Test
  void theAttackerBreaksATableOfWhichOnlyTheSmallCellsAreHidden() {
    var random = new Random(3);
    int broken = 0;
    for (int i = 0; i < 1_000; i++) {
      var table = random(random);
      var small = table.emptyFlags();
      for (int row = 0; row < table.rows(); row++) {
        for (int column = 0; column < table.columns(); column++) {
          small[row][column] = table.figure(row, column) < LOW.answers();
        }
      }
      broken += Attacker.found(table, small, small).isEmpty() ? 0 : 1;
    }
    assertThat(broken).isGreaterThan(500);
  }

  @Test
  void hidesNothingWhereNothingIsSmall() {
    var table = MarginTable.of(new int[][] {{20, 30, 25}, {40, 22, 31}});
    assertThat(count(Suppression.hidden(table, Thresholds.DEFAULT, true))).isZero();
  }

  @Test
  void oneSmallCellTakesASecondOneWithItAndWithTotalsFour() {
    var table = MarginTable.of(new int[][] {{3, 30, 25}, {40, 22, 31}, {14, 12, 13}});
    assertThat(count(Suppression.hidden(table, Thresholds.DEFAULT, false))).isEqualTo(2);
    assertThat(count(Suppression.hidden(table, Thresholds.DEFAULT, true))).isEqualTo(4);
  }

  @Test
  void allTheSameAnswerHidesTheBaseToo() {
    var hidden = Suppression.hidden(MarginTable.of(new int[][] {{40}}), Thresholds.DEFAULT, false);
    assertThat(hidden[0][0] && hidden[1][0]).isTrue();
  }

  @Test
  void thresholdsCanOnlyBeRaised() {
    assertThat(Thresholds.DEFAULT.raisedTo(1, 20, 1)).isEqualTo(new Thresholds(5, 20, 25));
    assertThatThrownBy(() -> new Thresholds(5, 4, 25)).isInstanceOf(IllegalArgumentException.class);
  }

  private static MarginTable random(Random random) {
    var counts = new int[1 + random.nextInt(4)][1 + random.nextInt(3)];
    for (var row : counts) {
      for (int column = 0; column < row.length; column++) {
        row[column] = random.nextInt(random.nextBoolean() ? 3 : 9);
      }
    }
    return MarginTable.of(counts);
  }

  private static boolean[][] unknown(MarginTable table, boolean[][] hidden, boolean totals) {
    var unknown = table.emptyFlags();
    for (int row = 0; row <= table.rows(); row++) {
      for (int column = 0; column <= table.columns(); column++) {
        unknown[row][column] = hidden[row][column] || (!totals && column == table.columns());
      }
    }
    return unknown;
  }

  private static int count(boolean[][] flags) {
    int count = 0;
    for (var row : flags) {
      for (boolean one : row) {
        count += one ? 1 : 0;
      }
    }
    return count;
  }
}
