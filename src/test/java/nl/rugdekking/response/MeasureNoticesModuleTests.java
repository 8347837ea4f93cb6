// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.outgoing.LetterAddress;
import nl.rugdekking.outgoing.LetterFixtures;
import nl.rugdekking.outgoing.LetterFixtures.Started;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.ResponseFixtures.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What is chosen with a measure about telling the perpetrator that data are kept, and the order of
 * the days that somebody types with it.
 */
@RugdekkingTest
class MeasureNoticesModuleTests {

  private static final String NAME = "Noor Slagter";

  @Autowired ResponseFixtures fixtures;
  @Autowired Responses responses;
  @Autowired LetterFixtures letters;
  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @SuppressWarnings("NullAway.Init")
  private Visitor visitor;

  @BeforeEach
  void askedCase() {
    scene = fixtures.asked();
    visitor = new Visitor(port).comeIn(scene.slug(), scene.login());
  }

  private LocalDate today() {
    return responses.today();
  }

  private String incident() {
    return "/" + scene.slug() + "/incidenten/" + scene.number();
  }

  private String part() {
    return incident() + "/getroffenen/" + fixtures.part(scene).value();
  }

  private void recordPerpetrator() {
    var fields =
        Map.of(
            "form", UUID.randomUUID().toString(), "version", "0", "kind", "PERSON", "name", NAME);
    visitor.get(part() + "/veroorzakers/nieuw");
    IncidentFixtures.location(visitor.post(part() + "/veroorzakers/nieuw", fields));
  }

  private HttpResponse<String> decide(Map<String, String> more) {
    var page = visitor.get(part() + "/reactie?soort=WARNING_LETTER").body();
    var fields = new HashMap<String, String>();
    fields.put("measure", IncidentFixtures.found(page, "name=\"measure\" value=\"([^\"]+)\""));
    fields.put("promise", IncidentFixtures.found(page, "name=\"promise\" value=\"([^\"]*)\""));
    fields.put("kind", "WARNING_LETTER");
    fields.put("nature", "PRIVATE_LAW");
    fields.put("subject", NAME);
    fields.put("conduct", "Gooide een stoel naar de balie");
    fields.put("conductOn", today().toString());
    fields.put("place", "Stadskantoor");
    fields.put("heard", "YES");
    fields.put("heardOn", today().toString());
    fields.put("heardWords", "Moest te lang wachten");
    fields.put("scope", "De norm is duidelijk");
    fields.put("from", today().toString());
    fields.put("until", today().plusMonths(2).toString());
    fields.put("notice", "AT_ONCE");
    fields.put("signer", "A. Secretaris, gemeentesecretaris");
    fields.put("doneBy", today().plusDays(7).toString());
    fields.putAll(more);
    return visitor.post(part() + "/reactie", fields);
  }

  private Map<String, String> later() {
    return Map.of(
        "notice", "LATER",
        "noticeOn", today().plusDays(30).toString(),
        "noticeReason", "De politie doet onderzoek");
  }

  private String notice() {
    return Database.texts(
            "select notice || ' ' || notice_again_on from subject where organisation_id = '%s'"
                .formatted(scene.organisation().value()))
        .toString();
  }

  @Test
  void laterIsOfferedOnlyWhereSomebodyIsRecordedAboutWhomWeRemind() {
    assertThat(visitor.get(part() + "/reactie?soort=WARNING_LETTER").body())
        .contains("Later of niet kan pas als vastligt wie het deed", "/veroorzakers\"")
        .doesNotContain("value=\"LATER\"", "name=\"noticeOn\"");
    var refused = decide(later());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Later of niet kan alleen voor wie bij „Wie deed dit?” vastligt")
        .contains("De politie doet onderzoek", "Gooide een stoel naar de balie");
    recordPerpetrator();
    assertThat(visitor.get(part() + "/reactie?soort=WARNING_LETTER").body())
        .contains("value=\"LATER\"", "name=\"noticeOn\"", "Op die dag herinneren wij u eraan");
  }

  @Test
  void theFormBeginsWithANoticeAtOnceAndWarnsThatALetterNeedsAName() {
    assertThat(visitor.get(part() + "/reactie?soort=WARNING_LETTER").body())
        .containsPattern("checked[^>]*value=\"AT_ONCE\"|value=\"AT_ONCE\"[^>]*checked")
        .contains("nog geen naam van de veroorzaker vastgelegd");
    assertThat(visitor.get(part() + "/reactie?soort=TALK").body())
        .doesNotContain("nog geen naam van de veroorzaker");
  }

