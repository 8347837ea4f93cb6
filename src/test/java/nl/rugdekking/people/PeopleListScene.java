// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.tick.DueWork;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator with a list of people, all of one domain. */
@RugdekkingTest
abstract class PeopleListScene {

  static final String WITH_NUMBERS = "Naam;E-mail;Functie;Orgaan;Afdeling;Personeelsnummer\n";
  static final Map<String, String> INVITE = Map.of("invite", "true");

  @Autowired IncidentFixtures fixtures;
  @Autowired People people;
  @Autowired List<DueWork> works;
  @Autowired Clock clock;

  @SuppressWarnings("NullAway.Init")
  Scene scene;

  String domain = "";

  @BeforeEach
  void newOrganisation() {
    scene = fixtures.twoAffected();
    domain = "lijst" + UUID.randomUUID().toString().substring(0, 8) + ".example";
  }

  Visitor administrator() {
    return scene.as(Persona.ADMINISTRATOR);
  }

  String email(String key) {
    return key + "@" + domain;
  }

  /** The line of a councillor. */
  String councillor(String name, String key) {
    return String.join(";", name, email(key), "raadslid", "gemeenteraad", "", "") + "\n";
  }

  String counterClerk(String name, String key, String number) {
    return String.join(
            ";", name, email(key), "baliemedewerker", "ambtelijke organisatie", "Balie", number)
        + "\n";
  }

  HttpResponse<String> tryOut(String list) {
    return tryOut(list.getBytes(StandardCharsets.UTF_8), "mensen.csv");
  }

  HttpResponse<String> tryOut(byte[] file, String name) {
    administrator().get(scene.path("/beheer/mensen"));
    return administrator().post(scene.path("/beheer/mensen"), Map.of(), "list", name, file);
  }

  HttpResponse<String> answer(HttpResponse<String> asked, Map<String, String> said) {
    var fields = new HashMap<>(said);
    fields.put("content", found(asked, "content"));
    return administrator().post(scene.path("/beheer/mensen/vragen"), fields);
  }

  HttpResponse<String> apply(HttpResponse<String> shown) {
    return apply(shown, Map.of());
  }

  HttpResponse<String> apply(HttpResponse<String> shown, Map<String, String> ticked) {
    var fields = new HashMap<>(ticked);
    fields.put("content", found(shown, "content"));
    fields.put("mark", found(shown, "mark"));
    var carried = Pattern.compile("name=\"answers\" value=\"([^\"]+)\"").matcher(shown.body());
    fields.put("answers", carried.find() ? carried.group(1) : "");
    return administrator().post(scene.path("/beheer/mensen/overnemen"), fields);
  }

  static String found(HttpResponse<String> page, String name) {
    return IncidentFixtures.found(page.body(), "name=\"" + name + "\" value=\"([^\"]+)\"");
  }

  Person find(String key) {
    return here(() -> people.findExactly(email(key)).orElseThrow());
  }

  <T> T here(Supplier<T> work) {
    return CurrentOrganisation.<T, RuntimeException>callIn(scene.organisation().id(), work::get);
  }

  /**
   * @param sql with a place for the organisation
   */
  List<String> texts(String sql) {
    return Database.texts(sql.formatted(scene.organisation().id().value()));
  }
}
