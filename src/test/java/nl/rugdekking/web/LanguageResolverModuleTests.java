// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@LookTest
class LanguageResolverModuleTests {

  @LocalServerPort int port;

  private Answers answers;

  @BeforeEach
  void visit() {
    answers = new Answers(port);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nl                    | nl
          en                    | en
          en;q=0.9,nl           | nl
          en-US,nl;q=0.9        | en
          de,en;q=0.8           | en
          fr                    | nl
          *                     | nl
          en;q=oops             | nl
          """)
  void speaksDutchUnlessTheBrowserPrefersEnglish(String preferred, String language) {
    assertThat(answers.get("/stijl", "Accept-Language", preferred).body())
        .containsPattern("<html\\s+lang=\"" + language + '"');
  }

  @Test
  void speaksDutchWhateverTheLanguageOfTheServer() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.FRANCE);
    try {
      assertThat(answers.get("/stijl").body()).contains("Naar de inhoud");
    } finally {
      Locale.setDefault(before);
    }
  }

  /** In tests; {@link StrictTexts} makes it so. */
  @Test
  void aTextThatIsNotThereBreaksThePage() {
    assertThat(answers.get("/stijl/zonder-tekst").statusCode()).isEqualTo(500);
  }

  @Test
  void remembersTheChosenLanguageAndReturns() {
    HttpResponse<String> answer =
        answers.post("/taal", Map.of("taal", "en", "terug", "/stijl/taken/nieuw"));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/stijl/taken/nieuw");
    assertThat(answers.cookie("taal").isHttpOnly()).isTrue();
    assertThat(answers.get("/stijl", "Accept-Language", "nl").body())
        .containsPattern("<html\\s+lang=\"en\"");
  }

  @Test
  void neverReturnsToAnotherSite() {
    HttpResponse<String> answer =
        answers.post("/taal", Map.of("taal", "en", "terug", "//elders.example"));
    assertThat(answer.headers().firstValue("Location")).hasValue("/");
  }
}
