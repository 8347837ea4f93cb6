// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is responsible gives a part to another case owner. */
@RugdekkingTest
class AssigningModuleTests {

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void twoAffected() {
    scene = fixtures.twoAffected();
  }

  @Test
  void theNewOwnerHasTheTasksAndTheAffectedSeesWhoItIs() {
    assertThat(form()).contains(name(Persona.DEPUTY)).doesNotContain("\"" + id(Persona.UNRELATED));

    assertThat(handOver(Persona.OWNER, Persona.DEPUTY).statusCode()).isEqualTo(302);
    assertThat(handOver(Persona.OWNER, Persona.DEPUTY).statusCode()).isEqualTo(302);

    assertThat(page(Persona.DEPUTY, "/taken")).contains(scene.file().number());
    assertThat(page(Persona.OWNER, "/taken")).doesNotContain(scene.file().number());
    assertThat(page(Persona.AFFECTED, "/mijn/" + scene.file().number()))
        .contains("<dd>" + name(Persona.DEPUTY) + "</dd>")
        .containsOnlyOnce("Er is een andere behandelaar.");
    assertThat(letters(Persona.DEPUTY)).isEqualTo(1);
  }

  @Test
  void nobodyWhoIsBlockedOrHasNoRoleCanBeGivenIt() {
    for (var persona : new Persona[] {Persona.UNRELATED, Persona.ACCUSED, Persona.AFFECTED}) {
      var answer = handOver(Persona.OWNER, persona);
      assertThat(answer.statusCode()).as("%s", persona).isEqualTo(422);
      assertThat(answer.body()).contains("Deze persoon mag deze zaak niet behandelen");
    }
  }

  @Test
  void aPageThatIsTooOldChangesNothing() {
    handOver(Persona.OWNER, Persona.DEPUTY);
    assertThat(handOver(Persona.OWNER, Persona.RESPONSIBLE).statusCode()).isEqualTo(409);
    assertThat(page(Persona.DEPUTY, "/taken")).contains(scene.file().number());
  }

  @Test
  void withoutAChoiceThePageAsksAgain() {
    var answer = scene.as(Persona.RESPONSIBLE).post(path(), Map.of("owner", ""));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(name(Persona.DEPUTY));
  }

  // ---- how it is done

  private String path() {
    return scene.casePath("/getroffenen/" + scene.file().part(Persona.AFFECTED) + "/behandelaar");
  }

  private String form() {
    return scene.as(Persona.RESPONSIBLE).get(path()).body();
  }

  private HttpResponse<String> handOver(Persona shown, Persona wanted) {
    form();
    var fields = new HashMap<String, String>();
    fields.put("shown", id(shown));
    fields.put("owner", id(wanted));
    return scene.as(Persona.RESPONSIBLE).post(path(), fields);
  }

  private String page(Persona persona, String path) {
    return scene.as(persona).get(scene.path(path)).body();
  }

  private String id(Persona persona) {
    return scene.person(persona).value().toString();
  }

  private String name(Persona persona) {
    return IncidentFixtures.name(scene, persona);
  }

  private int letters(Persona to) {
    var sql =
        "select count(*) from outbox where template = 'task-due' and person = '" + id(to) + "'";
    return Database.number(sql);
  }
}
