// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.promise.DueDates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever was asked how it stands with what is late finds that, and answers it in one form. */
@RugdekkingTest
class ProgressAnswersModuleTests {

  private static final String QUESTION = "Antwoord geven: hoe staat het?";
  private static final String ANSWER = "De brief ligt klaar en gaat maandag uit";

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @SuppressWarnings("NullAway.Init")
  private String ask;

  @BeforeEach
  void everythingIsLate() {
    scene = fixtures.twoAffected();
    ask = scene.casePath("/getroffenen/" + scene.file().part(Persona.AFFECTED) + "/hoe-staat-het");
    Database.change(
        "update promise set due_at = now() - interval '9 days' where due_at is not null and organisation_id = '%s'"
            .formatted(scene.organisation().id().value()));
  }

  @Test
  void theQuestionIsATaskOfTheHandlerAndStandsWhereTheyWork() {
    assertThat(read(Persona.OWNER, scene.path("/taken"))).doesNotContain(QUESTION);
    location(scene.as(Persona.RESPONSIBLE).post(ask, Map.of()));
    assertThat(read(Persona.OWNER, scene.path("/taken"))).contains(QUESTION, ask + "/antwoord");
    assertThat(read(Persona.OWNER, scene.path(""))).contains(QUESTION);
    assertThat(read(Persona.OWNER, scene.casePath("")))
        .contains(QUESTION, name(Persona.RESPONSIBLE) + " vroeg hoe het staat")
        .contains("gevraagd hoe het staat, nog geen antwoord");
    assertThat(read(Persona.OWNER, scene.casePath("/beloften/" + late().getFirst())))
        .contains(name(Persona.RESPONSIBLE) + " vroeg hoe het staat", ask + "/antwoord");
    var form = read(Persona.OWNER, ask + "/antwoord");
    var names = Database.texts(lateOfHandler("kind"));
    assertThat(names).as("several are late").hasSizeGreaterThan(1);
    assertThat(form).as("each late promise").contains("<dt>");
    assertThat(form.split("<dt>", -1)).hasSize(names.size() + 1);
  }

  @Test
  void theAnswerEndsTheTaskAndWhoAskedReadsIt() {
    location(scene.as(Persona.RESPONSIBLE).post(ask, Map.of()));
    assertThat(read(Persona.RESPONSIBLE, scene.casePath("")))
        .contains("Nog geen antwoord van " + name(Persona.OWNER))
        .doesNotContain("Vraag " + name(Persona.OWNER) + " hoe het staat");
    assertThat(read(Persona.RESPONSIBLE, scene.path(""))).contains("nog geen antwoord");
    location(answer(ANSWER, day(5)));
    assertThat(read(Persona.OWNER, scene.path("/taken"))).doesNotContain(QUESTION);
    assertThat(read(Persona.RESPONSIBLE, scene.casePath("")))
        .contains("Antwoord van " + name(Persona.OWNER), "Klaar op ", ANSWER);
    assertThat(read(Persona.RESPONSIBLE, ask)).contains(ANSWER);
    assertThat(read(Persona.RESPONSIBLE, scene.path(""))).contains("Lees het antwoord");
    assertThat(letters("progress-answered"))
        .containsExactly(scene.person(Persona.RESPONSIBLE).value().toString());
    assertThat(Database.texts(lateOfHandler("kind"))).as("they stay late").isNotEmpty();
    assertThat(read(Persona.AFFECTED, scene.path("/mijn/" + scene.file().number())))
        .contains(ANSWER);
    answer("Nog een keer", "");
    assertThat(letters("progress-answered")).as("there is no question any more").hasSize(1);
  }

  @Test
  void aWrongDayOrNoWordsSayWhatToDoAndLoseNothing() {
    location(scene.as(Persona.RESPONSIBLE).post(ask, Map.of()));
    assertThat(answer(ANSWER, day(-1)).body())
        .contains(ANSWER, "Kies een dag vanaf vandaag, op zijn hoogst een maand vooruit.");
    assertThat(answer(ANSWER, day(40)).statusCode()).isEqualTo(422);
    assertThat(answer(ANSWER, "volgende week").statusCode()).isEqualTo(422);
    assertThat(answer(" ", day(3)).statusCode()).isEqualTo(422);
    assertThat(read(Persona.OWNER, scene.path("/taken"))).contains(QUESTION);
  }

  @Test
  void somebodyToWhomOnePromiseWasGivenAnswersAboutThatOneOnly() {
    var given =
        scene.casePath(
            "/getroffenen/%s/toegewezen/%s"
                .formatted(scene.file().part(Persona.AFFECTED), scene.file().givenPromise()));
    assertThat(read(Persona.PROMISE_OWNER, given)).doesNotContain(given + "/hoe-staat-het");
    location(scene.as(Persona.RESPONSIBLE).post(ask, Map.of()));
    assertThat(read(Persona.PROMISE_OWNER, given)).contains(given + "/hoe-staat-het");
    location(
        scene
            .as(Persona.PROMISE_OWNER)
            .post(given + "/hoe-staat-het", Map.of("form", form(), "words", ANSWER, "day", "")));
    assertThat(read(Persona.PROMISE_OWNER, given)).doesNotContain(given + "/hoe-staat-het");
    assertThat(read(Persona.OWNER, scene.path("/taken")))
        .as("the handler still answers for the others")
        .contains(QUESTION);
    assertThat(scene.as(Persona.PROMISE_OWNER).post(ask + "/antwoord", Map.of()).statusCode())
        .isIn(403, 404);
  }

  private String read(Persona persona, String path) {
    return scene.as(persona).get(path).body();
  }

  private HttpResponse<String> answer(String words, String day) {
    return scene
        .as(Persona.OWNER)
        .post(ask + "/antwoord", Map.of("form", form(), "words", words, "day", day));
  }

  private static String form() {
    return UUID.randomUUID().toString();
  }

  private static String day(int ahead) {
    return LocalDate.now(DueDates.ZONE).plusDays(ahead).toString();
  }

  private List<String> late() {
    return Database.texts(lateOfHandler("id::text"));
  }

  private String lateOfHandler(String column) {
    return """
        select %s from promise where part_id = '%s' and not given and due_at < now()
          and state in ('OPEN', 'WAITING') and kind <> 'DANGER_CONFIRMED'
        """
        .formatted(column, scene.file().part(Persona.AFFECTED));
  }

  private List<String> letters(String template) {
    return Database.texts(
        "select person::text from outbox where template = '%s' and organisation_id = '%s'"
            .formatted(template, scene.organisation().id().value()));
  }

  private String name(Persona persona) {
    return IncidentFixtures.name(scene, persona);
  }
}
