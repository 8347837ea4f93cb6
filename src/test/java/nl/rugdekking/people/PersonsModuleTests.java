// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.Mailbox;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What an administrator sees and keeps of one person; and that standing in opens what it should.
 */
@RugdekkingTest
class PersonsModuleTests {

  @Autowired IncidentFixtures fixtures;
  @Autowired Clock clock;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void organisation() {
    scene = fixtures.twoAffected();
  }

  @Test
  void standingInOpensWhatWasGivenToHandleAndTheTasks() {
    var deputy = scene.as(Persona.UNRELATED);
    assertThat(deputy.get(scene.casePath("")).statusCode()).isEqualTo(404);
    assertThat(standIn(Persona.OWNER, Persona.UNRELATED).statusCode()).isEqualTo(302);

    assertThat(deputy.get(scene.casePath("")).statusCode()).isEqualTo(200);
    assertThat(deputy.get(scene.path("/taken")).body()).contains(scene.file().number());
    assertThat(deputy.get(scene.path("/incidenten")).body()).contains(scene.file().number());
    assertThat(readers()).as("who reads this says so").contains(name(Persona.UNRELATED));

    report();
    new Mailbox(scene.mark() + ".example")
        .await(
            IncidentFixtures.login(scene, Persona.UNRELATED),
            mail -> mail.text().contains("/incidenten/"));

    assertThat(end(Persona.OWNER).statusCode()).isEqualTo(302);
    assertThat(deputy.get(scene.casePath("")).statusCode()).isEqualTo(404);
    assertThat(deputy.get(scene.path("/incidenten")).body()).doesNotContain(scene.file().number());
    assertThat(recorded("stand-in.given")).isEqualTo(1);
    assertThat(recorded("stand-in.ended")).isEqualTo(1);
  }

  @Test
  void whoBelongsToTheCaseStandsInForNobody() {
    for (var kept : new Persona[] {Persona.ACCUSED, Persona.LINE_OF_ACCUSED}) {
      standIn(Persona.OWNER, kept);
      assertThat(scene.as(kept).get(scene.casePath("")).statusCode()).as("%s", kept).isEqualTo(404);
      assertThat(scene.as(kept).get(scene.path("/taken")).body())
          .doesNotContain(scene.file().number());
      end(Persona.OWNER);
    }
  }

  @Test
  void trustAndKeysAreNotPassedOn() {
    standIn(Persona.ADMINISTRATOR, Persona.UNRELATED);
    assertThat(scene.as(Persona.UNRELATED).get(scene.path("/beheer/rollen")).statusCode())
        .isEqualTo(403);
    end(Persona.ADMINISTRATOR);
    standIn(Persona.FALLBACK, Persona.UNRELATED);
    assertThat(scene.as(Persona.UNRELATED).get(scene.casePath("")).statusCode()).isEqualTo(404);
  }

  @Test
  void opensNothingBeforeItsFirstDayAndIsOneAtATime() {
    var next = LocalDate.now(clock).plusDays(7);
    var later =
        post(
            person(Persona.OWNER) + "/vervanging",
            Map.of(
                "who", name(Persona.UNRELATED),
                "first", next.toString(),
                "last", next.plusDays(7).toString()));
    assertThat(later.statusCode()).isEqualTo(302);
    assertThat(scene.as(Persona.UNRELATED).get(scene.casePath("")).statusCode()).isEqualTo(404);
    var twice =
        post(
            person(Persona.OWNER) + "/vervanging",
            Map.of("who", name(Persona.TRUSTED), "last", next.plusDays(1).toString()));
    assertThat(twice.statusCode()).isEqualTo(422);
    assertThat(twice.body()).contains("is er al een andere vervanger");
    assertThat(page(Persona.UNRELATED)).contains("Vervangt zelf " + name(Persona.OWNER));
  }

