// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.rugdekking.figures.StackedBars.Piece;
import org.junit.jupiter.api.Test;

class StackedBarsUnitTests {

  @Test
  void aPieceIsAsWideAsItsNumberAndTheLongestBarFillsTheWidth() {
    var bars = StackedBars.of(List.of(List.of(60L, 0L, 40L), List.of(1L, 1L, 0L)));
    var wide = bars.get(0);
    assertThat(wide).extracting(Piece::kind).containsExactly(1, 3);
    assertThat(wide.stream().mapToDouble(Piece::width).sum()).isCloseTo(278, within(0.2));
    assertThat(wide.get(0).width() / wide.get(1).width()).isCloseTo(1.5, within(0.01));
    assertThat(bars.get(1)).extracting(Piece::kind).containsExactly(1, 2);
  }

  @Test
  void nothingIsNoBar() {
    assertThat(StackedBars.of(List.of(List.of(0L)))).containsExactly(List.of());
    assertThat(StackedBars.of(List.of())).isEmpty();
  }
}
