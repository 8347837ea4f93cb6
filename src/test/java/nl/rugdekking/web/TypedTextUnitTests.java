// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TypedTextUnitTests {

  @Test
  void seesANullByteAndTakesItOut() {
    assertThat(TypedText.isUnreadable("a\0b")).isTrue();
    assertThat(TypedText.removeUnreadable("a\0b")).isEqualTo("ab");
    assertThat(TypedText.isUnreadable("a\tb\r\nc")).isFalse();
  }

  @Test
  void keepsAStoryAsItWasWritten() {
    assertThat(TypedText.cleanText(" =SOM(A1;\"x\")\r\nZie ook vorige melding.\f€ ‘é’\u0092 "))
        .isEqualTo("=SOM(A1;\"x\")\nZie ook vorige melding.\n€ ‘é’\u0092");
  }

  @Test
  void letsNoNamePretendToBeAnother() {
    assertThat(TypedText.cleanLine("foto\u202Egpj.exe")).isEqualTo("fotogpj.exe");
    assertThat(TypedText.cleanLine("Anna\nde\u2066 Boer\u2069")).isEqualTo("Anna de Boer");
  }

  @Property
  void aReadableTextHasNothingLeftToTakeOut(@ForAll @StringLength(max = 200) String any) {
    var readable = TypedText.removeUnreadable(any);
    assertThat(TypedText.isUnreadable(readable)).isFalse();
    assertThat(TypedText.removeUnreadable(readable)).isEqualTo(readable);
  }

  @Property
  void aLineIsOneLine(@ForAll @StringLength(max = 200) String any) {
    assertThat(TypedText.cleanLine(any)).doesNotContain("\n", "\r", "\0", "\u202E", "\u2066");
  }
}
