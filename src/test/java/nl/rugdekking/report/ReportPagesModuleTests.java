// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.evidence.Pictures;
import nl.rugdekking.evidence.Upload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages as a browser without JavaScript uses them. */
@RugdekkingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPagesModuleTests {

  @Autowired ReportGround ground;
  @LocalServerPort int port;

  private ReportGround.Town town;
  private Browser councillor;
  private Browser clerk;
  private Browser other;

  @BeforeAll
  void signIn() {
    town = ground.town();
    councillor = signedIn("Femke Terwisscha");
    clerk = signedIn("Ilse Brandsema");
    other = signedIn("Daan Oosterlee");
  }

  private Browser signedIn(String name) {
    var browser = Browser.signedIn(port, town.organisation().slug(), name);
    browser.get(town.path("/melden"));
    return browser;
  }

  private static Map<String, String> form(UUID draft, String words) {
    var form = new HashMap<String, String>();
    form.put("concept", draft.toString());
    form.put("words", words);
    form.put("day", "TODAY");
    form.put("whom", "ME");
    return form;
  }

  private HttpResponse<String> send(Map<String, String> form, Upload... files) {
    return councillor.postFiles(town.path("/melden"), form, List.of(files));
  }

  private int reports() {
    return Rows.count("report", town.organisation().id().value());
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void theFormSaysWhoReadsItAndWhomToCall() {
    var page = councillor.get(town.path("/melden")).body();
    assertThat(page).contains("Dit leest: Ilse Brandsema (behandelaar).").contains("tel:112");
    assertThat(page).contains("Snel weg").doesNotContain("??");
  }

  @Test
  void showsTheReceiptWithReadersPromisesAndOwnWords() {
    var id = UUID.randomUUID();
    var form = form(id, "Na de raad kreeg ik drie berichten.");
    form.put("channel", "social-media");
    form.put("time", "21:00");
    form.put("danger", "true");
    var photo = new Upload("schermafdruk.png", Pictures.pngWithText(300, 200));
    var path = location(send(form, photo));
    assertThat(path).endsWith(town.path("/meldingen/" + id));
    var page = councillor.get(town.path("/meldingen/" + id)).body();
    assertThat(page)
        .contains("Na de raad kreeg ik drie berichten.")
        .contains("Sociale media")
        .contains("21:00")
        .contains("schermafdruk.png")
        .contains("Ilse Brandsema (behandelaar)")
        .contains("Wij vragen wat u wilt en of het veilig is")
        .contains(town.path("/mijn/"))
        .doesNotContain("??");
    assertThat(councillor.get(town.path("/meldingen")).body()).contains(id.toString());
    assertThat(other.get(town.path("/meldingen/" + id)).statusCode()).isEqualTo(404);
    assertThat(other.get(town.path("/meldingen")).body()).doesNotContain(id.toString());
  }

  @Test
  void aDoubleClickGivesTheSameReceipt() {
    var form = form(UUID.randomUUID(), "Twee keer geklikt");
    var photo = new Upload("foto.jpg", Pictures.jpeg(20, 20));
    var before = reports();
    assertThat(location(send(form, photo))).isEqualTo(location(send(form, photo)));
    assertThat(reports()).isEqualTo(before + 1);
    assertThat(other.postFiles(town.path("/melden"), form, List.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void losesNothingWhenSomethingIsWrong() {
    var id = UUID.randomUUID();
    var form = form(id, "x".repeat(20_001));
    form.put("day", "OTHER");
    form.put("date", "31-2-2026");
    form.put("whom", "OTHER");
    form.put("place", "Plein 1");
    var answer = send(form, new Upload("foto.jpg", Pictures.jpeg(20, 20)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("u hebt er 1 te veel")
        .contains("x".repeat(20_001))
        .contains("Vul de dag in")
        .contains("Schrijf op wie het is overkomen")
        .contains("Plein 1")
        .contains("foto.jpg");
    var again = councillor.get(town.path("/melden?concept=" + id)).body();
    assertThat(again).contains("foto.jpg").contains("Plein 1").contains("31-2-2026");
    form.put("words", "x".repeat(20_000));
    form.put("date", "28-2-2026");
    form.put("names", "iemand van de balie\nYusuf Demirel");
    location(send(form));
    assertThat(councillor.get(town.path("/meldingen/" + id)).body())
        .contains("28 februari 2026")
        .contains("foto.jpg");
  }

  @Test
  void takesAPhotoAwayAndKeepsTheRest() {
    var id = UUID.randomUUID();
    var form = form(id, "Nog niet klaar");
    form.put("keep", "1");
    var back = location(send(form, new Upload("weg.jpg", Pictures.jpeg(20, 20))));
    assertThat(back).endsWith("/melden?concept=" + id + "&bewaard=1");
    var page = councillor.get(town.path("/melden?concept=" + id)).body();
    var remove = Pattern.compile("name=\"remove\"[^>]*value=\"([^\"]+)\"").matcher(page);
    assertThat(remove.find()).isTrue();
    form.remove("keep");
    form.put("remove", remove.group(1));
    location(send(form));
    assertThat(councillor.get(town.path("/melden?concept=" + id)).body())
        .doesNotContain("weg.jpg")
        .contains("Nog niet klaar");
    assertThat(other.get(town.path("/melden?concept=" + id)).statusCode()).isEqualTo(404);
  }

  @Test
  void savesByItselfForTheOwnerAlone() {
    var id = UUID.randomUUID();
    var address = town.path("/melden/" + id);
    assertThat(councillor.post(address, form(id, "Al typend")).statusCode()).isEqualTo(204);
    assertThat(councillor.get(town.path("/melden?concept=" + id)).body()).contains("Al typend");
    assertThat(other.post(address, form(id, "Van mij nu")).statusCode()).isEqualTo(404);
    assertThat(councillor.get(town.path("/meldingen")).body()).contains("concept=" + id);
    var discard = form(id, "Al typend");
    discard.put("discard", "1");
    location(send(discard));
    assertThat(councillor.get(town.path("/meldingen")).body()).doesNotContain("concept=" + id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"words", "time", "place", "names"})
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
    var encoded = councillor.postEncoded(town.path("/melden"), form, latin);
    assertThat(encoded.statusCode()).isEqualTo(400);
    assertThat(encoded.body()).contains("Er klopt iets niet");
    location(councillor.postFiles(town.path("/melden"), form, List.of(), latin));
    assertThat(councillor.get(town.path("/meldingen/" + id)).body()).contains("\uFFFD\uFFFDn keer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"day", "whom", "channel", "concept"})
  void answersNonsenseWithASentence(String field) {
    var form = form(UUID.randomUUID(), "Verhaal");
    form.put(field, "<script>");
    var answer = send(form);
    if (field.equals("concept")) {
      location(answer);
    } else {
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("Kies een van de mogelijkheden");
    }
    assertThat(answer.body()).doesNotContain("<script>alert").doesNotContain("\"<script>\"");
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

  @Test
  void neverLetsABrowserRunEvidence() {
    var id = UUID.randomUUID();
    var photo = new Upload("foto.jpg", Pictures.jpegWithExif(30, 20, 6));
    var text = new Upload("brief.txt", "<b>hoi</b>".getBytes(StandardCharsets.UTF_8));
    location(send(form(id, "Met bijlagen"), photo, text));
    var page = councillor.get(town.path("/meldingen/" + id)).body();
    var own = Pattern.compile("/meldingen/" + id + "/bewijs/([0-9a-f-]+)").matcher(page);
    var number = Pattern.compile("/mijn/([0-9A-Z-]+)").matcher(page);
    assertThat(number.find()).isTrue();
    var shown = 0;
    while (own.find()) {
      var answer = councillor.get(town.path(own.group()));
      mustBeHarmless(answer);
      shown +=
          answer.headers().firstValue("Content-Disposition").orElseThrow().startsWith("inline")
              ? 1
              : 0;
      assertThat(other.get(town.path(own.group())).statusCode()).isEqualTo(404);
      var incident = town.path("/incidenten/" + number.group(1) + "/bewijs/" + own.group(1));
      var original = clerk.get(incident + "/origineel");
      mustBeHarmless(original);
      assertThat(original.headers().firstValue("Content-Disposition").orElseThrow())
          .startsWith("attachment");
      assertThat(clerk.get(incident + "/anders").statusCode()).isEqualTo(404);
      assertThat(other.get(incident + "/origineel").statusCode()).isEqualTo(404);
    }
    assertThat(shown).isEqualTo(1);
  }

  private static void mustBeHarmless(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    var headers = answer.headers();
    assertThat(headers.allValues("Content-Security-Policy"))
        .containsExactly("sandbox; default-src 'none'");
    assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
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
  static Stream<org.junit.jupiter.params.provider.Arguments> takesWhatPeopleReallyWrote() {
    return RealRows.ten().stream()
        .map(
            row ->
                org.junit.jupiter.params.provider.Arguments.of(
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
