// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.organisation.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages on which an administrator gives roles, and says who leaves and who stands in. */
abstract class RolePages {

  static final String ROLES = "/beheer/rollen";

  @Autowired Clock clock;

  @SuppressWarnings("NullAway.Init")
  Scene scene;

  PersonId person(Persona persona) {
    return scene.person(persona);
  }

  String name(Persona persona) {
    return IncidentFixtures.name(scene, persona);
  }

  HttpResponse<String> give(Persona persona, String role, String body) {
    page();
    var name = name(persona);
    var sure = name + " " + role + " " + body;
    var fields = Map.of("who", name, "role", role, "body", body, "from", "", "sure", sure);
    return scene.as(Persona.ADMINISTRATOR).post(scene.path(ROLES), fields);
  }

  void given(Persona persona, String role, String body) {
    assertThat(give(persona, role, body).statusCode()).isEqualTo(302);
  }

  void take(String role, Persona persona) {
    assertThat(taken(role, persona).statusCode()).isEqualTo(302);
  }

  HttpResponse<String> taken(String role, Persona persona) {
    var button = "aria-label=\"Beëindigen: " + role + " van " + name(persona) + "\"";
    var before = page();
    var form = before.substring(0, before.indexOf(button));
    var action = form.substring(form.lastIndexOf("action=\"") + 8);
    return scene.as(Persona.ADMINISTRATOR).post(action.substring(0, action.indexOf('"')), Map.of());
  }

  void leave(Persona persona) {
    var yesterday = LocalDate.now(clock).minusDays(1).toString();
    assertThat(adjust(persona, "", yesterday).statusCode()).isEqualTo(302);
  }

  void putUnder(Persona persona, Persona manager) {
    assertThat(adjust(persona, name(manager), "").statusCode()).isEqualTo(302);
  }

  HttpResponse<String> adjust(Persona persona, String manager, String until) {
    var position = IncidentFixtures.found(page(persona), "/functies/([0-9a-f-]{36})\"");
    return scene
        .as(Persona.ADMINISTRATOR)
        .post(
            personPath(persona) + "/functies/" + position,
            Map.of("manager", manager, "until", until));
  }

  /** For a week from now. */
  void standIn(Persona away, Persona deputy) {
    assertThat(standingIn(away, deputy).statusCode()).isEqualTo(302);
  }

  HttpResponse<String> standingIn(Persona away, Persona deputy) {
    page(away);
    var last = LocalDate.now(clock).plusDays(7).toString();
    return scene
        .as(Persona.ADMINISTRATOR)
        .post(personPath(away) + "/vervanging", Map.of("who", name(deputy), "last", last));
  }

  /** Says who handles the councillor's part of the case there was before. */
  HttpResponse<String> assign(PersonId shown, Persona wanted) {
    var path =
        scene.casePath("/getroffenen/" + scene.file().part(Persona.AFFECTED) + "/behandelaar");
    scene.as(Persona.RESPONSIBLE).get(path);
    var owner = person(wanted).value().toString();
    return scene
        .as(Persona.RESPONSIBLE)
        .post(path, Map.of("shown", shown.value().toString(), "owner", owner));
  }

  private String personPath(Persona persona) {
    return scene.path("/beheer/personen/" + person(persona).value());
  }

  /** What the administrator reads of somebody. */
  String page(Persona persona) {
    return scene.as(Persona.ADMINISTRATOR).get(personPath(persona)).body();
  }

  String page() {
    return scene.as(Persona.ADMINISTRATOR).get(scene.path(ROLES)).body();
  }
}
