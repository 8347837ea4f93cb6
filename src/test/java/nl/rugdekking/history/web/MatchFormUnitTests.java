// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rugdekking.history.ListMatcher;
import nl.rugdekking.history.ValueKind;
import org.junit.jupiter.api.Test;

class MatchFormUnitTests {

  @Test
  void notKnownIsNoSecondForm() {
    assertThat(chosen("threat", "")).isEqualTo("threat");
    assertThat(chosen("threat", "verbal")).isEqualTo("threat+verbal");
    assertThat(chosen("threat", "threat")).isEqualTo("threat");
    assertThat(chosen("threat", ValueKind.NONE)).isEqualTo("threat");
    assertThat(chosen(ValueKind.NONE, "threat")).isEqualTo(ValueKind.NONE);
  }

  private static String chosen(String code, String also) {
    var shown =
        Map.of(
            ValueKind.FORM,
            List.of(new ListMatcher.MatchedValue("schold", "Schold", 1, false, null, false)));
    var form = new MatchForm(Map.of("FORM0", code, "FORM0also", also));
    return form.values(shown).getOrDefault(ValueKind.FORM, Map.of()).getOrDefault("schold", "");
  }
}
