// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each organisation decides for itself is open until somebody decided it. */
@RugdekkingTest
class DecisionsModuleTests {

  private static final String PATH = "/beheer/besluiten";
  private static final String GAP = "nog over een of meer onderwerpen besluiten";

  @Autowired IncidentFixtures fixtures;
  private static final String JUDGE_GAP =
      "nog niet besloten wie over leden van het bestuur oordeelt";

  @Autowired OrganisationDecisions decisions;
  @Autowired Clock clock;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void organisation() {
    scene = fixtures.twoAffected();
  }

  @Test
  void eachQuestionStandsOpenWithOurProposalUntilItIsDecided() {
    assertThat(page(PATH)).contains("Nog open: " + OpenQuestion.values().length);
    assertThat(page("/beheer/rollen")).contains(GAP);
    for (var question : OpenQuestion.values()) {
      assertThat(page(PATH + "/" + question.segment())).contains("Ons voorstel: ", "Waarom: ");
      var answer = follow(question);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }
    assertThat(page(PATH))
        .contains("Nog open: 0", "Over alles is besloten", "Voorstel gevolgd door het college, op");
    assertThat(page("/beheer/rollen")).doesNotContain(GAP);
    assertThat(recorded()).isEqualTo(OpenQuestion.values().length);
  }

  @Test
  void anotherChoiceHasWordsAReasonAndADayThatIsNotInTheFuture() {
    var fields = new HashMap<>(Map.of("follows", "OWN", "choice", "", "reason", ""));
    fields.put("decidedBy", "de raad");
    fields.put("decidedOn", LocalDate.now(clock).plusDays(1).toString());
    var refused = post(OpenQuestion.PAYING_FIRST, fields);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Vul in wat u kiest", "Vul in waarom u anders kiest", "van vandaag of eerder")
        .contains("value=\"de raad\"");
    assertThat(recorded()).isZero();

    fields.put("choice", "Ook voor wethouders");
    fields.put("reason", "De verordening staat dat toe");
    fields.put("decidedOn", LocalDate.now(clock).toString());
    assertThat(post(OpenQuestion.PAYING_FIRST, fields).statusCode()).isEqualTo(302);
    assertThat(page(PATH))
        .contains("Ook voor wethouders", "De verordening staat dat toe", "Anders gekozen door");

    assertThat(follow(OpenQuestion.PAYING_FIRST).statusCode()).isEqualTo(302);
    assertThat(page(PATH)).doesNotContain("Ook voor wethouders");
    // what was decided before stays known
    assertThat(recorded()).isEqualTo(2);
  }

  @Test
  void aPageSaysWhereItActsOrThatTheProgramDoesNothingWithItYet() {
    assertThat(page(PATH + "/lezers-raad"))
        .contains("Dit stelt u in op een andere pagina", scene.path("/beheer/beleid/raad"));
    assertThat(page(PATH + "/handelen-na-nee")).contains("volgt nu altijd het voorstel");
    assertThat(page(PATH + "/lijst-balie")).contains("doet nog niets met dit besluit");
    Stream.of(OpenQuestion.values())
        .map(OpenQuestion::page)
        .filter(java.util.Objects::nonNull)
        .distinct()
        .forEach(
            page ->
                assertThat(scene.as(Persona.ADMINISTRATOR).get(scene.path(page)).statusCode())
                    .as(page)
                    .isEqualTo(200));
  }

  @Test
  void whoJudgesTheExecutiveIsOneOfTwoChoicesAndThePagesWarnUntilItIsDecided() {
    var judge = OpenQuestion.EXECUTIVE_JUDGE;
    var clerk = "De griffier behandelt de zaak, samen met de burgemeester";
    assertThat(page("/beheer/rollen")).contains(JUDGE_GAP);
    assertThat(page("/beheer/beleid")).contains(JUDGE_GAP, "/besluiten/oordeel-bestuur");
    assertThat(page(PATH + "/" + judge.segment()))
        .contains("Het programma volgt dit besluit in zaken die daarna komen", clerk)
        .doesNotContain("name=\"choice\"");
    var fields = new HashMap<>(Map.of("follows", "OWN", "decidedBy", "de raad"));
    fields.put("decidedOn", LocalDate.now(clock).toString());
    var refused = post(judge, fields);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Vul in waarom u anders kiest");
    assertThat(isClerkWithMayor()).isFalse();

    fields.put("reason", "Zo kennen wij elkaar");
    assertThat(post(judge, fields).statusCode()).isEqualTo(302);
    assertThat(isClerkWithMayor()).isTrue();
    assertThat(page(PATH)).contains(clerk, "Zo kennen wij elkaar");
    assertThat(page("/beheer/rollen")).contains(GAP).doesNotContain(JUDGE_GAP);
    assertThat(page("/beheer/beleid")).doesNotContain(JUDGE_GAP);
    assertThat(follow(judge).statusCode()).isEqualTo(302);
    assertThat(isClerkWithMayor()).isFalse();
  }

  private boolean isClerkWithMayor() {
    return CurrentOrganisation.<Boolean, RuntimeException>callIn(
        scene.organisation().id(), decisions::isClerkWithMayor);
  }

  @Test
  void nobodyElseDecidesAndAnUnknownQuestionDoesNotExist() {
    assertThat(scene.as(Persona.COORDINATOR).get(scene.path(PATH)).statusCode()).isEqualTo(403);
    assertThat(scene.as(Persona.ADMINISTRATOR).get(scene.path(PATH + "/x")).statusCode())
        .isEqualTo(404);
  }

  private HttpResponse<String> follow(OpenQuestion question) {
    var day = LocalDate.now(clock).toString();
    return post(
        question, Map.of("follows", "PROPOSAL", "decidedBy", "het college", "decidedOn", day));
  }

  private HttpResponse<String> post(OpenQuestion question, Map<String, String> fields) {
    var path = scene.path(PATH + "/" + question.segment());
    scene.as(Persona.ADMINISTRATOR).get(path);
    return scene.as(Persona.ADMINISTRATOR).post(path, fields);
  }

  private String page(String path) {
    return scene.as(Persona.ADMINISTRATOR).get(scene.path(path)).body();
  }

  private int recorded() {
    var audited =
        Database.number(
            "select count(*) from audit_event where verb = 'decision.recorded' and organisation_id"
                + " = '"
                + scene.organisation().id().value()
                + "'");
    var open =
        CurrentOrganisation.<Integer, RuntimeException>callIn(
            scene.organisation().id(), () -> decisions.listOpen().size());
    assertThat(open).isGreaterThanOrEqualTo(OpenQuestion.values().length - audited);
    return audited;
  }
}
