// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.ListKind;
import nl.rugdekking.organisation.Lists;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PromiseKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists grow, are renamed, ordered and retired; what chose a line before keeps it. */
@RugdekkingTest
class ListsModuleTests {

  private static final String FORMS = "/beheer/lijsten/vormen";
  private static final String POSITIONS = "/beheer/lijsten/functies";
  private static final String REASONS = "/beheer/lijsten/redenen";

  @Autowired IncidentFixtures fixtures;
  @Autowired Organisations organisations;
  @Autowired Lists lists;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void organisation() {
    scene = fixtures.twoAffected();
  }

  @Test
  void whatIsRetiredIsNotChosenAnyMoreAndOldCasesKeepIt() {
    assertThat(assess("threat")).isEqualTo(302);
    assertThat(change(FORMS, "threat", "RETIRE").statusCode()).isEqualTo(302);
    assertThat(forms()).extracting(Label::code).doesNotContain("threat");

    assertThat(owner().get(scene.casePath("")).body()).contains("Bedreiging");
    assertThat(owner().get(assessing()).body()).contains("value=\"threat\"");
    assertThat(assess("threat")).as("kept when judged again").isEqualTo(302);
    assertThat(assess("verbal")).isEqualTo(302);
    assertThat(owner().get(assessing()).body()).doesNotContain("value=\"threat\"");
    assertThat(assess("threat")).as("not chosen anew").isNotEqualTo(302);

    assertThat(change(FORMS, "threat", "RESTORE").statusCode()).isEqualTo(302);
    assertThat(assess("threat")).isEqualTo(302);
    assertThat(recorded("list.retired", "list.restored")).isEqualTo(2);
  }

  @Test
  void aNewLineStandsAtTheEndInBothLanguagesAndIsChosenAtOnce() {
    assertThat(add(FORMS, Map.of("nl", "Gooien met ‘iets’ é", "en", "Throwing")).statusCode())
        .isEqualTo(302);
    assertThat(forms().getLast())
        .isEqualTo(new Label("gooien-met-iets-e", "Gooien met ‘iets’ é", "Throwing"));
    assertThat(assess("gooien-met-iets-e")).isEqualTo(302);
    assertThat(add(FORMS, Map.of("nl", "gooien met ‘IETS’ É", "en", "x")).body())
        .contains("Er is al een regel met deze naam");
    assertThat(add(FORMS, Map.of("nl", "Gooien met iets e", "en", "y")).statusCode())
        .isEqualTo(302);
    assertThat(forms().getLast().code()).isEqualTo("gooien-met-iets-e-2");
  }

  @Test
  void aNameChangesForOldCasesToo() {
    assess("threat");
    var names = Map.of("verb", "RENAME", "nl", "Dreigen", "en", "Threatening");
    assertThat(send(FORMS, "/threat", names).statusCode()).isEqualTo(302);
    assertThat(owner().get(scene.casePath("")).body()).contains("Dreigen");
    assertThat(send(FORMS, "/threat", Map.of("verb", "RENAME", "nl", " ", "en", "")).statusCode())
        .isEqualTo(409);
    var taken = Map.of("verb", "RENAME", "nl", "Stalking", "en", "Threatening");
    assertThat(send(FORMS, "/threat", taken).statusCode()).isEqualTo(409);
    assertThat(forms()).contains(new Label("threat", "Dreigen", "Threatening"));
  }

  @Test
  void theOrderIsTheAdministrators() {
    var before = forms().stream().map(Label::code).toList();
    change(FORMS, before.get(1), "UP");
    change(FORMS, before.get(2), "DOWN");
    assertThat(forms().stream().map(Label::code).limit(4))
        .containsExactly(before.get(1), before.get(0), before.get(3), before.get(2));
    assertThat(change(FORMS, before.get(1), "UP").statusCode()).as("at the top").isEqualTo(302);
  }

  @Test
  void aReasonFitsItsPromiseAndOneForAllStays() {
    add(REASONS, Map.of("nl", "Te laat gezien", "en", "Seen too late", "promise", "DAMAGE"));
    assertThat(reasons(PromiseKind.DAMAGE)).contains("te-laat-gezien");
    assertThat(reasons(PromiseKind.RESPONSE)).doesNotContain("te-laat-gezien");
    change(REASONS, "te-laat-gezien", "RETIRE");
    assertThat(reasons(PromiseKind.DAMAGE)).doesNotContain("te-laat-gezien");

    for (var code : List.of("not-wanted", "not-safe", "not-reachable")) {
      assertThat(change(REASONS, code, "RETIRE").statusCode()).as(code).isEqualTo(302);
    }
    assertThat(change(REASONS, "other", "RETIRE").statusCode()).isEqualTo(409);
    assertThat(reasons(PromiseKind.AFFECTED_TOLD)).containsExactly("other");
  }

