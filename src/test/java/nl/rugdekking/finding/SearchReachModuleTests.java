// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a search reads, for whom, and what it shows and writes down. */
@RugdekkingTest
class SearchReachModuleTests extends SharedScene {

  @Autowired SearchGround ground;
  @Autowired CaseSearch search;

  @Test
  void aMessageIsFoundByWhoMayReadMessagesOnly() {
    var report = scene().report(Persona.REPORTER, Map.of("words", "Er riep iemand bij de kazemat"));
    var number = scene().number(Persona.REPORTER, report);
    var path = scene().path("/incidenten/" + number + "/meldingen/" + report);
    var question =
        Map.of("form", UUID.randomUUID().toString(), "words", "Was dat in de schietkelder?");
    IncidentFixtures.location(scene().as(Persona.OWNER).post(path, question));

    assertThat(find(Persona.OWNER, "schietkel"))
        .contains(number, "Bericht:", "<mark>schietkelder</mark>");
    assertThat(find(Persona.RESPONSIBLE, "schietkel")).doesNotContain(number);
    assertThat(find(Persona.RESPONSIBLE, "kazemat")).contains(number);
    assertThat(find(Persona.OWNER, "kazemat schietkelder")).contains(number);
    assertThat(find(Persona.RESPONSIBLE, "kazemat schietkelder")).doesNotContain(number);
  }

  @Test
  void aWrittenTitleIsFoundAndShown() {
    var number = scene().number(Persona.TRUSTED, scene().report(Persona.TRUSTED, Map.of()));
    scene()
        .as(Persona.OWNER)
        .post(
            scene().path("/incidenten/" + number + "/titel"),
            Map.of("title", "Ruzie om een kiekeboe"));
    assertThat(find(Persona.OWNER, "kiekeb"))
        .contains(number, "Titel:", "<mark>kiekeboe</mark>", ">Ruzie om een kiekeboe</a>");
  }

  @Test
  void theResultShowsTheSentenceAndWhoItIsAbout() {
    var words = "Het was laat. Iemand gooide <b>een façadesteen</b> door het raam. Ik schrok.";
    var number =
        scene().number(Persona.TRUSTED, scene().report(Persona.TRUSTED, Map.of("words", words)));
    assertThat(find(Persona.OWNER, "FACADE"))
        .contains(number, "Melding:")
        .contains("Iemand gooide &lt;b&gt;een <mark>façadesteen</mark>&lt;/b&gt; door het raam.")
        .doesNotContain("Het was laat", "Ik schrok");
    assertThat(find(Persona.OWNER, "trsuted facadesteen"))
        .contains(number, "Getroffene:", "<mark>Trusted</mark> " + scene().mark());
  }

  @Test
  void whoReportedItIsNotSearched() {
    var words = Map.of("words", "Ik zag een wervelkast omvallen", "whom", "UNKNOWN");
    var number = scene().number(Persona.REPORTER, scene().report(Persona.REPORTER, words));
    assertThat(find(Persona.OWNER, "wervelkast")).contains(number);
    assertThat(find(Persona.OWNER, "wervelkast reporter")).doesNotContain(number);
  }

  @Test
  void aSearchIsWrittenDownOnceWithWhatItShowedAndWithoutItsWords() {
    scene().report(Persona.TRUSTED, Map.of("words", "Een klaproosvaas viel"));
    int before = events("");
    assertThat(find(Persona.OWNER, "klaproosvaas")).contains("1 incident");
    assertThat(events("")).isEqualTo(before + 1);
    assertThat(events("and payload like '%klaproos%'")).isZero();
    assertThat(events("and payload ~ 'parts.{1,5}[0-9a-f]{8}-'")).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "*",
        "?",
        "_",
        "' or 1=1 --",
        "\\",
        "(a+)+$",
        "[",
        "${7*7}",
        "\0",
        "\u202Ejan",
        "😀",
        "jan\0sen",
        "a b c",
        "<script>",
        "2026-",
        "%00",
        "K7M4%"
      })
  void signsThatMeanSomethingElsewhereMeanNothingHere(String words) {
    var answer = post(Persona.OWNER, words);
    assertThat(answer.statusCode()).isIn(200, 422);
    assertThat(answer.body()).doesNotContain("??", "<script>");
  }

  @Test
  void whatCannotBeSearchedForIsSaid() {
    assertThat(post(Persona.OWNER, "%*").body()).contains("Typ letters of cijfers");
    assertThat(post(Persona.OWNER, "a b").body()).contains("minstens twee letters");
    assertThat(post(Persona.OWNER, "aa ab ac ad ae af ag ah ai ak al am an ao").body())
        .contains("te veel woorden");
    assertThat(post(Persona.OWNER, many(60, "hooi")).body()).contains("te lang");
    assertThat(post(Persona.OWNER, many(100_000, "hooi")).statusCode()).isIn(413, 422);
  }

  private static String many(int times, String word) {
    return String.join(" ", Collections.nCopies(times, word));
  }

  @Test
  void casesThatMayNotBeOpenedAreNotCountedEither() {
    var town = ground.subjects.town();
    ground.within(
        town,
        () -> {
          var before = searched(town.manager());
          var part = ground.reported(town, ground.councillor("Anna Bakker"), "Een zwerfkei");
          assertThat(searched(town.manager())).isEqualTo(before);
          assertThat(searched(town.clerk())).isEqualTo(1);
          assertThat(part.number()).isNotEmpty();
        });
  }

  private int searched(Viewer viewer) {
    return search.search(viewer, WaysToFind.words("zwerfkei"), PagePosition.FIRST).searched();
  }

  private static String find(Persona persona, String words) {
    var answer = post(persona, words);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static HttpResponse<String> post(Persona persona, String words) {
    return scene().as(persona).post(scene().path("/incidenten/zoeken"), Map.of("words", words));
  }

  private static int events(String and) {
    return Database.number(
        "select count(*) from audit_event where verb = 'search.cases' and organisation_id = '%s' %s"
            .formatted(scene().organisation().id().value(), and));
  }
}
