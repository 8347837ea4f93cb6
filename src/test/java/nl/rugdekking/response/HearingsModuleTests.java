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
import nl.rugdekking.response.ResponseFixtures.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The perpetrator is asked for their view, which then stands in the form of the decision. */
@RugdekkingTest
class HearingsModuleTests {

  @Autowired ResponseFixtures fixtures;
  @Autowired Responses responses;
  @LocalServerPort int port;

  private static final String BAN = "/reactie?soort=BUILDING_BAN";

  private LocalDate today() {
    return responses.today();
  }

  private Visitor handler(Scene scene) {
    return new Visitor(port).comeIn(scene.slug(), scene.login());
  }

  private String path(Scene scene, String page) {
    return "/"
        + scene.slug()
        + "/incidenten/"
        + scene.number()
        + "/getroffenen/"
        + fixtures.part(scene).value()
        + page;
  }

  private Map<String, String> invitation(UUID id) {
    return new HashMap<>(
        Map.of(
            "hearing",
            id.toString(),
            "way",
            "PHONE",
            "invitedOn",
            today().toString(),
            "talkOn",
            today().plusDays(7).toString(),
            "place",
            "Kamer 2, om 10 uur",
            "answerBy",
            today().plusDays(14).toString()));
  }

  private HttpResponse<String> invite(Scene scene, Map<String, String> fields) {
    return handler(scene).post(path(scene, "/horen"), fields);
  }

  @Test
  void aMeasureThatNeedsAHearingSaysThatNoneWasRecorded() {
    var scene = fixtures.asked();
    assertThat(handler(scene).get(path(scene, BAN)).body())
        .contains("Er is niet vastgelegd dat de veroorzaker om een reactie is gevraagd")
        .doesNotContain("??");
    assertThat(handler(scene).get(path(scene, "/reactie?soort=TALK")).body())
        .doesNotContain("Er is niet vastgelegd dat de veroorzaker");
  }

  @Test
  void theViewThatWasRecordedStandsInTheDecision() {
    var scene = fixtures.asked();
    var id = UUID.randomUUID();
    IncidentFixtures.location(invite(scene, invitation(id)));
    assertThat(handler(scene).get(path(scene, BAN)).body())
        .contains("De veroorzaker kan nog antwoorden tot en met");
    var visitor = handler(scene);
    var unheard = visitor.post(path(scene, "/horen/" + id), Map.of("heard", "YES"));
    assertThat(unheard.statusCode()).isEqualTo(422);
    assertThat(unheard.body())
        .contains("Schrijf op wat de veroorzaker zei.", "Vul in op welke dag de veroorzaker is")
        .contains("Schrijf op wie de veroorzaker hoorde.")
        .doesNotContain("??");
    var said =
        Map.of(
            "heard", "YES",
            "heardOn", today().toString(),
            "heardBy", "Mila Teamleider",
            "heardWords", "Ik moest een uur wachten");
    IncidentFixtures.location(visitor.post(path(scene, "/horen/" + id), said));
    assertThat(visitor.get(path(scene, BAN)).body())
        .contains("Ik moest een uur wachten", "id=\"heard1\" name=\"heard\" checked")
        .doesNotContain("De veroorzaker kan nog antwoorden");
    assertThat(visitor.get(path(scene, "/horen")).body())
        .contains("Gehoord door Mila Teamleider.", "De veroorzaker om een reactie vragen")
        .doesNotContain("??");
  }

  @Test
  void whyTheyWereNotHeardStandsInTheDecisionToo() {
    var scene = fixtures.asked();
    var id = UUID.randomUUID();
    IncidentFixtures.location(invite(scene, invitation(id)));
    var visitor = handler(scene);
    IncidentFixtures.location(
        visitor.post(
            path(scene, "/horen/" + id),
            Map.of("heard", "NO", "notHeardReason", "Kwam niet en belde niet")));
    assertThat(visitor.get(path(scene, BAN)).body())
        .contains("Kwam niet en belde niet", "id=\"heard2\" name=\"heard\" checked");
  }

