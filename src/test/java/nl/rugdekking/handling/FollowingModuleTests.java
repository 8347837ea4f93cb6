// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.finding.IncidentList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom the affected let look along, who looked without being let, and whose name is kept. */
@RugdekkingTest
class FollowingModuleTests {

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void twoAffected() {
    scene = fixtures.twoAffected();
  }

  @Test
  void beingTrustedByTheOtherTakesNothingOfOnesOwnPage() {
    trust(Persona.OTHER_AFFECTED, Persona.AFFECTED);

    var own = page(Persona.AFFECTED, own());
    assertThat(own)
        .contains(
            "Wat wij u beloven", own() + "/wensen\"", own() + "/naam\"", scene.path("/hulp") + "\"")
        .contains(behandelaar(Persona.OWNER))
        .containsOnlyOnce("U voegde een meelezer toe")
        .contains("U volgt ook de zaak van " + name(Persona.OTHER_AFFECTED));
    var followed = page(Persona.AFFECTED, followed(Persona.OTHER_AFFECTED));
    assertThat(followed)
        .contains("van " + name(Persona.OTHER_AFFECTED), "Naar uw eigen zaak")
        .doesNotContain("Wat wij u beloven", own() + "/naam\"");
    assertThat(page(Persona.AFFECTED, "/mijn"))
        .contains(scene.path(own()) + "\"", scene.path(followed(Persona.OTHER_AFFECTED)) + "\"");
  }

  @Test
  void whoFollowsSeesWhoseCaseItIs() {
    assertThat(page(Persona.TRUSTED, own()))
        .contains("van " + name(Persona.AFFECTED))
        .doesNotContain("Mijn zaak", "Wat wij u beloven", "Wie heeft uw zaak bekeken");
    assertThat(page(Persona.TRUSTED, "/mijn")).contains("van " + name(Persona.AFFECTED));
    assertThat(status(Persona.TRUSTED, followed(Persona.OTHER_AFFECTED))).isEqualTo(404);
  }

  @Test
  void trustCanBeTakenBack() {
    assertThat(page(Persona.AFFECTED, own())).contains(name(Persona.TRUSTED));
    var away = own() + "/meelezers/" + scene.person(Persona.TRUSTED).value() + "/weghalen";

    assertThat(post(Persona.TRUSTED, away, Map.of()).statusCode()).isEqualTo(403);
    assertThat(post(Persona.AFFECTED, away, Map.of()).statusCode()).isEqualTo(302);
    assertThat(post(Persona.AFFECTED, away, Map.of()).statusCode()).isEqualTo(302);

    assertThat(status(Persona.TRUSTED, own())).isEqualTo(404);
    assertThat(page(Persona.TRUSTED, "/mijn")).doesNotContain(scene.file().number());
    assertThat(page(Persona.AFFECTED, own())).doesNotContain(name(Persona.TRUSTED));
    assertThat(entries("TRUST_ENDED")).isEqualTo(1);
  }

  @Test
  void whatIsSentFourTimesAtOnceHappensOnce() throws Exception {
    var lettersBefore = letters();
    for (var form :
        Map.of(
                own() + "/meelezers", Map.of("who", name(Persona.UNRELATED)),
                own() + "/naam", Map.of("verborgen", "true"),
                own() + "/coordinator", Map.of("leest", "true"))
            .entrySet()) {
      fourTimes(() -> post(Persona.AFFECTED, form.getKey(), form.getValue()).statusCode());
      assertThat(post(Persona.AFFECTED, form.getKey(), form.getValue()).statusCode())
          .isEqualTo(302);
    }
    assertThat(entries("TRUSTED")).as("the fixture trusts one already").isEqualTo(2);
    assertThat(entries("NAME_WITHHELD")).isEqualTo(1);
    assertThat(entries("COORDINATOR_ADMITTED")).isEqualTo(1);
    assertThat(letters()).isEqualTo(lettersBefore + 1);
  }

  @Test
  void aWithheldNameIsNotShownToWhoHandlesTheOtherPart() {
    var number = reportedByAnAffected();
    assertThat(page(Persona.LINE_OF_AFFECTED, "/incidenten/" + number))
        .contains(name(Persona.AFFECTED));

    post(Persona.AFFECTED, "/mijn/" + number + "/naam", Map.of("verborgen", "true"));
    trust(number, Persona.OTHER_AFFECTED, Persona.AFFECTED);

    assertThat(page(Persona.LINE_OF_AFFECTED, "/incidenten/" + number))
        .contains("bij de balie allebei", "voegde een meelezer toe")
        .doesNotContain(name(Persona.AFFECTED));
    assertThat(page(Persona.OWNER, "/incidenten/" + number)).contains(name(Persona.AFFECTED));
  }

  @Test
  void whoLookedStaysOnTheListHoweverOftenOthersLookAfterwards() {
    page(Persona.RESPONSIBLE, "/incidenten/" + scene.file().number());
    for (int i = 0; i < 110; i++) {
      assertThat(status(Persona.AFFECTED, own())).isEqualTo(200);
    }
    assertThat(page(Persona.AFFECTED, own()))
        .contains(name(Persona.RESPONSIBLE) + " · voor toezicht")
        .contains(name(Persona.OWNER) + " · voor de behandeling")
        .doesNotContain(name(Persona.AFFECTED) + " · ");
  }

