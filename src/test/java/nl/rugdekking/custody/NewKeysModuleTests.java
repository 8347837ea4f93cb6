// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rugdekking.CommandRunner;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.vault.KeyKind;
import nl.rugdekking.vault.Vault;
import org.junit.jupiter.api.Test;

/** The command new-keys gives up what is lost, when somebody says so, and nothing else. */
class NewKeysModuleTests extends KeyStoreScene {

  @Test
  void newKeysLetsSomebodyChooseAnotherDirectoryBeforeAnythingWasSealed() {
    open().close();
    var other = directory.resolve("other");
    assertThat(newKeys(0, other, "", "--give-up", "0")).contains("0 keys are given up");

    open(other).close();
    assertRefused(keys(), "is not the one that the database uses");
  }

  @Test
  void newKeysSaysWhatIsLostAndGoesOnOnlyWhenSomebodyTypesIt() {
    var sealed = seal();
    var empty = directory.resolve("empty");

    assertThat(newKeys(1, empty, "yes\n"))
        .contains("1 keys that the database uses are not in")
        .contains("Nothing is changed.");
    assertThat(empty).doesNotExist();
    assertThat(newKeys(0, empty, "1\n")).contains("1 keys are given up");

    try (var keyStore = open(empty)) {
      var vault = new Vault(keyStore);
      assertThat(vault.isDestroyed(sealed.key())).isTrue();
      var next = vault.newKey(KeyKind.ACCOUNT);
      assertThat(vault.isDestroyed(next)).isFalse();
    }
    assertRefused(keys(), "is not the one that the database uses");
  }

  @Test
  void keysThatWereGivenUpAndCameBackAreNotDestroyed() {
    var sealed = seal();
    var meanwhile = directory.resolve("meanwhile");
    assertThat(newKeys(0, meanwhile, "1\n")).contains("1 keys are given up");
    open(meanwhile).close();

    // the right key store is there again, and the application is told to use it
    assertRefused(keys(), "is not the one that the database uses");
    assertThat(newKeys(0, keys(), "", "--give-up", "0")).contains("0 keys are given up");

    try (var keyStore = open()) {
      assertThat(read(keyStore, sealed)).isEqualTo(SECRET);
    }
  }

  @Test
  void aFileOfKeysThatIsPutBackIsReadAgain() throws IOException {
    var sealed = seal();
    var file = fileOf(sealed);
    Files.move(file, directory.resolve("found.keys"));
    assertThat(newKeys(0, keys(), "1\n")).contains("1 keys are given up");
    open().close();
    Files.move(directory.resolve("found.keys"), file, StandardCopyOption.REPLACE_EXISTING);

    try (var keyStore = open()) {
      assertThat(read(keyStore, sealed)).isEqualTo(SECRET);
    }
  }

  @Test
  void aKeyThatWasGivenUpAndDestroyedStaysDestroyedWhenItIsBack() throws IOException {
    var sealed = seal();
    var file = fileOf(sealed);
    Files.move(file, directory.resolve("found.keys"));
    assertThat(newKeys(0, keys(), "1\n")).contains("1 keys are given up");
    new DestroyedKeyRepository(jdbc, Clock.systemUTC()).add(List.of(sealed.key()));
    Files.move(directory.resolve("found.keys"), file, StandardCopyOption.REPLACE_EXISTING);

    try (var keyStore = open()) {
      assertThat(new Vault(keyStore).isDestroyed(sealed.key())).isTrue();
    }
  }

  @Test
  void newKeysLosesNothingOfAKeyStoreThatFits() {
    var sealed = seal();

    assertThat(newKeys(0, keys(), "", "--give-up", "0")).contains("0 keys are given up");

    try (var keyStore = open()) {
      assertThat(read(keyStore, sealed)).isEqualTo(SECRET);
    }
  }

  private String newKeys(int status, Path keys, String typed, String... options) {
    var arguments = new ArrayList<>(List.of("new-keys"));
    arguments.addAll(List.of(options));
    var bytes = new ByteArrayOutputStream();
    var stream = new PrintStream(bytes, true, UTF_8);
    var settings =
        new DatabaseSettings(name -> name.equals("RUGDEKKING_DATA") ? data.toString() : null);
    var commands =
        new CustodyCommands(
            settings,
            Map.of("RUGDEKKING_KEYS", keys.toString()),
            new ByteArrayInputStream(typed.getBytes(UTF_8)),
            stream,
            stream);
    assertThat(CommandRunner.run(arguments, stream, stream, commands))
        .as(() -> bytes.toString(UTF_8))
        .isEqualTo(status);
    return bytes.toString(UTF_8);
  }
}
