// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.rugdekking.outgoing.PostingWay;
import org.junit.jupiter.api.Test;

class PostingFormUnitTests {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

  @Test
  void onlyARegisteredLetterHasANumber() {
    var form = new PostingForm("1", "1", null, null, "De heer X.", "De bode", "3SRR1", "Anders");
    assertThat(form.toStatement(PostingWay.REGISTERED, DAY).reference()).isEqualTo("3SRR1");
    assertThat(form.toStatement(PostingWay.HANDED_OVER, DAY).reference()).isNull();
    assertThat(form.toStatement(PostingWay.POST, DAY).reference()).isNull();
  }
}