  @Test
  void nobodyIsAskedBeforeTheAffectedWas() {
    var scene = fixtures.reported();
    var refused = invite(scene, invitation(UUID.randomUUID()));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(
            Database.number(
                "select count(*) from subject_hearing where organisation_id = '%s'"
                    .formatted(scene.organisation().value())))
        .isZero();
  }

  @Test
  void aDayThatCannotBeIsRefusedAndWhatWasTypedStays() {
    var scene = fixtures.asked();
    var fields = invitation(UUID.randomUUID());
    fields.put("answerBy", today().minusDays(1).toString());
    assertThat(invite(scene, fields).body())
        .contains("Deze dag ligt voor de dag waarop u het vroeg", "Kamer 2, om 10 uur");
    fields.put("answerBy", "");
    assertThat(invite(scene, fields).body()).contains("Vul een dag in.");
  }

  @Test
  void oneQuestionIsOpenAtATime() {
    var scene = fixtures.asked();
    var fields = invitation(UUID.randomUUID());
    IncidentFixtures.location(invite(scene, fields));
    IncidentFixtures.location(invite(scene, fields));
    assertThat(invite(scene, invitation(UUID.randomUUID())).statusCode()).isEqualTo(422);
  }

  @Test
  void aHearingAboutOneMeasureIsNotOfferedForAnother() {
    var scene = fixtures.asked();
    var id = UUID.randomUUID();
    var fields = invitation(id);
    fields.put("considered", "CONTACT_BAN");
    IncidentFixtures.location(invite(scene, fields));
    hear(scene, id);
    var visitor = handler(scene);
    assertThat(visitor.get(path(scene, "/reactie?soort=CONTACT_BAN")).body())
        .contains("Ik moest een uur wachten", "Eerder gehoord op", "Geldt dit ook hier?")
        .doesNotContain("??");
    assertThat(visitor.get(path(scene, BAN)).body())
        .contains("Er is niet vastgelegd dat de veroorzaker om een reactie is gevraagd")
        .doesNotContain("Ik moest een uur wachten", "Eerder gehoord op");
  }

  @Test
  void aHearingThatCountedForOneDecisionIsNotOfferedForTheNext() {
    var scene = fixtures.asked();
    var id = UUID.randomUUID();
    IncidentFixtures.location(invite(scene, invitation(id)));
    hear(scene, id);
    fixtures.decide(scene, MeasureKind.BUILDING_BAN);
    assertThat(handler(scene).get(path(scene, BAN)).body())
        .contains("Er is niet vastgelegd dat de veroorzaker om een reactie is gevraagd")
        .doesNotContain("Eerder gehoord op");
  }

  /** Two perpetrators were heard about the same measure; only one of them was decided about. */
  @Test
  void aDecisionAboutOnePerpetratorLeavesTheHearingOfAnother() {
    var scene = fixtures.asked();
    var id = UUID.randomUUID();
    var fields = invitation(id);
    fields.put("subject", "Mevrouw Y. Voorbeeld");
    IncidentFixtures.location(invite(scene, fields));
    hear(scene, id);
    fixtures.decide(scene, MeasureKind.BUILDING_BAN);
    assertThat(handler(scene).get(path(scene, BAN)).body())
        .contains("Ik moest een uur wachten", "Dit ging over: Mevrouw Y. Voorbeeld.")
        .doesNotContain("Er is niet vastgelegd dat de veroorzaker om een reactie", "??");
  }

  /** Who was heard again after a decision of the same day is not asked a third time. */
  @Test
  void aHearingAfterADecisionOfTheSameDayCounts() {
    var scene = fixtures.asked();
    fixtures.decide(scene, MeasureKind.BUILDING_BAN);
    var id = UUID.randomUUID();
    IncidentFixtures.location(invite(scene, invitation(id)));
    hear(scene, id);
    assertThat(handler(scene).get(path(scene, BAN)).body()).contains("Ik moest een uur wachten");
  }

  private void hear(Scene scene, UUID id) {
    IncidentFixtures.location(
        handler(scene)
            .post(
                path(scene, "/horen/" + id),
                Map.of(
                    "heard", "YES",
                    "heardOn", today().toString(),
                    "heardBy", "Mila Teamleider",
                    "heardWords", "Ik moest een uur wachten")));
  }
}
