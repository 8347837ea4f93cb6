// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The steps of tests of aftercare: choose somebody, record contacts, and read the pages. */
@RugdekkingTest
abstract class CareScene {

  static final String NOTE = "Zij slaapt slecht en wil niet naar de raad";
  static final String WORDS = "Liever niet over de zaal praten";

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  Scene scene;

  @BeforeEach
  void organisation() {
    scene = fixtures.twoAffected();
  }

  void choose(Persona carer, String reading) {
    var sent = postChoice("CARE_TEAM:" + scene.person(carer).value(), reading);
    assertThat(sent.statusCode()).isEqualTo(302);
  }

  HttpResponse<String> postChoice(String carer, String reading) {
    return scene.as(Persona.AFFECTED).post(own(), choice(carer, reading));
  }

  Map<String, String> choice(String carer, String reading) {
    var page = get(Persona.AFFECTED, own());
    var fields = new HashMap<String, String>();
    fields.put("version", IncidentFixtures.found(page, "name=\"version\" value=\"(\\d+)\""));
    fields.put("carer", carer);
    fields.put("reading", reading);
    fields.put("phone", "0612345678");
    fields.put("safeTime", "overdag");
    fields.put("words", WORDS);
    return fields;
  }

  int record(Persona giver, String reached, String note) {
    return scene.as(giver).post(given() + "/contact", contact(reached, note)).statusCode();
  }

  static Map<String, String> contact(String reached, String note) {
    var fields = new HashMap<String, String>();
    fields.put("form", UUID.randomUUID().toString());
    fields.put("kind", "CALL");
    fields.put("on", LocalDate.now(Dates.ZONE).toString());
    fields.put("reached", reached);
    fields.put("note", note);
    return fields;
  }

  HttpResponse<String> give(Persona to) {
    return handOver(Map.of("to", "OTHER", "who", IncidentFixtures.name(scene, to)));
  }

  HttpResponse<String> handOver(Map<String, String> to) {
    var path = promise("/overdragen");
    var fields = new HashMap<>(to);
    fields.put("shown", shownOwner(get(Persona.OWNER, path)));
    return scene.as(Persona.OWNER).post(path, fields);
  }

  void giveBack() {
    var sent = click(Persona.CARE_GIVER, given() + "/teruggeven");
    assertThat(sent.statusCode()).isEqualTo(302);
  }

  HttpResponse<String> click(Persona persona, String path) {
    var version =
        Database.text("select version::text from promise where id = '" + promiseId() + "'");
    return scene.as(persona).post(path, Map.of("version", version));
  }

  UUID promiseId() {
    return scene.file().givenPromise();
  }

  String promise(String below) {
    return scene.casePath("/beloften/" + promiseId() + below);
  }

  static String shownOwner(String page) {
    var found = Pattern.compile("name=\"shown\" value=\"([^\"]*)\"").matcher(page);
    return found.find() ? found.group(1) : "";
  }

  String state() {
    return Database.text("select state from promise where id = '" + promiseId() + "'");
  }

  int count(String table) {
    return Database.number("select count(*) from " + table + " where part_id = '" + part() + "'");
  }

  String get(Persona persona, String path) {
    var answer = scene.as(persona).get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  UUID part() {
    return scene.file().part(Persona.AFFECTED);
  }

  String given() {
    return scene.casePath("/getroffenen/" + part() + "/toegewezen/" + scene.file().givenPromise());
  }

  String followed() {
    return scene.path("/mijn/" + scene.file().number());
  }

  String own() {
    return scene.path("/mijn/" + scene.file().number() + "/nazorg");
  }
}
