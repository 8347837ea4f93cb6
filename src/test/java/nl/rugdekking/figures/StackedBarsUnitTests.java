// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.rugdekking.figures.StackedBars.Piece;
import nl.rugdekking.figures.StackedBars.Row;
import org.junit.jupiter.api.Test;

class StackedBarsUnitTests {

  @Test
  void aPieceIsAsWideAsItsNumberAndTheLongestBarFillsTheWidth() {
    var bars =
        StackedBars.of(
            List.of(
                new Row("veel", List.of(60L, 0L, 40L)), new Row("weinig", List.of(1L, 1L, 0L))));
    var wide = bars.get(0).pieces();
    assertThat(wide).extracting(Piece::kind).containsExactly(1, 3);
    assertThat(wide.stream().mapToDouble(Piece::width).sum()).isCloseTo(278, within(0.2));
    assertThat(wide.get(0).width() / wide.get(1).width()).isCloseTo(1.5, within(0.01));
    assertThat(wide).allMatch(Piece::numbered);
    assertThat(bars.get(1).pieces()).noneMatch(Piece::numbered);
    assertThat(bars.get(1).top()).isEqualTo(StackedBars.HEIGHT);
  }

  @Test
  void nothingIsNoBar() {
    assertThat(StackedBars.of(List.of(new Row("leeg", List.of(0L)))))
        .first()
        .satisfies(bar -> assertThat(bar.pieces()).isEmpty());
    assertThat(StackedBars.of(List.of())).isEmpty();
  }
}
