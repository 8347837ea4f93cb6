// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.firstday;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Test;

/** Domain rule 2j: camera images are owed where a camera is likely. */
@RugdekkingTest
class CameraImagesModuleTests extends FirstDayScene {

  @Test
  void cameraImagesAreOwedWithinAWorkingDayWhereACameraIsLikely() {
    var reported = councillor(Map.of("channel", "face-to-face"));
    assertThat(reported.page()).contains("Camerabeelden veiligstellen");
    assertThat(read(Persona.OWNER, scene().path("/taken")))
        .contains("Stel de camerabeelden veilig", reported.number());
    assertThat(read(Persona.AFFECTED, scene().path("/mijn/" + reported.number())))
        .contains("Wij vragen of er camerabeelden zijn");
    assertThat(read(Persona.ADMINISTRATOR, scene().path("/beheer/beleid/raad")))
        .containsPattern("(?s)Camerabeelden veiligstellen.{0,400}1 werkdag");
    assertThat(reported.promises("CAMERA_IMAGES")).isEqualTo("OPEN");
    assertThat(councillor(Map.of("channel", "email")).promises("CAMERA_IMAGES")).isEmpty();
  }

  @Test
  void aChannelThatIsToldLaterMakesThemOwedAndNotOwedAnyMore() {
    var reported = councillor(Map.of());
    assertThat(reported.page()).contains("Bewaren wat er is");
    reported.tell("kanaal", Map.of("choice", "public-space"));
    assertThat(reported.promises("CAMERA_IMAGES")).isEqualTo("OPEN");
    assertThat(reported.page()).contains("Op straat", "Camerabeelden veiligstellen");
    reported.tell("kanaal", Map.of("choice", "social-media"));
    assertThat(reported.promises("CAMERA_IMAGES")).isEqualTo("LAPSED");
    assertThat(reported.page()).contains("Schermafdrukken maken");
    reported.tell("kanaal", Map.of("choice", "meeting"));
    assertThat(reported.promises("CAMERA_IMAGES")).isEqualTo("LAPSED OPEN");
  }

  @Test
  void aFormThatIsToldLaterCountsUntilTheHandlerAssessed() {
    var reported = councillor(Map.of());
    reported.tell("vorm", Map.of("codes", "physical"));
    assertThat(reported.promises("CAMERA_IMAGES")).isEqualTo("OPEN");
    assess(reported, "verbal");
    assertThat(reported.promises("CAMERA_IMAGES")).isEqualTo("LAPSED");
    assess(reported, "destruction");
    assertThat(reported.promises("CAMERA_IMAGES")).isEqualTo("LAPSED OPEN");
  }

  private static void assess(Reported reported, String form) {
    var path = reported.path() + "/getroffenen/" + reported.part() + "/beoordelen";
    var version = found(read(Persona.OWNER, path), "name=\"version\" value=\"(\\d+)\"");
    location(
        scene()
            .as(Persona.OWNER)
            .post(path, Map.of("version", version, "severity", "LOW", "forms", form)));
  }

  /** Domain rule 2g: nobody reads it before that day, so no term runs. */
  @Test
  void ofWhatWasReportedOnBehalfTheTermRunsFromTheOwnersDay() {
    var report =
        scene()
            .report(
                Persona.REPORTER,
                Map.of(
                    "whom", "OTHER",
                    "names", name(Persona.AFFECTED),
                    "channel", "public-space"));
    assertThat(
            Database.texts(
                """
                select p.counts_from > p.made_at and p.due_at > p.counts_from from promise p
                join report r on r.incident_id = p.incident_id
                where r.id = '%s' and p.kind = 'CAMERA_IMAGES'
                """
                    .formatted(report)))
        .containsExactly("t");
  }
}
