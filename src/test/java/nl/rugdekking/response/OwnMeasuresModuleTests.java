// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.TellForms;
import nl.rugdekking.Visitor;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.response.ResponseFixtures.Scene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The affected reads on their own page what was decided toward the perpetrator. */
@RugdekkingTest
class OwnMeasuresModuleTests {

  @Autowired ResponseFixtures fixtures;
  @Autowired Responses responses;
  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  private @Nullable Visitor visitor;

  @BeforeEach
  void theAffectedWantsAResponse() {
    scene = fixtures.asked();
  }

  @Test
  void readsEachMeasureWithHearingAndLastDay() {
    assertThat(own()).doesNotContain("Wat wij naar de veroorzaker doen");
    fixtures.decide(scene, fixtures.promise(scene).version());
    var lastDay = responses.today().plusMonths(2);
    assertThat(own())
        .contains("Wat wij naar de veroorzaker doen", "Toegangsontzegging")
        .contains("Brief nog niet verstuurd")
        .contains("De heer X. Voorbeeld", "Gooide een stoel naar de balie")
        .contains("Gehoord op 22 november 2026.", "Zegt dat hij te lang moest wachten")
        .contains(lastDay.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"))))
        .contains("Vragen om de maatregel opnieuw te bekijken", "Mila Teamleider")
        .doesNotContain("/intrekken", "/veroorzaker\"", "??");
  }

  @Test
  void readsThatAMeasureWasWithdrawnAndWhy() {
    var id = fixtures.decide(scene, fixtures.promise(scene).version());
    scene.in(
        () -> {
          responses.withdraw(
              fixtures.enter(scene), fixtures.part(scene), id, 0, "Verkeerde persoon");
          return true;
        });
    assertThat(own())
        .as("they are told first")
        .contains("Toegangsontzegging")
        .doesNotContain("Ingetrokken", "Reactie ingetrokken", "Verkeerde persoon")
        .as("nor do the promises about it tell it")
        .contains("zoals is besloten")
        .doesNotContain("vervallen", "Vervallen");
    var part = scene.number() + "/getroffenen/" + fixtures.part(scene).value();
    var manager = new Visitor(port).comeIn(scene.slug(), scene.login());
    var reaction = "/" + scene.slug() + "/incidenten/" + part + "/reactie";
    assertThat(manager.get(reaction).body())
        .contains("Verkeerde persoon", "leest dit nog niet op de eigen pagina");
    var telling = "/" + scene.slug() + "/incidenten/" + part + "/terugkoppelen";
    TellForms.tellAll(manager, telling, "Ik belde u");
    assertThat(own())
        .contains("Ingetrokken", "Reactie ingetrokken", "Verkeerde persoon")
        .containsIgnoringCase("vervallen");
  }

  @Test
  void isNotReadByWhoLooksAlong() {
    var id = fixtures.decide(scene, fixtures.promise(scene).version());
    assertThat(own()).contains("Reactie besloten", "Geen toegang");
    var mail = scene.slug() + "@trusted.example";
    scene.in(
        () -> {
          var trusted = fixtures.people.add("Tess Meelezer", mail, Locale.of("nl")).id();
          fixtures.people.addPosition(
              trusted, BodyKind.ORGANISATION, "civil-servant", null, responses.today());
          fixtures.accounts.add(IncidentFixtures.account(fixtures.accounts, mail), trusted);
          return true;
        });
    var path = "/" + scene.slug() + "/mijn/" + scene.number();
    affected().post(path + "/meelezers", Map.of("who", "Tess Meelezer"));
    var trusted = new Visitor(port).comeIn(scene.slug(), mail);
    assertNothingOfMeasures(trusted.get(path));
    scene.in(
        () -> {
          responses.withdraw(
              fixtures.enter(scene), fixtures.part(scene), id, 0, "Verkeerde persoon");
          return true;
        });
    assertNothingOfMeasures(trusted.get(path));
  }

  private static void assertNothingOfMeasures(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .doesNotContain("Wat wij naar de veroorzaker doen", "Zegt dat hij te lang moest wachten")
        .as("nor on the timeline")
        .doesNotContain("Reactie besloten", "Toegangsontzegging", "Geen toegang")
        .doesNotContain("Reactie ingetrokken", "Verkeerde persoon");
  }

  private String own() {
    var page = affected().get("/" + scene.slug() + "/mijn/" + scene.number());
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  private Visitor affected() {
    if (visitor == null) {
      visitor = new Visitor(port).comeIn(scene.slug(), fixtures.affectedLogin(scene));
      visitor.get("/" + scene.slug() + "/mijn/" + scene.number());
    }
    return visitor;
  }
}
