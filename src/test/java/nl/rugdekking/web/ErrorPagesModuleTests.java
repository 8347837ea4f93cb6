// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@LookTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesModuleTests {

  private static final String WORDS = "Hij riep <script>alert(1)</script> en liep weg.";

  @LocalServerPort int port;

  private Answers answers;

  @BeforeEach
  void visit() {
    answers = new Answers(port);
  }

  @Test
  void whoIsRefusedBecauseItIsTooBusyHearsWhenToTryAgain() {
    var answer = answers.post("/stijl/fout/503", Map.of("words", WORDS));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(answers.post("/stijl/fout/409", Map.of()).headers().firstValue("Retry-After"))
        .isEmpty();
  }

  @Test
  void aSlashBehindAnAddressIsTakenOff() {
    var answer = answers.get("/stijl/?taal=en");
    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(answer.headers().firstValue("Location")).hasValue("/stijl?taal=en");
    assertThat(answers.get("/nergens/").headers().firstValue("Location")).hasValue("/nergens");
    assertThat(answers.get("//elders.example/").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503})
  void everyMistakeIsExplainedInBothLanguages(int status) {
    for (String language : new String[] {"nl", "en"}) {
      HttpResponse<String> answer =
          answers.get("/stijl/fout/" + status, "Accept-Language", language);
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body())
          .containsPattern("<html\\s+lang=\"" + language)
          .contains(Sources.texts(language).get("web.error." + status))
          .doesNotContain("canary-of-an-exception", "Exception", "org.springframework");
    }
  }

  @Test
  void whatSpringRefusesIsExplainedToo() {
    assertThat(answers.get("/nergens").statusCode()).isEqualTo(404);
    assertThat(answers.get("/verboden").statusCode()).isEqualTo(403);
    assertThat(answers.get("/taal").statusCode()).isEqualTo(405);
    assertThat(answers.get("/stijl//fout").statusCode()).isEqualTo(400);
    assertThat(answers.get("/stijl//fout").body()).contains("Dit verzoek begrijpen wij niet");
  }

  @Test
  void somebodyWhoIsNotSignedInGetsTheSamePage() {
    HttpResponse<String> answer = answers.get("/nergens?onbekend");
    assertThat(answer.body()).contains("Deze pagina is er niet").doesNotContain("Uitloggen");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 409, 500})
  void htmxGetsOnlyTheNoticeAndKeepsItsForm(int status) {
    HttpResponse<String> answer = answers.get("/stijl/fout/" + status, "HX-Request", "true");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("HX-Retarget")).hasValue("#rd-melding");
    assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("<html", "<header");
  }

  @Test
  void aSentenceIsShownWithTheWayBackAndWhatWasTyped() {
    HttpResponse<String> answer =
        answers.post("/stijl/fout/409", Map.of("words", WORDS, "wachtwoord", "een geheim woord"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("Bram heeft dit intussen beslist.", "href=\"/stijl/taken/nieuw\"")
        .contains("Hij riep &lt;script&gt;alert(1)&lt;/script&gt; en liep weg.</textarea>")
        .doesNotContain("<script>alert", "een geheim woord");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Balie",
        "'s-Gravenhage",
        "21:00",
        "2026-11-24",
        "klaas@duin.example",
        "ja",
        "VERGISSING",
        "112",
        "..."
      })
  void alsoOneWordIsShownAgain(String word) {
    HttpResponse<String> answer = answers.post("/stijl/fout/409", Map.of("place", word));
    assertThat(answer.body()).contains(word.replace("'", "&#39;") + "</textarea>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12",
        "-1",
        "NOT_YET",
        "on",
        "true",
        "0b6f2b0e-2d4a-4a53-9c59-8f3b1d1f3d4e",
        "dGhpcyBpcyBhIHRva2VuIDE3",
        "/duindrecht/mijn/2026-K7M4",
        " "
      })
  void whatNobodyTypedIsNotShown(String value) {
    HttpResponse<String> answer = answers.post("/stijl/fout/409", Map.of("choice", value));
    assertThat(answer.body()).doesNotContain("</textarea>");
  }

  @Test
  void anExpiredFormGivesBackWhatWasTyped() {
    HttpResponse<String> answer =
        answers.postWithoutToken("/stijl/fout/409", Map.of("words", WORDS));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body())
        .contains("en liep weg.</textarea>", "Deze pagina stond te lang open", "niet verwerkt")
        .doesNotContain("Dit mag u niet openen");
  }

  @Test
  void anotherSitePutsNoWordsOnOurPage() {
    HttpResponse<String> answer =
        answers.post("/stijl/fout/409", Map.of("words", WORDS), "Sec-Fetch-Site", "cross-site");
    assertThat(answer.body()).doesNotContain("en liep weg");
  }

  @Test
  void aFormThatWasCutOffGetsOurPageAndLeavesNoTraceInTheLog(CapturedOutput output) {
    HttpResponse<String> answer =
        answers.send(
            answers
                .request("/stijl/taken/nieuw")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("X-XSRF-TOKEN", "y")
                .POST(BodyPublishers.ofString("--x\r\nbroken")));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("<main", "Foutcode 403").doesNotContain("Tomcat");
    assertThat(output).doesNotContain("Exception", "Servlet.service()");
  }

  @Test
  void tooLargeASendingIsAnsweredWithASentence() {
    HttpResponse<String> answer = answers.upload("/stijl/taken/nieuw", "x".repeat(27_000_000));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body())
        .contains(Sources.texts("nl").get("web.error.413"))
        .contains("terugknop van uw browser: daar staat uw tekst nog")
        .doesNotContain(">Terug</a>");
  }
}
