// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.sheet.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The file of a list holds what its reader may open, asks for the second step, and is logged. */
@RugdekkingTest
class CaseExportModuleTests {

  private static final String PATH = "/incidenten/downloaden";

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void aTown() {
    scene = fixtures.twoAffected();
  }

  @Test
  void theFileHoldsWhatItsReaderMayOpenAndNoName() {
    for (var persona : Persona.values()) {
      if (persona == Persona.NOBODY || persona == Persona.STRANGER) {
        continue;
      }
      var listed = scene.as(persona).get(scene.path("/incidenten")).body();
      var sheet = sheet(scene.as(persona).download(scene.path(PATH)));
      assertThat(sheet.contains(scene.file().number()))
          .as("%s", persona)
          .isEqualTo(listed.contains(scene.file().number()));
      assertThat(sheet).doesNotContain(IncidentFixtures.name(scene, Persona.AFFECTED));
    }
  }

  @Test
  void theFilterHoldsForTheFileToo() {
    var owner = scene.as(Persona.OWNER);
    assertThat(sheet(owner.download(scene.path(PATH + "?stand=OPEN&volgorde=termijn"))))
        .contains("Nummer", "Titel", "Laatste stap", scene.file().number());
    assertThat(sheet(owner.download(scene.path(PATH + "?stand=CLOSED"))))
        .contains("Nummer")
        .doesNotContain(scene.file().number());
  }

  @Test
  void itsDaysAreDaysAndItSaysWhatTheScreenSays() throws Exception {
    var file = scene.as(Persona.OWNER).download(scene.path(PATH));
    var rows = Sheet.read(file, bytes -> {}).rows();
    assertThat(rows.getFirst().cells())
        .containsExactly(
            "Nummer",
            "Titel",
            "Functie van de getroffene",
            "Vorm",
            "Kanaal",
            "Ernst",
            "Behandelaar",
            "Laatste stap",
            "Dag van de laatste stap",
            "Termijn",
            "Stand",
            "Geregistreerd op");
    var row = rows.get(1);
    assertThat(row.cell(2)).isEqualTo("raadslid");
    assertThat(row.cell(3)).isEqualTo("niet ingevuld");
    for (int column : new int[] {8, 11}) {
      assertThat(row.cell(column)).matches("\\d{4}-\\d{2}-\\d{2}");
    }
    assertThat(row.cell(9)).matches("\\d{4}-\\d{2}-\\d{2}( \\d{2}:\\d{2})?");
    assertThat(sheet(file)).contains("state=\"frozen\"", "<autoFilter ref=\"A1:L");
  }

  @Test
  void itIsAnExportInTheAudit() {
    scene.as(Persona.OWNER).download(scene.path(PATH + "?stand=OPEN"));
    assertThat(
            Database.texts(
                "select look || ' ' || purpose || ' ' || object_kind || ' ' || (payload::jsonb -> 'details' ->> 'filter') from audit_event where organisation_id = '%s' and verb = 'look.EXPORT' and actor = '%s'"
                    .formatted(
                        scene.organisation().id().value(), scene.person(Persona.OWNER).value())))
        .containsExactly("true HANDLING list stand=OPEN");
  }

  @Test
  void aPasswordAloneIsNotEnough() {
    var visitor = scene.withPassword(Persona.OWNER);
    assertThat(visitor.get(scene.path(PATH)).headers().firstValue("Location").orElse(""))
        .contains("/tweede-stap");
  }

  private static String sheet(byte[] file) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith("sheet1.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
      throw new AssertionError("No sheet");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
