// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import org.junit.jupiter.api.Test;

/**
 * The page of a closed case says how it ended, whom to turn to, and how to complain or come back.
 */
@RugdekkingTest
class OwnEndingModuleTests extends SharedScene {

  @Test
  void aClosedCaseBeginsWithHowItEndedAndWhatOneCanDo() {
    var report = scene().report(Persona.TRUSTED, Map.of("words", "Hij duwde mij"));
    var number = scene().number(Persona.TRUSTED, report);
    var part =
        Database.uuid(
            "select part_id from case_part join case_file using (organisation_id, incident_id)"
                + " where number = '%s'".formatted(number));
    Database.change(
        "update promise set state = 'KEPT', waiting_for = null, settled_at = now()"
            + " where part_id = '%s'".formatted(part));
    var owner = scene().as(Persona.OWNER);
    IncidentFixtures.location(
        owner.post(
            scene().path("/incidenten/" + number + "/getroffenen/" + part + "/terugkoppelen"),
            Map.of("form", UUID.randomUUID().toString(), "words", "De brief is verstuurd")));
    var closing = scene().path("/incidenten/" + number + "/getroffenen/" + part + "/sluiten");
    var version =
        IncidentFixtures.found(owner.get(closing).body(), "name=\"version\"[^>]*value=\"(\\d+)\"");
    IncidentFixtures.location(
        owner.post(
            closing,
            Map.of(
                "version",
                version,
                "outcome",
                "HANDLED",
                "confirmed",
                "true",
                "words",
                "Hij bood excuses aan")));
    var own = scene().path("/mijn/" + number);
    var page = scene().as(Persona.TRUSTED).get(own).body();
    assertThat(page.split("rd-split")[0])
        .containsSubsequence(
            "Uw zaak is gesloten",
            "Hoe het afliep",
            ": afgehandeld.",
            "Hij bood excuses aan",
            name(Persona.OWNER) + " kent uw zaak",
            "Schrijf wat er niet klopt",
            scene().path("/melden"),
            "een klacht indienen",
            scene().path("/hulp"))
        .doesNotContain("De brief is verstuurd", "Wij staan achter u", "??");
    assertThat(page).contains("id=\"toevoegen\"");
  }
}