  @Test
  void aWrongDayOrPersonGetsASentenceBesideIt() {
    var path = person(Persona.OWNER) + "/vervanging";
    var itself = post(path, Map.of("who", name(Persona.OWNER), "last", "1-1-2020"));
    assertThat(itself.statusCode()).isEqualTo(422);
    assertThat(itself.body())
        .contains("Iemand kan niet zichzelf vervangen", "Kies dagen vanaf vandaag")
        .doesNotContain("Wij vinden niemand");
    assertThat(post(path, Map.of("who", "x", "last", "ooit")).body()).contains("Vul een dag in");
    assertThat(post(path, Map.of("who", "x", "last", "1-1-2099")).body())
        .contains("binnen een jaar");
  }

  @Test
  void twoDoNotStandInForEachOther() {
    assertThat(standIn(Persona.TRUSTED, Persona.UNRELATED).statusCode()).isEqualTo(302);
    var answer = standIn(Persona.UNRELATED, Persona.TRUSTED);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("deze persoon vervangt dan zelf");
  }

  @Test
  void severalPositionsStandBesideEachOtherAndOneEnds() {
    var form = new HashMap<String, String>();
    form.put("body", "EXECUTIVE");
    form.put("title", "alderman");
    form.put("unit", "Staf");
    form.put("manager", name(Persona.LINE_OF_AFFECTED));
    form.put("from", "1-3-2024");
    assertThat(post(person(Persona.UNRELATED) + "/functies", form).statusCode()).isEqualTo(302);
    assertThat(page(Persona.UNRELATED))
        .contains("wethouder · het college · Staf", "Sinds 1 maart 2024")
        .contains("Leidinggevende: " + name(Persona.LINE_OF_AFFECTED))
        .contains("medewerker · de ambtelijke organisatie")
        .contains("5 jaar bewaren", "niet vanzelf");

    var position = IncidentFixtures.found(page(Persona.UNRELATED), "/functies/([0-9a-f-]{36})\"");
    var last = Map.of("manager", "", "until", LocalDate.now(clock).minusDays(1).toString());
    assertThat(post(person(Persona.UNRELATED) + "/functies/" + position, last).statusCode())
        .isEqualTo(302);
    assertThat(page(Persona.UNRELATED)).contains("tot en met").doesNotContain("Leidinggevende: ");
    assertThat(recorded("position.given") + recorded("position.changed")).isEqualTo(2);
    assertThat(
            post(person(Persona.OWNER) + "/functies/" + position, Map.of("manager", "Niemand X"))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void nobodyBecomesTheirOwnManagerByWayOfOthers() {
    var unrelated = Map.of("manager", name(Persona.UNRELATED));
    var path = person(Persona.UNRELATED) + "/functies/";
    var position = IncidentFixtures.found(page(Persona.UNRELATED), "/functies/([0-9a-f-]{36})\"");
    assertThat(post(path + position, unrelated).statusCode()).isEqualTo(422);

    var other = IncidentFixtures.found(page(Persona.TRUSTED), "/functies/([0-9a-f-]{36})\"");
    assertThat(post(person(Persona.TRUSTED) + "/functies/" + other, unrelated).statusCode())
        .isEqualTo(302);
    var circle = post(path + position, Map.of("manager", name(Persona.TRUSTED)));
    assertThat(circle.statusCode()).isEqualTo(422);
    assertThat(circle.body()).contains("Zo is iemand via anderen de eigen leidinggevende.");
  }

  @Test
  void whatIsMissingInAPositionIsSaid() {
    var answer =
        post(
            person(Persona.UNRELATED) + "/functies",
            Map.of("title", "keizer", "manager", "Niemand X", "from", "x", "until", "y"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Maak een keuze", "Wij vinden niemand, of meer dan één", "Vul een dag in")
        .contains("value=\"Niemand X\"");
  }

  @Test
  void theListFindsByPartOfANameAndKnowsOnlyThisOrganisation() {
    var list = get("/beheer/personen?naam=UNRELATED");
    assertThat(list).contains(name(Persona.UNRELATED)).doesNotContain(name(Persona.OWNER));
    var elsewhere = "/beheer/personen/" + scene.person(Persona.STRANGER).value();
    assertThat(get("/beheer/personen")).doesNotContain(name(Persona.STRANGER));
    assertThat(administrator().get(scene.path(elsewhere)).statusCode()).isEqualTo(404);
    assertThat(page(Persona.FALLBACK)).contains("maar logt in met een account");
  }

  @Test
  void theListGoesOnToTheLastPerson() {
    Database.change(
        "insert into person (organisation_id, id, name, email) select '%s', gen_random_uuid(), 'Zwaan ' || n, 'zwaan' || n || '@%s.example' from generate_series(101, 250) n"
            .formatted(scene.organisation().id().value(), scene.mark()));
    var first = get("/beheer/personen?naam=zwaan");
    assertThat(first)
        .contains("150 mensen: 1 tot en met 100", "Zwaan 101<", "Zwaan 200<", "Volgende honderd")
        .doesNotContain("Zwaan 201<", "Vorige honderd");
    var second = get("/beheer/personen?naam=zwaan&pagina=2");
    assertThat(second)
        .contains("101 tot en met 150", "Zwaan 201<", "Zwaan 250<", "Vorige honderd")
        .doesNotContain("Zwaan 200<", "Volgende honderd");
    assertThat(get("/beheer/personen?naam=zwaan&pagina=99")).contains("Zwaan 250<");
    assertThat(get("/beheer/personen?naam=zwaan&pagina=x")).contains("Zwaan 101<");
  }

  @Test
  void whoMayNotOpenAPageReadsWhereToGoAndNotWhetherItExists() {
    var affected = scene.as(Persona.AFFECTED);
    var invented = scene.path("/incidenten/2026-ZZZZ");
    var unrelated = scene.as(Persona.UNRELATED);
    assertThat(unrelated.get(scene.casePath("")).statusCode())
        .isEqualTo(unrelated.get(invented).statusCode());
    for (var answer :
        List.of(
            affected.get(scene.casePath("")),
            affected.get(invented),
            affected.get(scene.path("/beheer/personen")))) {
      assertThat(answer.body())
          .contains("Uitloggen", "Hier kunt u verder", "Mijn zaken: wat u meldde")
          .contains(scene.path("/mijn\""), scene.path("/hulp\""), "rd-nav__link")
          .doesNotContain("??", IncidentFixtures.name(scene, Persona.OWNER));
    }
  }

  // ---- how it is done

  private Visitor administrator() {
    return scene.as(Persona.ADMINISTRATOR);
  }

  private String person(Persona persona) {
    return "/beheer/personen/" + scene.person(persona).value();
  }

  private String name(Persona persona) {
    return IncidentFixtures.name(scene, persona);
  }

  private String page(Persona persona) {
    return get(person(persona));
  }

  private String get(String path) {
    var page = administrator().get(scene.path(path));
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    assertThat(page.body()).doesNotContain("??");
    return page.body();
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    administrator().get(scene.path("/beheer/personen"));
    return administrator().post(scene.path(path), fields);
  }

  private HttpResponse<String> standIn(Persona away, Persona deputy) {
    return post(
        person(away) + "/vervanging",
        Map.of("who", name(deputy), "last", LocalDate.now(clock).plusDays(3).toString()));
  }

  private HttpResponse<String> end(Persona away) {
    var standIn = IncidentFixtures.found(page(away), "/vervanging/([0-9a-f-]{36})/beeindigen");
    return post(person(away) + "/vervanging/" + standIn + "/beeindigen", Map.of());
  }

  private String readers() {
    return scene.as(Persona.AFFECTED).get(scene.path("/mijn/" + scene.file().number())).body();
  }

  private void report() {
    scene.report(Persona.REPORTER, Map.of());
  }

  private int recorded(String verb) {
    var sql =
        "select count(*) from audit_event where verb = '"
            .concat(verb)
            .concat("' and organisation_id = '")
            .concat(scene.organisation().id().value().toString())
            .concat("'");
    return Database.number(sql);
  }
}
