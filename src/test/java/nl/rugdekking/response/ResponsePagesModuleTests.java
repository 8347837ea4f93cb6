// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.Wish;
import nl.rugdekking.response.ResponseFixtures.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages as a browser without JavaScript gets them. */
@RugdekkingTest
class ResponsePagesModuleTests {

  @Autowired ResponseFixtures fixtures;
  @Autowired Responses responses;
  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  private Visitor visitor;

  /** A form as a browser sends it. */
  private record Form(String path, Map<String, String> fields) {

    Form with(String name, String value) {
      var more = new HashMap<>(fields);
      more.put(name, value);
      return new Form(path, more);
    }
  }

  @Test
  void saysWhatMustBeKnownFirstAndOffersNoDecisionUntilThen() {
    var scene = fixtures.reported();
    signIn(scene);
    var page = read(path(scene));
    assertThat(page)
        .contains(
            "nog niet gevraagd wat er moet gebeuren", "Dit kan nog niet. Vraag eerst", "/vragen\"")
        .doesNotContain("Welke reactie past?", "??");
    assertThat(page).contains("/beloften/" + fixtures.promise(scene).id().value());
  }

  @ParameterizedTest
  @EnumSource(
      value = MeasureKind.class,
      names = {"TALK", "WARNING_LETTER", "CONDITIONS", "BUILDING_BAN", "CONTACT_BAN"})
  void asksOnlyWhatFitsTheKindAndShowsTheRoute(MeasureKind kind) {
    var scene = fixtures.asked();
    signIn(scene);
    assertThat(read(path(scene))).contains("?soort=" + kind);
    var page = read(path(scene) + "?soort=" + kind);
    assertThat(page.contains("name=\"openChannel\"")).isEqualTo(kind.restrictsAccess());
    assertThat(page.contains("name=\"signer\"")).isEqualTo(kind.isSigned());
    assertThat(page.contains("name=\"heard\"")).isEqualTo(kind.isHeard());
    assertThat(page.contains("name=\"doneBy\"")).isEqualTo(!kind.isRecordedAfterwards());
    for (var nature : LegalNature.values()) {
      assertThat(page.contains("value=\"" + nature + "\"")).isEqualTo(kind.canHave(nature));
    }
    assertThat(page.contains("Bezwaar maken binnen zes weken"))
        .isEqualTo(kind.canHave(LegalNature.AWB));
    assertThat(page).doesNotContain("??");
  }