  @Test
  void whoLookedForTwoPurposesIsOneLine() {
    page(Persona.RESPONSIBLE, "/incidenten/" + scene.file().number());
    var assign = "/getroffenen/" + scene.file().part(Persona.AFFECTED) + "/behandelaar";
    var fields =
        Map.of(
            "shown", scene.person(Persona.OWNER).value().toString(),
            "owner", scene.person(Persona.RESPONSIBLE).value().toString());
    var sent = scene.as(Persona.RESPONSIBLE).post(scene.casePath(assign), fields);
    assertThat(sent.statusCode()).isEqualTo(302);
    page(Persona.RESPONSIBLE, "/incidenten/" + scene.file().number());
    var own = page(Persona.AFFECTED, own());
    assertThat(own)
        .contains(name(Persona.RESPONSIBLE) + " · voor de behandeling, voor toezicht · ");
    assertThat(count(own, name(Persona.RESPONSIBLE) + " · ")).isEqualTo(1);
  }

  @Test
  void aReasonThatSpeaksOfTheAffectedIsSaidToThem() {
    var promise = "/beloften/" + scene.file().promise(Persona.AFFECTED);
    var page = scene.as(Persona.OWNER).get(scene.casePath(promise)).body();
    var version = IncidentFixtures.found(page, "name=\"version\" value=\"(\\d+)\"");
    var fields =
        Map.of("version", version, "reason", "not-wanted", "words", "Belde zelf al iemand");
    var sent = scene.as(Persona.OWNER).post(scene.casePath(promise + "/uitleggen"), fields);
    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(page(Persona.AFFECTED, own()))
        .contains("U wilt dit niet")
        .doesNotContain("De getroffene wil dit niet");
    assertThat(page(Persona.OWNER, "/incidenten/" + scene.file().number()))
        .contains("De getroffene wil dit niet");
  }

  @Test
  void openingOnesOwnPageIsNoLookAtTheCaseOfWhoTrustsOne() {
    trust(Persona.OTHER_AFFECTED, Persona.AFFECTED);
    page(Persona.AFFECTED, own());
    assertThat(page(Persona.OTHER_AFFECTED, own())).doesNotContain(name(Persona.AFFECTED) + " · ");
    page(Persona.AFFECTED, followed(Persona.OTHER_AFFECTED));
    assertThat(page(Persona.OTHER_AFFECTED, own()))
        .contains(name(Persona.AFFECTED) + " · om mee te lezen");
  }

  @Test
  void aTimelineOfTwoPartsSaysWhoseEachLineIs() {
    post(Persona.AFFECTED, own() + "/coordinator", Map.of("leest", "true"));
    post(Persona.OTHER_AFFECTED, own() + "/naam", Map.of("verborgen", "true"));
    assertThat(page(Persona.COORDINATOR, "/incidenten/" + scene.file().number()))
        .contains("De coördinator mag meelezen. · over " + name(Persona.AFFECTED))
        .contains("verborgen. · over baliemedewerker")
        .doesNotContain(name(Persona.OTHER_AFFECTED));
  }

  @Test
  void ownCasesGoOnOnANextPage() {
    for (int i = 0; i < IncidentList.PAGE_SIZE + 1; i++) {
      report(Persona.UNRELATED, "ME", "");
    }
    var first = page(Persona.UNRELATED, "/mijn");
    var next = IncidentFixtures.found(first, "href=\"([^\"]+/mijn\\?na=[^\"]+)\"");
    var second = scene.as(Persona.UNRELATED).get(next).body();
    var path = scene.path("/mijn/20");
    assertThat(count(first, path)).isEqualTo(IncidentList.PAGE_SIZE);
    assertThat(count(second, path)).isEqualTo(1);
    assertThat(second).doesNotContain("Oudere zaken");
  }

  // ---- how it is done

  private String reportedByAnAffected() {
    return report(Persona.AFFECTED, "BOTH", name(Persona.OTHER_AFFECTED));
  }

  private String report(Persona by, String whom, String names) {
    var words = "Een man schreeuwde tegen ons bij de balie allebei";
    var fields = Map.of("words", words, "channel", "", "whom", whom, "names", names);
    return scene.number(by, scene.report(by, fields));
  }

  private void trust(Persona by, Persona whom) {
    trust(scene.file().number(), by, whom);
  }

  private void trust(String number, Persona by, Persona whom) {
    var answer = post(by, "/mijn/" + number + "/meelezers", Map.of("who", name(whom)));
    assertThat(answer.statusCode()).isEqualTo(302);
  }

  private static void fourTimes(Callable<Integer> once) throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var answer : threads.invokeAll(Stream.generate(() -> once).limit(4).toList())) {
        assertThat(answer.get()).isEqualTo(302);
      }
    }
  }

  private String own() {
    return "/mijn/" + scene.file().number();
  }

  private String followed(Persona affected) {
    return own() + "/getroffenen/" + scene.file().part(affected);
  }

  private String behandelaar(Persona persona) {
    return "<dd>" + name(persona) + "</dd>";
  }

  private String name(Persona persona) {
    return IncidentFixtures.name(scene, persona);
  }

  private String page(Persona persona, String path) {
    var answer = scene.as(persona).get(scene.path(path));
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private int status(Persona persona, String path) {
    return scene.as(persona).get(scene.path(path)).statusCode();
  }

  private HttpResponse<String> post(Persona persona, String path, Map<String, String> fields) {
    return scene.as(persona).post(scene.path(path), fields);
  }

  private int entries(String kind) {
    return Database.number(
        "select count(*) from timeline_entry where kind = '"
            + kind
            + "' and incident_id = '"
            + scene.file().incident().value()
            + "'");
  }

  private int letters() {
    return Database.number(
        "select count(*) from outbox where template = 'trusted' and organisation_id = '"
            + scene.organisation().id().value()
            + "'");
  }

  private static long count(String page, String what) {
    return IntStream.range(0, page.length()).filter(at -> page.startsWith(what, at)).count();
  }
}
