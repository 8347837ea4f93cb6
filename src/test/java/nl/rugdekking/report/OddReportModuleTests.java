// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.evidence.Pictures;
import nl.rugdekking.evidence.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody types or sends is taken, or refused in a sentence. */
class OddReportModuleTests extends ReportPagesScene {

  @ParameterizedTest
  @ValueSource(strings = {"words", "place", "names"})
  void takesOutANullByteAndSaysSo(String field) {
    var form = form(UUID.randomUUID(), "Verhaal");
    form.put("whom", "OTHER");
    form.put("names", "Yusuf Demirel");
    form.put(field, "voor\0na");
    var before = reports();
    for (var answer : List.of(send(form), councillor.post(town.path("/melden"), form))) {
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("onzichtbaar teken").contains("voorna");
    }
    assertThat(reports()).isEqualTo(before);
  }

  @Test
  void keepsTurnedTextInAStoryAndNotInAName() {
    var id = UUID.randomUUID();
    var form = form(id, "Hij schreef \u202Egnitteb");
    form.put("whom", "OTHER");
    form.put("names", "Anna \u202Eann");
    location(send(form, new Upload("foto\u202Egpj.exe", Pictures.jpeg(20, 20))));
    assertThat(councillor.get(town.path("/meldingen/" + id)).body())
        .contains("Hij schreef \u202Egnitteb")
        .contains("Anna ann")
        .contains("fotogpj.exe");
  }

  @Test
  void answersAnotherEncodingWithASentenceOrTakesWhatCanBeRead() {
    var id = UUID.randomUUID();
    var latin = Charset.forName("windows-1252");
    var form = form(id, "Één keer");
    var encoded = councillor.post(town.path("/melden"), form, latin);
    assertThat(encoded.statusCode()).isEqualTo(400);
    assertThat(encoded.body()).contains("Er klopt iets niet");
    location(send(councillor, form, latin));
    assertThat(councillor.get(town.path("/meldingen/" + id)).body()).contains("\uFFFD\uFFFDn keer");
  }

  @ParameterizedTest
  @CsvSource({"day, Kies wanneer", "whom, Kies wie"})
  void answersNonsenseWithASentenceThatNamesTheQuestion(String field, String sentence) {
    var form = form(UUID.randomUUID(), "Verhaal");
    form.put(field, "<script>");
    var answer = send(form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence).doesNotContain("\"<script>\"");
  }

  @Test
  void takesAReportWithNonsenseForItsDraft() {
    var form = form(UUID.randomUUID(), "Verhaal");
    form.put("concept", "<script>");
    location(send(form));
  }

  @Test
  void saysWhichFileIsNotTaken() {
    var answer =
        send(
            form(UUID.randomUUID(), "Met bijlage"),
            new Upload("pagina.html", "<html></html>".getBytes(StandardCharsets.UTF_8)),
            new Upload("foto.jpg", Pictures.jpeg(20, 20)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("‘pagina.html’ kunnen wij niet aannemen")
        .contains("foto.jpg");
    var tooLarge =
        send(form(UUID.randomUUID(), "Groot"), new Upload("film.mp4", new byte[20_000_001]));
    assertThat(tooLarge.statusCode()).isEqualTo(422);
    assertThat(tooLarge.body()).contains("‘film.mp4’ is te groot").contains("Groot");
  }

  @Test
  void saysSoWhenARequestIsFarTooLarge() {
    var answer =
        send(form(UUID.randomUUID(), "Groot"), new Upload("film.mp4", new byte[27_000_000]));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("te groot");
  }

  @Test
  void answersAReportThatWasCutOffWithAPageOfTheOrganisation() throws Exception {
    var cutOff =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + town.path("/melden")))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .header("X-XSRF-TOKEN", "y")
            .POST(BodyPublishers.ofString("--x\r\nbroken"))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(cutOff, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("<main", "niet verwerkt").doesNotContain("Tomcat");
    }
  }

  @ParameterizedTest
  @MethodSource
  void takesWhatPeopleReallyWrote(String words, String day, String date, String names) {
    var id = UUID.randomUUID();
    var form = form(id, words);
    form.put("day", day);
    form.put("date", date);
    form.put("whom", "OTHER");
    form.put("names", names);
    location(send(form));
    var page = councillor.get(town.path("/meldingen/" + id)).body();
    for (var line : words.lines().toList()) {
      assertThat(page).contains(escaped(line));
    }
    assertThat(page).contains(date.isEmpty() ? "Dag onbekend" : " 202");
  }

  /** From the list of incidents of an invented municipality, Windows-1252 as it was kept. */
  static Stream<Arguments> takesWhatPeopleReallyWrote() {
    return RealRows.ten().stream()
        .map(
            row ->
                Arguments.of(
                    row.words(),
                    row.date().isEmpty() ? "UNKNOWN" : "OTHER",
                    row.date(),
                    row.who()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