  @Test
  void keepsWhatWasTypedWhenSomethingIsMissing() {
    var scene = fixtures.asked();
    signIn(scene);
    var answer =
        send(
            ban(scene)
                .with("until", "")
                .with("heardOn", "2026-11-22")
                .with("openChannel", "Alleen op afspraak, bel de balie"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Zonder einddatum kan een maatregel niet")
        .contains("Alleen op afspraak, bel de balie", "value=\"2026-11-22\"", "Gooide een stoel")
        .contains("De heer X. Voorbeeld")
        .doesNotContain("??");
    assertThat(fixtures.promise(scene).state()).isEqualTo(PromiseState.OPEN);
  }

  @Test
  void tellsAllThatIsWrongAtOnceAlsoWhatThePolicyDoesNotAllow() {
    var scene = fixtures.asked();
    signIn(scene);
    var today = responses.today();
    var answer =
        send(
            complete(scene)
                .with("conduct", " ")
                .with("until", today.plusYears(3).toString())
                .with("doneBy", today.plusYears(2).toString())
                .with("notice", "LATER")
                .with("noticeOn", today.plusDays(9).toString())
                .with("noticeReason", "Er is gevaar"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Schrijf op wat iemand deed of zei.")
        .contains("Dit is langer dan uw beleid toestaat.")
        .contains("Kies de dag waarop dit uiterlijk is gedaan")
        .contains("Later of niet kan alleen voor wie bij „Wie deed dit?” vastligt");
  }

  @Test
  void goesOnWithTheLetterAndFoldsOtherMeasures() {
    var scene = fixtures.asked();
    signIn(scene);
    send(complete(scene));
    var page = read(path(scene));
    var letter = found(page, "nl-button--primary\" href=\"([^\"]+)\"");
    assertThat(letter).startsWith(path(scene) + "/").contains("/brieven/");
    assertThat(page).contains("Brief maken", "<summary>Nog een reactie geven</summary>");
    assertThat(found(page, "(?s)<details class=\"rd-fold\">(.*?)</details>"))
        .contains("?soort=WARNING_LETTER");
    read(letter);
  }

  @ParameterizedTest
  @CsvSource({
    "subject, 300",
    "conduct, 5000",
    "place, 300",
    "heardWords, 5000",
    "notHeardReason, 5000",
    "scope, 5000",
    "openChannel, 5000",
    "noticeReason, 5000",
    "signer, 300"
  })
  void refusesATextThatIsTooLongAndKeepsIt(String field, int most) {
    var scene = fixtures.asked();
    signIn(scene);
    var typed = "x".repeat(most + 1);
    var answer = send(complete(scene).with(field, typed));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .containsPattern(
            "id=\"" + field + "-error\"[^>]*>Dit is te lang. Maak de tekst korter dan " + most)
        .contains(typed)
        .doesNotContain("??");
    assertThat(fixtures.promise(scene).state()).isEqualTo(PromiseState.OPEN);
  }

  @Test
  void takesOutWhatNobodyCanRead() {
    var scene = fixtures.asked();
    signIn(scene);
    var answer = send(ban(scene).with("until", "").with("openChannel", "voor\0na\r\neinde"));
    assertThat(answer.body()).contains("voorna\neinde").doesNotContain("\0");
  }

  @Test
  void refusesTooLongAReasonForTakingBack() {
    var scene = fixtures.asked();
    signIn(scene);
    send(complete(scene));
    var withdrawal = found(read(path(scene)), "href=\"([^\"]+/intrekken)\"");
    var version = found(read(withdrawal), "name=\"version\" value=\"(\\d+)\"");
    var typed = "x".repeat(5001);
    var answer =
        send(new Form(withdrawal, Map.of()).with("version", version).with("reason", typed));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Dit is te lang", typed);
  }

  @Test
  void keepsWhatWasTypedWhenTheAffectedChangesTheirMindMeanwhile() {
    var scene = fixtures.asked();
    signIn(scene);
    var request = complete(scene);
    fixtures.ask(scene, Wish.NOT_YET, PoliceAdvice.NOT_NEEDED);
    var answer = send(request);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("De getroffene wil nu nog geen reactie", "Gooide een stoel")
        .doesNotContain("??");
  }

  @Test
  void showsWhatWasDecidedAndTakesItBackWithAReason() {
    var scene = fixtures.asked();
    signIn(scene);
    assertThat(IncidentFixtures.location(send(complete(scene)))).isEqualTo(path(scene));
    var page = read(path(scene));
    assertThat(page)
        .contains("Toegangsontzegging", "Mila Teamleider", "/terugkoppelen\"", "Gehoord op")
        .contains("U vertelt de getroffene zelf wat is besloten, uiterlijk")
        .doesNotContain("??", "/beloften/");
    var incident = path(scene).replaceFirst("/getroffenen/.*", "");
    assertThat(read(incident)).contains("Bekijk de reactie", path(scene) + "\"");
    var withdrawal = found(page, "href=\"([^\"]+/intrekken)\"");
    var form = read(withdrawal);
    assertThat(form).contains("blijft op ‘gedaan’ staan", "„Verbeteren”");
    var version = found(form, "name=\"version\" value=\"(\\d+)\"");
    var blank = send(new Form(withdrawal, Map.of()).with("version", version).with("reason", " "));
    assertThat(blank.statusCode()).isEqualTo(422);
    assertThat(blank.body()).contains("Schrijf op waarom u dit intrekt");
    assertThat(
            send(new Form(withdrawal, Map.of())
                    .with("version", version)
                    .with("reason", "Verkeerde persoon"))
                .statusCode())
        .isEqualTo(302);
    assertThat(read(path(scene))).contains("Ingetrokken", "Verkeerde persoon");
    assertThat(read(incident)).as("what the page promised").contains("/verbeteren\"");
  }

  @Test
  void speaksEnglishToo() {
    var scene = fixtures.asked();
    signIn(scene);
    visitor.withCookie("taal", "en");
    assertThat(read(path(scene))).contains("Which response fits?").doesNotContain("??");
  }

  private Form ban(Scene scene) {
    var form = read(path(scene) + "?soort=BUILDING_BAN");
    return new Form(path(scene), Map.of())
        .with("measure", found(form, "name=\"measure\" value=\"([^\"]+)\""))
        .with("promise", found(form, "name=\"promise\" value=\"([^\"]*)\""))
        .with("kind", "BUILDING_BAN")
        .with("nature", "PRIVATE_LAW")
        .with("subject", "De heer X. Voorbeeld")
        .with("conduct", "Gooide een stoel naar de balie")
        .with("conductOn", responses.today().toString())
        .with("place", "Stadskantoor")
        .with("heard", "YES")
        .with("heardWords", "Zegt dat hij te lang moest wachten")
        .with("scope", "Geen toegang tot het stadskantoor")
        .with("from", responses.today().toString())
        .with("notice", "AT_ONCE")
        .with("signer", "A. Secretaris, gemeentesecretaris")
        .with("doneBy", responses.today().plusDays(7).toString());
  }

  private Form complete(Scene scene) {
    return ban(scene)
        .with("heardOn", responses.today().toString())
        .with("openChannel", "Paspoort op afspraak")
        .with("until", responses.today().plusMonths(2).toString());
  }

  private static String found(String page, String pattern) {
    var matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as("%s in%n%s", pattern, page).isTrue();
    return Objects.requireNonNull(matcher.group(1));
  }

  private String path(Scene scene) {
    return "/"
        + scene.slug()
        + "/incidenten/"
        + scene.number()
        + "/getroffenen/"
        + fixtures.part(scene).value()
        + "/reactie";
  }

  private void signIn(Scene scene) {
    visitor = new Visitor(port).comeIn(scene.slug(), scene.login());
  }

  private String read(String path) {
    var answer = visitor.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> send(Form form) {
    return visitor.post(form.path(), form.fields());
  }
}
