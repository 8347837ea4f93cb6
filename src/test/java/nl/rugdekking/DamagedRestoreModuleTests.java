// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.rugdekking.database.SharedPrograms;
import org.junit.jupiter.api.Test;

/** What a restore says of a copy that is not whole, and commands where there is no database. */
class DamagedRestoreModuleTests extends VerificationScene {

  @Test
  void aRestoreOfADamagedCopySaysWhatIsMissing() throws IOException {
    assumeTrue(TestGround.server().isEmbedded());
    var live = run(environment(), "verify");
    var copy = directory.resolve("copy");
    assertThat(run(environment(), "backup", copy.toString()).status()).isZero();
    Files.writeString(copied(copy, 0), "damaged");
    Files.delete(copied(copy, 1));

    var environment = environment();
    environment.put("RUGDEKKING_DATA", SharedPrograms.in(directory.resolve("restored")).toString());
    var said = run(environment, "restore", copy.toString());

    assertThat(said.status()).isEqualTo(1);
    assertThat(said.count("whole")).isEqualTo(live.count("whole") - 2);
    assertThat(said.count("damaged")).isEqualTo(live.count("damaged") + 1);
    assertThat(said.count("missing")).isEqualTo(live.count("missing") + 1);
    assertThat(said.text())
        .contains(files.get(0).toString(), files.get(1).toString())
        .contains("is restored as far as it goes")
        .contains("It sends nothing until ./run release-restored.");
    assertThat(run(environment, "release-restored").text()).startsWith("Restored at ");
  }

  @Test
  void aRestoreWithoutTheKeysSaysSo() throws IOException {
    assumeTrue(TestGround.server().isEmbedded());
    var copy = directory.resolve("copy");
    assertThat(run(environment(), "backup", copy.toString()).status()).isZero();
    var environment = environment();
    environment.put("RUGDEKKING_DATA", SharedPrograms.in(directory.resolve("restored")).toString());
    environment.put("RUGDEKKING_KEYS", directory.resolve("none").toString());
    var said = run(environment, "restore", copy.toString());
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.text()).contains("There is no key store in", "as far as it goes");
    assertThat(directory.resolve("none")).doesNotExist();
  }

  @Test
  void makesNoDatabaseWhereThereIsNone() {
    var environment = environment();
    assumeTrue(TestGround.server().isEmbedded());
    environment.put("RUGDEKKING_DATA", directory.resolve("empty").toString());
    for (var command : List.of("verify", "release-restored", "mark-restored", "due", "new-keys")) {
      var said = run(environment, command);
      assertThat(said.status()).isEqualTo(1);
      assertThat(said.text())
          .isEqualToIgnoringNewLines("There is no database in " + directory.resolve("empty"));
    }
    assertThat(directory.resolve("empty")).doesNotExist();
  }

  private Path copied(Path copy, int number) {
    return copy.resolve(TestGround.data().relativize(file(number)));
  }
}
