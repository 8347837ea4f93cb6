// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.TestGround;
import nl.rugdekking.vault.LookupHashes;
import nl.rugdekking.vault.OpenKeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The key store goes wrong under the running application, and comes back. */
@RugdekkingTest
class WrongKeyStoreModuleTests {

  private static final String UNREADABLE = "Wij kunnen nu niet laten zien wat hier staat.";
  private static final String WORDS = "Er is bij mij ingebroken";

  @Autowired IncidentFixtures fixtures;
  @Autowired OpenKeyStore keyStore;
  @TempDir Path aside;

  @Test
  void aLostKeyIsNeverSaidToBeDestroyedAndIsReadAgainWhenItIsBack() throws IOException {
    var scene = fixtures.twoAffected();
    var owner = scene.as(Persona.OWNER);
    var reporter = scene.as(Persona.REPORTER);
    var own = scene.path("/meldingen/" + scene.file().report());
    assertThat(reporter.get(own).body()).contains(scene.mark());
    var key =
        Database.uuid(
            "select key_id from report where incident_id = '%s'"
                .formatted(scene.file().incident().value()));
    var file = TestGround.keys().resolve("report/" + key.toString().substring(0, 8) + ".keys");
    Files.move(file, aside.resolve("segment"));
    try {
      for (var page : new String[] {scene.casePath(""), own}) {
        var answer = (page.equals(own) ? reporter : owner).get(page);
        assertThat(answer.statusCode()).as(page).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body())
            .contains(UNREADABLE, "De beheerder weet het", "112")
            .doesNotContain("is vernietigd. Niemand", "Wat vernietigd is", "??");
      }
      assertThat(keyStore.lacksKeys()).isTrue();
      assertThat(keyStore.isUsable()).as("others are served").isTrue();
    } finally {
      Files.move(aside.resolve("segment"), file);
    }

    assertThat(reporter.get(own).body()).contains(scene.mark());
    assertThat(keyStore.lacksKeys()).isFalse();
  }

  @Test
  void aReportIsRefusedAndNothingIsLostWhileAnotherKeyStoreIsThere() throws IOException {
    var scene = fixtures.twoAffected();
    var somebody = scene.as(Persona.UNRELATED);
    var concept = UUID.randomUUID();
    var report =
        Map.of("concept", concept.toString(), "words", WORDS, "day", "TODAY", "whom", "ME");
    somebody.get(scene.path("/melden"));
    var keys = TestGround.keys();
    Files.move(keys, aside.resolve("right"));
    try {
      try (var foreign = OpenKeyStore.open(keys)) {
        new LookupHashes(foreign);
        assertThat(foreign.id()).isNotNull();
      }
      assertThat(keyStore.isUsable()).isFalse();
      // More than the keys that were made ahead.
      for (int i = 0; i < 3; i++) {
        var answer = somebody.post(scene.path("/melden"), report);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("is niet bewaard", "112", WORDS);
      }
      assertThat(keys.resolve("report")).isEmptyDirectory();
    } finally {
      Files.move(keys, aside.resolve("foreign"));
      Files.move(aside.resolve("right"), keys);
    }

    assertThat(keyStore.isUsable()).isTrue();
    assertThat(somebody.post(scene.path("/melden"), report).statusCode()).isEqualTo(302);
    assertThat(somebody.get(scene.path("/meldingen/" + concept)).body()).contains(WORDS);
  }
}
