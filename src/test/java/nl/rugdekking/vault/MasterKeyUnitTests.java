// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyUnitTests {

  @TempDir Path directory;
  @TempDir Path outside;

  @Test
  void isMadeByTheFirstStartAndUsedByTheNext() throws IOException {
    OpenKeyStore.open(directory).close();
    var made = Files.readString(directory.resolve("master.key"));
    OpenKeyStore.open(directory).close();

    assertThat(made).matches("[0-9a-f]{64}\n");
    assertThat(directory.resolve("master.key")).hasContent(made);
  }

  @Test
  void isRefusedInOneSentenceWhenItDoesNotFit() throws IOException {
    OpenKeyStore.open(directory).close();
    Files.writeString(directory.resolve("master.key"), "00".repeat(32));

    assertThatThrownBy(() -> OpenKeyStore.open(directory))
        .isInstanceOf(KeyStoreException.class)
        .hasMessage(
            "The master key does not fit the key store in %s: give the master key it was made with."
                .formatted(directory));
  }

  @Test
  void isNeverMadeAnewForAKeyStoreThatLostIt() throws IOException {
    OpenKeyStore.open(directory).close();
    Files.delete(directory.resolve("master.key"));

    assertThatThrownBy(() -> OpenKeyStore.open(directory))
        .isInstanceOf(KeyStoreException.class)
        .hasMessageContaining("has its keys but not its master key");
    assertThat(directory.resolve("master.key")).doesNotExist();
  }

  @Test
  void isNotGuessedWhenTheProofIsLost() throws IOException {
    try (var keyStore = OpenKeyStore.open(directory)) {
      new Vault(keyStore).newKey(KeyKind.REPORT);
    }
    Files.delete(directory.resolve("master.proof"));

    assertThatThrownBy(() -> OpenKeyStore.open(directory))
        .isInstanceOf(KeyStoreException.class)
        .hasMessageContaining("is damaged");
  }

  @Test
  void isRefusedWhenItIsNotAKey() throws IOException {
    OpenKeyStore.open(directory).close();
    Files.writeString(directory.resolve("master.key"), "not hexadecimal");

    assertThatThrownBy(() -> OpenKeyStore.open(directory))
        .isInstanceOf(KeyStoreException.class)
        .hasMessageContaining("64 hexadecimal digits");
  }

  @Test
  void mayLieElsewhereInAFile() throws IOException {
    var file = Files.writeString(outside.resolve("master"), "ab".repeat(32));
    var settings = settings("RUGDEKKING_MASTER_KEY_FILE", file.toString());

    OpenKeyStore.open(settings).close();
    OpenKeyStore.open(settings).close();

    assertThat(directory.resolve("master.key")).doesNotExist();
    assertThatThrownBy(() -> OpenKeyStore.open(directory)).isInstanceOf(KeyStoreException.class);
  }

  @Test
  void comesFromAKeyStoreWithItsPasswordFromTheEnvironmentAFileOrACredential() throws Exception {
    var store = pkcs12("geheim", new byte[32]).toString();
    var passwordFile = Files.writeString(outside.resolve("password"), "geheim\n").toString();
    var credentials = Files.createDirectory(outside.resolve("credentials"));
    Files.writeString(credentials.resolve("rugdekking-master-password"), "geheim");

    for (var password :
        Map.of(
                "RUGDEKKING_MASTER_PASSWORD",
                "geheim",
                "RUGDEKKING_MASTER_PASSWORD_FILE",
                passwordFile,
                "CREDENTIALS_DIRECTORY",
                credentials.toString())
            .entrySet()) {
      var settings =
          Map.of(
              "RUGDEKKING_KEYS",
              directory.toString(),
              "RUGDEKKING_MASTER_KEYSTORE",
              store,
              password.getKey(),
              password.getValue());
      OpenKeyStore.open(settings).close();
    }
    assertThat(directory.resolve("master.key")).doesNotExist();
  }

  @Test
  void isAskedForInOneSentenceWhenThePasswordIsMissingOrWrong() throws Exception {
    var store = pkcs12("geheim", new byte[32]).toString();

    assertThatThrownBy(() -> OpenKeyStore.open(settings("RUGDEKKING_MASTER_KEYSTORE", store)))
        .isInstanceOf(KeyStoreException.class)
        .hasMessageContaining("needs its password");
    var wrong =
        Map.of(
            "RUGDEKKING_KEYS",
            directory.toString(),
            "RUGDEKKING_MASTER_KEYSTORE",
            store,
            "RUGDEKKING_MASTER_PASSWORD",
            "fout-wachtwoord");
    assertThatThrownBy(() -> OpenKeyStore.open(wrong))
        .isInstanceOf(KeyStoreException.class)
        .hasMessageContaining("check the file and its password")
        .hasMessageNotContaining("fout-wachtwoord");
  }

  @Test
  void mustBeLongEnough() throws Exception {
    var store = pkcs12("geheim", new byte[16]).toString();
    var settings =
        Map.of(
            "RUGDEKKING_KEYS",
            directory.toString(),
            "RUGDEKKING_MASTER_KEYSTORE",
            store,
            "RUGDEKKING_MASTER_PASSWORD",
            "geheim");

    assertThatThrownBy(() -> OpenKeyStore.open(settings))
        .isInstanceOf(KeyStoreException.class)
        .hasMessageContaining("must be 32 bytes");
  }

  @Test
  void unwrapsForOnePurposeOnly() throws GeneralSecurityException {
    var master = new MasterKey(new byte[32]);
    var wrapped = master.wrapperFor("REPORT").encrypt(new byte[32], new byte[0]);

    assertThatThrownBy(() -> master.wrapperFor("CARE").decrypt(wrapped, new byte[0]))
        .isInstanceOf(GeneralSecurityException.class);
  }

  private Map<String, String> settings(String name, String value) {
    return Map.of("RUGDEKKING_KEYS", directory.toString(), name, value);
  }

  private Path pkcs12(String password, byte[] key) throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("rugdekking", new SecretKeySpec(key, "AES"), password.toCharArray(), null);
    var file = outside.resolve("master-" + key.length + ".p12");
    try (var out = Files.newOutputStream(file)) {
      store.store(out, password.toCharArray());
    }
    return file;
  }
}