  @Test
  void theFormBeginsWithWhatWasDecidedAboutThisPerpetratorBefore() {
    recordPerpetrator();
    IncidentFixtures.location(decide(later()));
    assertThat(visitor.get(part() + "/reactie?soort=BUILDING_BAN").body())
        .containsPattern(
            "name=\"notice\"[^>]*checked[^>]*value=\"LATER\"|value=\"LATER\"[^>]*checked")
        .contains("De politie doet onderzoek", "value=\"" + today().plusDays(30) + "\"")
        .doesNotContain("nog geen naam van de veroorzaker");
  }

  @Test
  void whatIsChosenWithTheMeasureIsTheDecisionAboutThePerpetrator() {
    recordPerpetrator();
    IncidentFixtures.location(decide(later()));
    assertThat(notice()).isEqualTo("[LATER " + today().plusDays(30) + "]");
    assertThat(visitor.get("/" + scene.slug() + "/dossiers").body())
        .contains("Incident " + scene.number() + ": opnieuw kijken op");
  }

  @Test
  void atOnceIsATaskUntilItIsRecordedAndNotBegunAnew() {
    recordPerpetrator();
    IncidentFixtures.location(decide(Map.of()));
    assertThat(notice()).isEqualTo("[AT_ONCE " + today().plusMonths(1) + "]");
    assertThat(visitor.get("/" + scene.slug() + "/taken").body())
        .contains("Een veroorzaker vertellen dat wij gegevens bewaren");
    Database.change(
        "update subject set notice_again_on = notice_again_on - 5 where organisation_id = '%s'"
            .formatted(scene.organisation().value()));
    IncidentFixtures.location(decide(Map.of("promise", "")));
    assertThat(notice()).isEqualTo("[AT_ONCE " + today().plusMonths(1).minusDays(5) + "]");
  }

  /** The letter says that data are kept, so nobody has to tell it once more. */
  @Test
  void theLetterThatWentOutTellsThePerpetrator() {
    recordPerpetrator();
    IncidentFixtures.location(decide(Map.of()));
    var measure =
        Database.uuid(
            "select id from response where organisation_id = '%s'"
                .formatted(scene.organisation().value()));
    var about =
        new LetterAddress(fixtures.part(scene), new ResponseId(measure), LetterKind.WARNING);
    letters.post(letters.about(new Started(scene, about), LetterKind.WARNING));
    assertThat(
            Database.text(
                "select notice_told_way || ' ' || notice_told_on from subject where organisation_id = '%s'"
                    .formatted(scene.organisation().value())))
        .isEqualTo("MEASURE " + today());
    assertThat(visitor.get("/" + scene.slug() + "/taken?alles=ja").body())
        .doesNotContain("Een veroorzaker vertellen dat wij gegevens bewaren");
    assertThat(visitor.get(incident()).body())
        .contains("Vastgelegd dat de veroorzaker hoorde dat wij gegevens bewaren");
  }

  @Test
  void aMeasureTowardSomebodyElseDecidesNothingAboutThePerpetrator() {
    recordPerpetrator();
    IncidentFixtures.location(decide(Map.of("subject", "Iemand anders")));
    assertThat(notice()).isEqualTo("[null]");
  }

  @Test
  void noMeasureBeginsBeforeItIsDecidedNorIsAnybodyHeardBeforeTheConduct() {
    var early = decide(Map.of("from", today().minusDays(1).toString()));
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body())
        .contains("De eerste dag ligt voor vandaag, de dag van het besluit.")
        .contains("Gooide een stoel naar de balie");
    var heard = decide(Map.of("heardOn", today().minusDays(1).toString()));
    assertThat(heard.statusCode()).isEqualTo(422);
    assertThat(heard.body())
        .contains("De dag van het horen ligt voor de datum van het gedrag.")
        .contains("Moest te lang wachten");
  }

  @Test
  void whatWasDecidedIsNotDoneBeforeIt() {
    IncidentFixtures.location(decide(Map.of("kind", "TALK")));
    var done =
        incident()
            + "/beloften/"
            + Database.uuid(
                "select id from promise where kind = 'RESPONSE_DONE' and organisation_id = '%s'"
                    .formatted(scene.organisation().value()));
    var version =
        IncidentFixtures.found(visitor.get(done).body(), "name=\"version\" value=\"(\\d+)\"");
    var fields =
        new HashMap<>(Map.of("version", version, "words", "Gesproken", "who", "A. Secretaris"));
    fields.put("doneOn", today().minusDays(1).toString());
    var refused = visitor.post(done + "/nakomen", fields);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Deze dag ligt voor de dag waarop hierover is besloten.", "Gesproken");
    fields.put("doneOn", today().toString());
    IncidentFixtures.location(visitor.post(done + "/nakomen", fields));
  }
}
