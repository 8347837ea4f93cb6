// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterUnitTests {

  private static final String LINK = "https://melden.duindrecht.example/duindrecht/mijn/2026-K7M4";

  private final LetterTexts texts = new LetterTexts();

  @Test
  void takesNothingOfACase() {
    assertThatThrownBy(
            () -> new Letter(UUID.randomUUID(), "task-due", Map.of("path", "/x", "name", "Jansen")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("Jansen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "https://elsewhere.example", "//elsewhere.example", "mijn/1"})
  void leadsToAPageOfOursOnly(String path) {
    assertThatThrownBy(() -> letter("task-due", path)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource("nl.rugdekking.post.LetterTexts#templates")
  void saysTheWayInInTheLanguageOfTheReaderOnly(String template) {
    var letter = letter(template, "/mijn/2026-K7M4");
    var dutch = texts.write(letter, Locale.of("nl"), LINK);
    var english = texts.write(letter, Locale.ENGLISH, LINK);
    var ends = wayIn(template);

    assertThat(dutch.body())
        .containsOnlyOnce(LINK)
        .containsSubsequence(LINK, ends.get(0), "Gemeente Duindrecht")
        .doesNotContain("{", "}", ends.get(1));
    assertThat(english.body())
        .containsOnlyOnce(LINK)
        .containsSubsequence(LINK, ends.get(1), "Gemeente Duindrecht")
        .doesNotContain("{", "}", ends.get(0));
    assertThat(dutch.subject()).isNotEqualTo(english.subject());
    // A subject without the name of the sender looks like phishing.
    assertThat(List.of(dutch.subject(), english.subject()))
        .allSatisfy(
            subject ->
                assertThat(subject).contains("Gemeente Duindrecht").doesNotContain("{", "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report-received",
        "reported-for-you",
        "affected-asked",
        "affected-told",
        "message",
        "incident-closed",
        "report-closed",
        "trusted",
        "complaint-day"
      })
  void saysWhoSendsItWhyAndAWayWithoutTheLink(String template) {
    var letter = letter(template, "/mijn/2026-K7M4");

    assertThat(texts.write(letter, Locale.of("nl"), LINK).body())
        .contains("Dit bericht komt van Gemeente Duindrecht", "U krijgt het omdat")
        .contains("Typ dan zelf het adres", "op een nummer dat u al kent");
    assertThat(texts.write(letter, Locale.ENGLISH, LINK).body())
        .contains("This message comes from Gemeente Duindrecht", "You get it because")
        .contains("type the address", "on a number that you know already");
  }

  // The way in itself asks for no sign-in; that of an alarm opens no case, and a test of it has
  // none.
  private static List<String> wayIn(String template) {
    if (template.equals("alarm-test")) {
      return List.of("zonder wachtwoord", "without a password");
    }
    return LetterTexts.hasSecretLink(template) && !template.equals("alarm")
        ? List.of("één keer", "once")
        : List.of("inloggen", "sign in");
  }

  @Test
  void isReadInDutchByWhoeverReadsAnotherLanguage() {
    var letter = letter("task-due", "/taken");

    assertThat(texts.write(letter, Locale.GERMAN, LINK))
        .isEqualTo(texts.write(letter, Locale.of("nl"), LINK));
  }

  private static Letter letter(String template, String path) {
    return new Letter(
        UUID.randomUUID(), template, Map.of("path", path, "organisation", "Gemeente Duindrecht"));
  }
}
