// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static nl.rugdekking.report.AdditionScene.name;
import static nl.rugdekking.report.AdditionScene.scene;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A name counts where its field is shown, and who is named by it does not read of themselves. */
@RugdekkingTest
class WhoDidItModuleTests {

  @Autowired IncidentFixtures fixtures;

  @BeforeEach
  void sameTown() {
    AdditionScene.at(fixtures);
  }

  private static HttpResponse<String> send(Map<String, String> more) {
    var fields = new HashMap<String, String>();
    fields.put("concept", UUID.randomUUID().toString());
    fields.put("words", "Er werd aan de balie geschreeuwd");
    fields.put("day", "TODAY");
    fields.put("whom", "ME");
    fields.putAll(more);
    var reporter = scene().as(Persona.REPORTER);
    reporter.get(scene().path("/melden"));
    return reporter.post(scene().path("/melden"), fields);
  }

  @Test
  void aNameCountsWithTheTickThatShowsItsFieldAndNotWithout() {
    var accused = name(Persona.OWNER);
    var retracted = number(send(Map.of("accused", accused)));
    assertThat(status(Persona.OWNER, retracted)).isEqualTo(200);
    assertThat(read(Persona.OWNER, retracted)).doesNotContain("gaat over " + accused);
    var ticked = number(send(Map.of("accused", accused, "internal", "true")));
    assertThat(status(Persona.OWNER, ticked)).isEqualTo(404);
  }

  @Test
  void anAffectedCountsWithTheAnswerThatShowsTheFieldAndNotWithout() {
    var named = name(Persona.AFFECTED);
    for (var whom : new String[] {"ME", "UNSAID", "UNKNOWN"}) {
      var number = number(send(Map.of("whom", whom, "names", named)));
      assertThat(status(Persona.AFFECTED, number)).as(whom).isEqualTo(404);
    }
    var meant = number(send(Map.of("whom", "OTHER", "names", named)));
    var own = scene().as(Persona.AFFECTED).get(scene().path("/mijn/" + meant));
    assertThat(own.statusCode()).isEqualTo(200);
  }

  private static String number(HttpResponse<String> sent) {
    var path = IncidentFixtures.location(sent);
    Database.endHolds();
    return scene()
        .number(Persona.REPORTER, UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
  }

  private static int status(Persona persona, String number) {
    return scene().as(persona).get(scene().path("/incidenten/" + number)).statusCode();
  }

  private static String read(Persona persona, String number) {
    return scene().as(persona).get(scene().path("/incidenten/" + number)).body();
  }

  @Test
  void aColleaguesNameGivenLaterAsThatOfAnybodyIsAskedAbout() {
    var sent = AdditionScene.report(Persona.REPORTER, Map.of());
    for (var choice : new String[] {"KNOWN", "UNKNOWN", "UNSAID"}) {
      var answer =
          sent.tell(
              "veroorzaker",
              Map.of(
                  "choice",
                  choice,
                  "name",
                  name(Persona.OWNER).toUpperCase(java.util.Locale.ROOT)));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("Iemand van de eigen organisatie heeft dezelfde naam");
    }
    assertThat(sent.seenBy(Persona.OWNER)).contains(sent.number());
    var resident = Map.of("choice", "KNOWN", "name", name(Persona.OWNER) + " (inwoner)");
    assertThat(sent.tell("veroorzaker", resident).statusCode()).isEqualTo(302);
  }
}
