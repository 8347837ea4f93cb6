// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Ticks;
import nl.rugdekking.evidence.Pictures;
import org.junit.jupiter.api.Test;

/** Rule 24o: evidence that may say who the affected is, while nobody may know that. */
@RugdekkingTest
class PoliceEvidenceModuleTests extends PoliceFileScene {

  private static final byte[] MAIL =
      "To: Iemand <iemand@voorbeeld.example>\r\nSubject: Pas op\r\n\r\nIk weet je te vinden\r\n"
          .getBytes(UTF_8);

  private static void add(Reported reported, String name) {
    location(scene().as(Persona.OWNER).post(reported.ofPart("/bestanden"), Map.of(), name, MAIL));
  }

  private static void make(Reported reported, Map<String, String> choice) {
    location(scene().as(Persona.OWNER).post(reported.ofPart(PAGE + "/maken"), choice));
  }

  private static Map<String, byte[]> zip(Reported reported) throws Exception {
    var path = zipPath(read(Persona.OWNER, reported.ofPart(PAGE)));
    return unzip(scene().as(Persona.OWNER).download(path));
  }

  @Test
  void underNumberAFileWithoutACleanCopyGoesAlongOnlyOnceItWasLookedAt() throws Exception {
    var reported = wanted("threat");
    add(reported, "bericht.eml");
    addFile(reported, Pictures.jpeg(60, 40));
    reported.keep(
        "POLICE_REPORT", Map.of("onBehalfOf", "UNDER_NUMBER", "doneBy", today().toString()));
    var page = read(Persona.OWNER, reported.ofPart(PAGE));
    assertThat(page)
        .contains("geen kopie zonder verborgen gegevens: bericht.eml.")
        .contains("Ik heb bericht.eml bekeken en het mag mee")
        .doesNotContain("Ik heb deur.jpg bekeken", "??");
    make(reported, Ticks.preset(page));
    assertThat(text(reported))
        .contains("Niet meegegeven: een bestand", "deur.jpg")
        .doesNotContain("bericht.eml");
    assertThat(zip(reported).keySet())
        .containsExactlyInAnyOrder("stuk.pdf", "bestanden/1.jpg", "sha256.txt");
    var looked = Ticks.preset(page);
    looked.put("mee", "evidence-1,evidence-2");
    make(reported, looked);
    assertThat(text(reported)).contains("bericht.eml").doesNotContain("Niet meegegeven");
    assertThat(zip(reported).values()).anyMatch(content -> Arrays.equals(content, MAIL));
  }

  @Test
  void withoutANameToo() throws Exception {
    var reported = wanted("threat");
    add(reported, "scan.Roepnaam.eml");
    make(reported, Map.of());
    assertThat(zip(reported).values())
        .as("nobody asked to hide the name")
        .anyMatch(content -> Arrays.equals(content, MAIL));
    location(scene().as(Persona.AFFECTED).post(reported.own("/naam"), Map.of("verborgen", "true")));
    assertThat(zip(reported).keySet())
        .as("nobody looked at it")
        .containsExactly("stuk.pdf", "sha256.txt");
    var page = read(Persona.OWNER, reported.ofPart(PAGE));
    make(reported, Ticks.preset(page));
    assertThat(zip(reported).keySet()).containsExactly("stuk.pdf", "sha256.txt");
    var looked = Ticks.preset(page);
    looked.put("mee", "evidence-1");
    make(reported, looked);
    assertThat(zip(reported).keySet()).containsExactly("stuk.pdf", "bestanden/1.eml", "sha256.txt");
  }
}
