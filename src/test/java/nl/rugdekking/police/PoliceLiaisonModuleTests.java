// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
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

  @Test
  void whoWasGivenThePromiseAddsFilesAndLooksAtThem() throws Exception {
    var reported = wanted("threat");
    var given = give(reported, "POLICE_REPORT");
    var files = given + "/stuk/bestanden";
    var liaison = scene().as(Persona.PROMISE_OWNER);
    assertThat(read(Persona.PROMISE_OWNER, given + "/stuk")).contains(files);
    assertThat(read(Persona.PROMISE_OWNER, files)).contains(files).doesNotContain("??");
    assertThat(liaison.post(files, Map.of()).statusCode()).isEqualTo(422);
    var photo = Pictures.jpeg(60, 40);
    location(liaison.post(files, Map.of(), "camera.jpg", photo));
    var page = read(Persona.PROMISE_OWNER, given + "/stuk");
    assertThat(page).contains("camera.jpg", "Wij zoeken in dit bestand niet naar namen");
    var hers = found(page, "href=\"([^\"]+/stuk/bewijs/[0-9a-f-]{36})\"");
    assertThat(hers).startsWith(given);
    assertThat(liaison.download(hers)).isEqualTo(photo);
    var owner = read(Persona.OWNER, reported.ofPart(PAGE));
    var his = found(owner, "href=\"([^\"]+/stuk/bewijs/[0-9a-f-]{36})\"");
    assertThat(scene().as(Persona.OWNER).download(his)).isEqualTo(photo);
    assertThat(read(Persona.OWNER, reported.incident())).contains("camera.jpg");
    var other = wanted("threat");
    var elsewhere = give(other, "POLICE_REPORT");
    var id = hers.substring(hers.lastIndexOf('/'));
    assertThat(liaison.get(elsewhere + "/stuk/bewijs" + id).statusCode()).isEqualTo(404);
  }

  /** Somebody without a promise about the police opens none of its pages and does nothing there. */
  @Test
  void whoWasNotGivenThePromiseOpensNothingOfThePolice() {
    var reported = wanted("threat");
    var given = give(reported, "POLICE_REPORT");
    var other = give(wanted("threat"), "POLICE_REPORT");
    var foreign = given.replace(last(given), last(other));
    var step = UUID.randomUUID();
    var pages =
        List.of(
            "",
            "/stuk",
            "/stuk/bestanden",
            "/stuk/bewijs/" + step,
            "/stuk/" + step,
            "/stuk/" + step + "/bestanden",
            "/logboek");
    var verbs =
        List.of(
            "/stuk",
            "/stuk/maken",
            "/stuk/bestanden",
            "/logboek",
            "/logboek/" + step + "/gedaan",
            "/logboek/" + step + "/vergissing");
    for (var page : pages) {
      isHidden(scene().as(Persona.ADVISER).get(given + page), page);
      isHidden(scene().as(Persona.PROMISE_OWNER).get(foreign + page), "foreign " + page);
    }
    for (var verb : verbs) {
      isHidden(scene().as(Persona.ADVISER).post(given + verb, Map.of()), verb);
      isHidden(scene().as(Persona.PROMISE_OWNER).post(foreign + verb, Map.of()), verb);
    }
    for (var page : List.of("/politie", "/politie/stuk")) {
      isHidden(scene().as(Persona.PROMISE_OWNER).get(reported.ofPart(page)), page);
    }
    for (var verb :
        List.of("/politie", "/politie/stuk", "/politie/stuk/maken", "/politie/feiten")) {
      isHidden(scene().as(Persona.PROMISE_OWNER).post(reported.ofPart(verb), Map.of()), verb);
    }
    assertThat(count(reported)).isZero();
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void isHidden(HttpResponse<String> answer, String what) {
    assertThat(answer.statusCode()).as(what).isIn(403, 404);
  }

  private static String withoutMoment(String text) {
    return text.replaceAll("Gemaakt op [^.]*?\\d\\d:\\d\\d", "");
  }

  /**
   * After the report the log stays among the tasks of whoever made it, until the part is closed.
   */
  @Test
  void theWayToTheLogStaysWhileTheReportRuns() {
    var reported = wanted("threat");
    reported.keep("POLICE_REPORT", Map.of("doneBy", today().toString()));
    var given = give(reported, "POLICE_REPORT_DONE");
    var log = given + "/logboek";
    var tasks = scene().path("/taken");
    var waiting = tasks + "?welke=wacht";
    assertThat(read(Persona.PROMISE_OWNER, tasks)).contains(given);
    assertThat(read(Persona.PROMISE_OWNER, waiting)).doesNotContain(log);
    goToThePolice(given);
    assertThat(read(Persona.PROMISE_OWNER, waiting))
        .contains(log, "Houd bij wat de politie zegt", "loopt bij de politie")
        .doesNotContain("??");
    assertThat(read(Persona.PROMISE_OWNER, scene().path(""))).contains(log);
    for (var other : List.of(Persona.OWNER, Persona.ADVISER)) {
      assertThat(read(other, waiting)).doesNotContain(log);
    }
    assertThat(read(Persona.PROMISE_OWNER, log))
        .contains("Een uitkomst vertelt u niet zelf", "value=\"DROPPED\"")
        .doesNotContain("Elke uitkomst vertelt u ook zelf", "value=\"APPEAL\"");
    assertThat(read(Persona.OWNER, reported.ofPart("/politie")))
        .contains("Elke uitkomst vertelt u ook zelf");
    Database.change(
        "update case_part set open = false where part_id = '%s'".formatted(reported.part()));
    assertThat(read(Persona.PROMISE_OWNER, waiting)).doesNotContain(log);
  }

  private void goToThePolice(String given) {
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
  }

  /** The police call whoever went there, also when the promise was kept. */
  @Test
  void theLogIsKeptByWhoWentToThePolice() {
    var reported = wanted("threat");
    reported.keep("POLICE_REPORT", Map.of("doneBy", today().toString()));
    var given = give(reported, "POLICE_REPORT_DONE");
    goToThePolice(given);
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
    var asking = step("HEARD", "Zij willen de e-mail");
    asking.putAll(Map.of("request", "De e-mail", "requestBy", today().toString()));
    location(scene().as(Persona.PROMISE_OWNER).post(log, asking));
    var done = found(read(Persona.PROMISE_OWNER, log), "action=\"([^\"]+/gedaan)\"");
    location(scene().as(Persona.PROMISE_OWNER).post(done, Map.of()));
    assertThat(read(Persona.PROMISE_OWNER, log))
        .as("done, without a file for the police")
        .doesNotContain("/gedaan\"");
    for (var hers : List.of(log, reported.ofPart("/politie"))) {
      var reader = hers.equals(log) ? Persona.ADVISER : Persona.PROMISE_OWNER;
      assertThat(scene().as(reader).get(hers).statusCode()).isIn(403, 404);
    }
  }
}
