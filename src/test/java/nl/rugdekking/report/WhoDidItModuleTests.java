// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static nl.rugdekking.report.AdditionScene.name;
import static nl.rugdekking.report.AdditionScene.scene;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A name that somebody wrote is read, or they hear that it is not: nobody reads of themselves. */
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
  void aNameWithoutTheTickIsAskedAboutAndNothingIsSent() {
    var before = AdditionScene.count("report");
    var answer = send(Map.of("accused", name(Persona.OWNER)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Zet dan het vinkje hierboven, anders kan die persoon uw melding lezen")
        .contains("Er werd aan de balie geschreeuwd", name(Persona.OWNER));
    assertThat(AdditionScene.count("report")).isEqualTo(before);
    var ticked = Map.of("accused", name(Persona.OWNER), "internal", "true");
    assertThat(send(ticked).statusCode()).isEqualTo(302);
  }

  @Test
  void anAffectedWhoWasNamedBesideAnotherAnswerIsAskedAbout() {
    for (var whom : new String[] {"ME", "UNSAID"}) {
      var answer = send(Map.of("whom", whom, "names", name(Persona.AFFECTED)));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("maar koos dat niet bij vraag 3")
          .contains(name(Persona.AFFECTED));
    }
    assertThat(send(Map.of("whom", "ME", "names", " \n ")).statusCode()).isEqualTo(302);
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
