// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSettingsUnitTests {

  @TempDir Path directory;

  @Test
  void usesOurOwnServerUnlessAnotherIsNamed() {
    assertThat(settings(Map.of()).isExternal()).isFalse();
    assertThat(settings(Map.of("RUGDEKKING_DATABASE_URL", " ")).isExternal()).isFalse();
    assertThat(settings(named()).isExternal()).isTrue();
  }

  @Test
  void namesTheSettingThatIsMissing() {
    for (var name :
        new String[] {"RUGDEKKING_DATABASE_USER", "RUGDEKKING_DATABASE_PASSWORD_FILE"}) {
      var incomplete = named();
      incomplete.remove(name);
      assertThatThrownBy(() -> settings(incomplete).open())
          .isInstanceOf(DatabaseException.class)
          .hasMessage("RUGDEKKING_DATABASE_URL is set, so " + name + " is needed too");
    }
  }

  @Test
  void refusesAnotherKindOfDatabaseBeforeAnythingElse() {
    assertThatThrownBy(
            () -> settings(Map.of("RUGDEKKING_DATABASE_URL", "mysql://u:secret-4711@x")).open())
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("must name a PostgreSQL database")
        .hasMessageNotContaining("secret-4711");
  }

  @Test
  void namesThePasswordFileThatCannotBeRead() {
    assertThatThrownBy(() -> settings(named()).open())
        .isInstanceOf(DatabaseException.class)
        .hasMessage("The file named by RUGDEKKING_DATABASE_PASSWORD_FILE cannot be read");
  }

  @Test
  void saysThatNobodyAnswers() throws IOException {
    Files.writeString(directory.resolve("secret"), "secret-4711\n");
    assertThatThrownBy(() -> settings(named()).open())
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith("The database at RUGDEKKING_DATABASE_URL cannot be used: ")
        .hasMessageNotContaining("secret-4711");
  }

  private Map<String, String> named() {
    var secret = directory.resolve("secret").toString();
    return new HashMap<>(
        Map.of(
            "RUGDEKKING_DATABASE_URL", "postgresql://127.0.0.1:1/rugdekking",
            "RUGDEKKING_DATABASE_USER", "app",
            "RUGDEKKING_DATABASE_PASSWORD_FILE", secret,
            "RUGDEKKING_MIGRATOR_USER", "migrator",
            "RUGDEKKING_MIGRATOR_PASSWORD_FILE", secret));
  }

  private static DatabaseSettings settings(Map<String, String> values) {
    return new DatabaseSettings(values::get);
  }
}
