// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The page of one promise, as a browser without JavaScript sends it. */
@RugdekkingTest
@Import(IncidentFixtures.class)
class PromisePagesModuleTests {

  @Autowired IncidentFixtures fixtures;

  @Test
  void aDayMayBeTypedAsPeopleWriteIt() {
    var scene = fixtures.twoAffected();
    var nextWeek = LocalDate.now(Dates.ZONE).plusDays(7);

    var typed = nextWeek.format(DateTimeFormatter.ofPattern("d-M-uuuu"));
    assertThat(await(scene, typed).statusCode()).isEqualTo(302);

    assertThat(scene.as(Persona.OWNER).get(scene.casePath("")).body())
        .contains("wacht op de politie");
  }

  @Test
  void aDayThatIsNoneGetsASentenceBesideItAndTheWordsStay() {
    var scene = fixtures.twoAffected();

    var answer = await(scene, "volgende week");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Vul een dag in, bijvoorbeeld 3-12-2026.", "value=\"volgende week\"")
        .contains("Wij bellen eerst de wijkagent");
  }

  private static HttpResponse<String> await(Scene scene, String day) {
    var page = scene.casePath("/beloften/" + scene.file().promise(Persona.AFFECTED));
    var owner = scene.as(Persona.OWNER);
    var version =
        IncidentFixtures.found(owner.get(page).body(), "name=\"version\" value=\"(\\d+)\"");
    return owner.post(
        page + "/wachten",
        Map.of(
            "version",
            version,
            "whom",
            "POLICE",
            "until",
            day,
            "words",
            "Wij bellen eerst de wijkagent"));
  }
}
