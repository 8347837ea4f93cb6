// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import nl.rugdekking.evidence.Pictures;
import org.junit.jupiter.api.Test;

/** Whoever handles a case adds a file to it, which is evidence as what a reporter sends. */
@RugdekkingTest
class CaseFilesModuleTests extends SharedScene {

  private static final Charset ISO = StandardCharsets.ISO_8859_1;

  @Test
  void aFileIsALineOfTheTimelineThatTheAffectedReadsToo() {
    var id = add("proces-verbaal.jpg", Pictures.jpegWithExif(40, 40, 1));
    var path = scene().casePath("/bewijs/" + id);
    assertThat(page(Persona.OWNER, scene().casePath("")))
        .contains("Bestand toegevoegd", "proces-verbaal.jpg", path + "/schoon");
    assertThat(page(Persona.AFFECTED, scene().path("/mijn/" + scene().file().number())))
        .contains("Bestand toegevoegd", path + "/schoon");
    for (var reader : List.of(Persona.OWNER, Persona.AFFECTED, Persona.RESPONSIBLE)) {
      assertThat(scene().as(reader).get(path + "/schoon").statusCode())
          .as("%s", reader)
          .isEqualTo(200);
    }
    assertThat(new String(scene().as(Persona.OWNER).download(path + "/schoon"), ISO))
        .as("hidden data are taken out")
        .doesNotContain(Pictures.HIDDEN);
  }

  @Test
  void whoMayNotReadTheReportsOpensNoFile() {
    var id = add("gesprek.txt", "Verslag van het gesprek".getBytes(ISO));
    var path = scene().casePath("/bewijs/" + id + "/origineel");
    assertThat(scene().as(Persona.OWNER).get(path).body()).contains("Verslag van het gesprek");
    for (var other :
        List.of(
            Persona.TRUSTED,
            Persona.OTHER_AFFECTED,
            Persona.PROMISE_OWNER,
            Persona.ACCUSED,
            Persona.UNRELATED,
            Persona.STRANGER)) {
      assertThat(scene().as(other).get(path).statusCode()).as("%s", other).isIn(302, 403, 404);
    }
    assertThat(page(Persona.TRUSTED, scene().path("/mijn/" + scene().file().number())))
        .as("no link that does not open")
        .doesNotContain(id.toString());
  }

  @Test
  void itIsEncryptedWithTheKeyOfTheIncidentAndWrittenDown() {
    var id = add("factuur.txt", "Nieuwe ruit".getBytes(ISO));
    assertThat(Database.text("select key_id from evidence where id = '" + id + "'"))
        .isEqualTo(
            Database.text(
                "select key_id from timeline_entry where kind = 'FILE_ADDED' and about = '"
                    + id
                    + "'"));
    assertThat(
            Database.number(
                "select count(*) from audit_event where verb = 'incident.FILE_ADDED'"
                    + " and payload like '%"
                    + id
                    + "%'"))
        .isEqualTo(1);
  }

  @Test
  void theSameFileSentTwiceIsOneFile() {
    add("dubbel.txt", "Twee keer".getBytes(ISO));
    location(send(Persona.OWNER, "dubbel.txt", "Twee keer".getBytes(ISO)));
    assertThat(page(Persona.OWNER, scene().casePath("")).split("dubbel.txt", -1)).hasSize(2);
  }

  @Test
  void whoDoesNotHandleTheCaseAddsNothing() {
    for (var other : List.of(Persona.RESPONSIBLE, Persona.COORDINATOR, Persona.AFFECTED)) {
      assertThat(page(other, scene().path(""))).isNotEmpty();
      assertThat(send(other, "x.txt", "x".getBytes(ISO)).statusCode())
          .as("%s", other)
          .isIn(403, 404);
    }
    assertThat(page(Persona.COORDINATOR, scene().casePath(""))).doesNotContain("/bestanden");
  }

  @Test
  void noFileAndAFileThatIsRefusedAreSaid() {
    var empty = scene().as(Persona.OWNER).post(files(), Map.of());
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Kies eerst een bestand.");
    var refused = send(Persona.OWNER, "programma.exe", new byte[] {'M', 'Z', 0, 1, 2, 3});
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("programma.exe");
  }

  // ---- how it is done

  private static UUID add(String name, byte[] content) {
    location(send(Persona.OWNER, name, content));
    return UUID.fromString(
        found(
            page(Persona.OWNER, scene().casePath("")),
            "/bewijs/([0-9a-f-]{36})/[a-z]+\"[^>]*>[^<]*" + name.replace(".", "\\.")));
  }

  private static HttpResponse<String> send(Persona who, String name, byte[] content) {
    return scene().as(who).post(files(), Map.of(), name, content);
  }

  private static String files() {
    return scene().casePath("/getroffenen/" + scene().file().part(Persona.AFFECTED) + "/bestanden");
  }

  private static String page(Persona who, String path) {
    var answer = scene().as(who).get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
