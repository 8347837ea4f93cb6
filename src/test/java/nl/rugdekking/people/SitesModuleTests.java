// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator keeps the sites of the organisation, and who works there. */
@RugdekkingTest
class SitesModuleTests extends RolePages {

  private static final String SITES = "/beheer/locaties";

  @Autowired IncidentFixtures fixtures;

  @BeforeEach
  void organisation() {
    scene = fixtures.twoAffected();
  }

  @Test
  void aSiteIsAddedChangedClosedAndOpenedAgain() {
    assertThat(list()).contains("Er zijn nog geen locaties");
    assertThat(add("Stadskantoor", "COUNTER").statusCode()).isEqualTo(302);
    assertThat(list()).contains("Stadskantoor", "Balie · Kade 1");

    var site = site();
    assertThat(post(site, fields("Stadhuis", "MEETING")).statusCode()).isEqualTo(302);
    assertThat(get(site)).contains("Stadhuis", "Vergaderplek · Kade 1");
    post(site + "/sluiten", Map.of());
    assertThat(list()).contains("Gesloten vanaf");

    // a closed site leaves its name free, and cannot take it back from another
    assertThat(add("stadhuis", "OFFICE").statusCode()).isEqualTo(302);
    assertThat(post(site + "/heropenen", Map.of()).statusCode()).isEqualTo(409);
    post(site, fields("Oud stadhuis", "OFFICE"));
    assertThat(post(site + "/heropenen", Map.of()).statusCode()).isEqualTo(302);
    assertThat(list()).doesNotContain("Gesloten vanaf");
    assertThat(countVerbs()).isEqualTo(6);
  }

  @Test
  void whatIsMissingOrTakenComesBackWithWhatWasTyped() {
    var wrong = post(SITES, Map.of("name", "", "address", "Kade 1", "kind", "CASTLE"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Vul een naam in", "Maak een keuze", "value=\"Kade 1\"");

    add("Stadskantoor", "COUNTER");
    var taken = add("STADSKANTOOR", "OFFICE");
    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(taken.body())
        .contains("al een open locatie met deze naam", "value=\"STADSKANTOOR\"");
  }

  @Test
  void whoWorksThereStandsOnBothPages() {
    add("Stadskantoor", "COUNTER");
    var site = site();
    var unknown = post(site + "/mensen", Map.of("who", "Niemand Bekend"));
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("Wij vinden niemand", ">Niemand Bekend</textarea>");

    post(site + "/mensen", Map.of("who", name(Persona.UNRELATED)));
    assertThat(get(site)).contains(name(Persona.UNRELATED));
    assertThat(page(Persona.UNRELATED)).contains("Werkt op: Stadskantoor");

    // who left works nowhere any more
    leave(Persona.UNRELATED);
    assertThat(get(site)).doesNotContain(name(Persona.UNRELATED));

    post(site + "/mensen", Map.of("who", name(Persona.TRUSTED)));
    post(site + "/mensen/" + person(Persona.TRUSTED).value() + "/weghalen", Map.of());
    assertThat(get(site)).doesNotContain(name(Persona.TRUSTED));
  }

  @Test
  void severalPeopleAreAddedAtOnceOrNobodyAndThePageSaysSo() {
    var added = add("Stadskantoor", "COUNTER");
    var site = site();
    assertThat(scene.as(Persona.ADMINISTRATOR).get(location(added)).body())
        .contains("De locatie staat erbij.");
    var both = name(Persona.UNRELATED) + "\n\n " + name(Persona.TRUSTED) + " \n";
    var wrong = post(site + "/mensen", Map.of("who", both + "Niemand Bekend"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Niemand Bekend. Er is nog niemand toegevoegd.");
    assertThat(get(SITES)).contains("Balie · Kade 1 · nog niemand");

    var done = post(site + "/mensen", Map.of("who", both));
    assertThat(scene.as(Persona.ADMINISTRATOR).get(location(done)).body())
        .contains("Toegevoegd.", name(Persona.UNRELATED), name(Persona.TRUSTED));
    assertThat(get(SITES)).contains("Balie · Kade 1 · 2 mensen");
    var again = post(site + "/mensen", Map.of("who", name(Persona.TRUSTED)));
    assertThat(scene.as(Persona.ADMINISTRATOR).get(location(again)).body())
        .contains("Er is niemand toegevoegd");
  }

  @Test
  void nobodyIsAddedToAClosedSite() {
    add("Werf", "DEPOT");
    var site = site();
    post(site + "/sluiten", Map.of());
    post(site + "/mensen", Map.of("who", name(Persona.UNRELATED)));
    assertThat(get(site)).doesNotContain(name(Persona.UNRELATED));
  }

  @Test
  void nobodyElseKeepsThem() {
    assertThat(scene.as(Persona.COORDINATOR).get(scene.path(SITES)).statusCode()).isEqualTo(403);
    var none = SITES + "/00000000-0000-4000-8000-000000000000";
    assertThat(scene.as(Persona.ADMINISTRATOR).get(scene.path(none)).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> add(String name, String kind) {
    return post(SITES, fields(name, kind));
  }

  private static Map<String, String> fields(String name, String kind) {
    return Map.of("name", name, "address", "Kade 1", "kind", kind);
  }

  private String site() {
    return SITES + "/" + found(list(), "/beheer/locaties/([0-9a-f-]{36})\"");
  }

  private String list() {
    return get(SITES);
  }

  private String get(String path) {
    return scene.as(Persona.ADMINISTRATOR).get(scene.path(path)).body();
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    get(SITES);
    return scene.as(Persona.ADMINISTRATOR).post(scene.path(path), fields);
  }

  private int countVerbs() {
    return Database.number(
        "select count(*) from audit_event where verb like 'site.%' and organisation_id = '"
            + scene.organisation().id().value()
            + "'");
  }
}