  @Test
  void aPositionIsAddedAndRetiredAndOldCasesAreStillFoundByIt() {
    assertThat(add(POSITIONS, Map.of("nl", "Wijkmakelaar", "en", "Broker")).statusCode())
        .isEqualTo(302);
    assertThat(change(POSITIONS, "counter-clerk", "RETIRE").statusCode()).isEqualTo(302);
    assertThat(administrator().get(scene.path(person())).body())
        .contains("value=\"wijkmakelaar\"", "Wijkmakelaar")
        .doesNotContain("value=\"counter-clerk\"");
    assertThat(appoint("counter-clerk").statusCode()).isEqualTo(422);
    assertThat(appoint("wijkmakelaar").statusCode()).isEqualTo(302);
    assertThat(administrator().get(scene.path(person())).body()).contains("Wijkmakelaar");
    assertThat(owner().get(scene.path("/incidenten?filteren=ja")).body())
        .contains("value=\"counter-clerk\"", "value=\"wijkmakelaar\"");
    assertThat(recorded("list.added", "list.retired")).isEqualTo(2);
  }

  private String person() {
    return "/beheer/personen/" + scene.person(Persona.UNRELATED).value();
  }

  private HttpResponse<String> appoint(String title) {
    return administrator()
        .post(
            scene.path(person() + "/functies"),
            Map.of("body", "ORGANISATION", "title", title, "from", "", "until", ""));
  }

  @Test
  void anotherOrganisationKeepsItsOwn() {
    change(FORMS, "threat", "RETIRE");
    CurrentOrganisation.runIn(
        scene.elsewhere().id(),
        () ->
            assertThat(lists.list(ListKind.FORM))
                .noneMatch(entry -> entry.retired())
                .anyMatch(entry -> entry.label().code().equals("threat")));
  }

  @Test
  void whatIsNotThereIsNotChanged() {
    assertThat(change(FORMS, "gossip", "RETIRE").statusCode()).isEqualTo(409);
    assertThat(change(FORMS, "threat", "DELETE").statusCode()).isEqualTo(409);
    assertThat(administrator().get(scene.path("/beheer/lijsten/geruchten")).statusCode())
        .isEqualTo(404);
    assertThat(add(FORMS, Map.of("nl", "x".repeat(121), "en", "")).statusCode()).isEqualTo(422);
  }

  // ---- how it is done

  private nl.rugdekking.Visitor administrator() {
    return scene.as(Persona.ADMINISTRATOR);
  }

  private nl.rugdekking.Visitor owner() {
    return scene.as(Persona.OWNER);
  }

  private HttpResponse<String> add(String path, Map<String, String> fields) {
    return send(path, "", fields);
  }

  private HttpResponse<String> change(String path, String code, String verb) {
    return send(path, "/" + code, Map.of("verb", verb));
  }

  private HttpResponse<String> send(String path, String more, Map<String, String> fields) {
    assertThat(administrator().get(scene.path(path)).body()).doesNotContain("??");
    return administrator().post(scene.path(path + more), fields);
  }

  private List<Label> forms() {
    return CurrentOrganisation.callIn(
        scene.organisation().id(),
        () -> organisations.structure().classification(ClassificationKind.FORM));
  }

  private List<String> reasons(PromiseKind kind) {
    return CurrentOrganisation.callIn(
        scene.organisation().id(),
        () ->
            organisations.structure().reasonsFor(kind).stream()
                .map(reason -> reason.label().code())
                .toList());
  }

  private String assessing() {
    return scene.casePath("/getroffenen/" + scene.file().part(Persona.AFFECTED) + "/beoordelen");
  }

  private int assess(String form) {
    var page = owner().get(assessing()).body();
    var fields = new HashMap<String, String>();
    fields.put("version", IncidentFixtures.found(page, "name=\"version\" value=\"(\\d+)\""));
    fields.put("severity", "LOW");
    fields.put("forms", form);
    return owner().post(assessing(), fields).statusCode();
  }

  private int recorded(String... verbs) {
    var sql =
        "select count(*) from audit_event where verb in ('"
            .concat(String.join("','", verbs))
            .concat("') and organisation_id = '")
            .concat(scene.organisation().id().value().toString())
            .concat("'");
    return Database.number(sql);
  }
}
