// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Ticks;
import nl.rugdekking.evidence.Pictures;
import org.junit.jupiter.api.Test;

/** Somebody to whom a promise about the police was given: the same file, and the log. */
@RugdekkingTest
class PoliceLiaisonModuleTests extends PoliceFileScene {

  /** The police liaison reads, fills in and makes the same as the handler of the part. */
  @Test
  void whoWasGivenThePromiseMakesTheSameFile() throws Exception {
    var reported = wanted("threat");
    reported.tell("toedracht", Map.of("details[literal]", "Ik weet je te vinden"));
    reported.tell("veiligheid", SAFETY);
    var photo = Pictures.jpeg(60, 40);
    addFile(reported, photo);
    var given = give(reported, "POLICE_REPORT");
    assertThat(read(Persona.PROMISE_OWNER, given))
        .contains(given + "/stuk", given + "/logboek", "Noem de code VPT", "06 99887766")
        .doesNotContain("??");
    var page = read(Persona.PROMISE_OWNER, given + "/stuk");
    assertThat(page)
        .contains("added[MEANS]", "Ik weet je te vinden", "deur.jpg")
        .doesNotContain("/terugkoppelen", "added[LITERAL]", "Bewijs, zoals", "??");
    var typed = typed("0", "Plein 1, Duindrecht");
    typed.put("added[MEANS]", "Een brief");
    location(scene().as(Persona.PROMISE_OWNER).post(given + "/stuk", typed));
    page = read(Persona.PROMISE_OWNER, given + "/stuk");
    location(scene().as(Persona.PROMISE_OWNER).post(given + "/stuk/maken", Ticks.preset(page)));
    page = read(Persona.PROMISE_OWNER, given + "/stuk");
    var hers = textOf(Persona.PROMISE_OWNER, page);
    assertThat(hers)
        .contains("Ik weet je te vinden", "Een brief", "Foto 1: deur.jpg", "M. Duinhof")
        .doesNotContain("99887766");
    location(make(reported));
    assertThat(withoutMoment(text(reported))).isEqualTo(withoutMoment(hers));
    var zip = unzip(scene().as(Persona.PROMISE_OWNER).download(zipPath(page)));
    assertThat(zip.get("bestanden/1 - deur.jpg")).isEqualTo(photo);
  }

  private static String withoutMoment(String text) {
    return text.replaceAll("Gemaakt op [^.]*?\\d\\d:\\d\\d", "");
  }

  /** The police call whoever went there, also when the promise was kept. */
  @Test
  void theLogIsKeptByWhoWentToThePolice() {
    var reported = wanted("threat");
    reported.keep("POLICE_REPORT", Map.of("doneBy", today().toString()));
    var given = give(reported, "POLICE_REPORT_DONE");
    location(
        scene()
            .as(Persona.PROMISE_OWNER)
            .post(
                given + "/nakomen",
                Map.of(
                    "version", version(read(Persona.PROMISE_OWNER, given)),
                    "words", "Gedaan",
                    "onBehalfOf", "ORGANISATION",
                    "doneOn", today().toString(),
                    "who", "M. Duinhof",
                    "reference", "PL1500-9")));
    var log = given + "/logboek";
    assertThat(read(Persona.PROMISE_OWNER, log)).contains("PL1500-9", log).doesNotContain("??");
    location(scene().as(Persona.PROMISE_OWNER).post(log, step("HEARD", "De recherche belde")));
    var wrong = scene().as(Persona.PROMISE_OWNER).post(log, step("DROPPED", " "));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Bureau Noord");
    assertThat(read(Persona.OWNER, reported.ofPart("/politie"))).contains("De recherche belde");
    assertThat(read(Persona.PROMISE_OWNER, given)).contains("Bureau Noord", "PL1500-9");
    var mistake = found(read(Persona.PROMISE_OWNER, log), "action=\"([^\"]+/vergissing)\"");
    location(scene().as(Persona.PROMISE_OWNER).post(mistake, Map.of()));
    assertThat(read(Persona.PROMISE_OWNER, log)).doesNotContain("De recherche belde");
    for (var hers : List.of(log, reported.ofPart("/politie"))) {
      var reader = hers.equals(log) ? Persona.ADVISER : Persona.PROMISE_OWNER;
      assertThat(scene().as(reader).get(hers).statusCode()).isIn(403, 404);
    }
  }
}
