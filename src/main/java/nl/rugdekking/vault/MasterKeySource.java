// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the master key from a PKCS#12 file, from a key file, or from the directory of the key
 * store, where the first start makes one. Refuses a master key that does not belong to the key
 * store.
 */
final class MasterKeySource {

  private static final String KEYSTORE = "RUGDEKKING_MASTER_KEYSTORE";
  private static final String PASSWORD = "RUGDEKKING_MASTER_PASSWORD";
  private static final String PASSWORD_FILE = "RUGDEKKING_MASTER_PASSWORD_FILE";
  private static final String KEY_FILE = "RUGDEKKING_MASTER_KEY_FILE";
  private static final String CREDENTIALS = "CREDENTIALS_DIRECTORY";
  private static final String CREDENTIAL = "rugdekking-master-password";
  private static final String ALIAS = "rugdekking";

  static final List<String> SETTINGS =
      List.of(KEYSTORE, PASSWORD, PASSWORD_FILE, KEY_FILE, CREDENTIALS);

  private final KeyFolder folder;
  private final Map<String, String> settings;

  MasterKeySource(KeyFolder folder, Map<String, String> settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /** Returns the master key. Call this only under the lock of the key store. */
  MasterKey getMasterKey() throws IOException {
    var known = Files.exists(proofFile());
    if (!known && hasKeys()) {
      throw new KeyStoreException(
          "The key store in %s is damaged: it has keys but no file %s; restore it from its backup."
              .formatted(folder.path(), KeyFolder.PROOF));
    }
    var master = readConfiguredKey(known);
    if (!known) {
      KeyFolder.write(proofFile(), master.proof());
    } else if (!master.matches(Files.readAllBytes(proofFile()))) {
      throw new KeyStoreException(
          "The master key does not fit the key store in %s: give the master key it was made with."
              .formatted(folder.path()));
    }
    return master;
  }

  private MasterKey readConfiguredKey(boolean known) throws IOException {
    if (settings.containsKey(KEYSTORE)) {
      return fromKeyStore(Path.of(settings.get(KEYSTORE)));
    }
    if (settings.containsKey(KEY_FILE)) {
      return fromFile(Path.of(settings.get(KEY_FILE)));
    }
    var own = folder.file(KeyFolder.MASTER);
    if (!known && !Files.exists(own)) {
      make(own);
    }
    return fromFile(own);
  }

  private void make(Path own) throws IOException {
    var bytes = new byte[MasterKey.LENGTH];
    new SecureRandom().nextBytes(bytes);
    KeyFolder.write(own, (HexFormat.of().formatHex(bytes) + "\n").getBytes(UTF_8));
  }

  private MasterKey fromFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new KeyStoreException(
          "The key store in %s has its keys but not its master key: put %s back, or say where it is with %s or %s."
              .formatted(folder.path(), file, KEYSTORE, KEY_FILE));
    }
    try {
      return new MasterKey(HexFormat.of().parseHex(Files.readString(file).strip()));
    } catch (IllegalArgumentException e) {
      throw new KeyStoreException(
          "The master key file %s must hold 64 hexadecimal digits and nothing else."
              .formatted(file),
          e);
    }
  }

  private MasterKey fromKeyStore(Path file) throws IOException {
    var password = password().toCharArray();
    try (var in = Files.newInputStream(file)) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      var key = store.getKey(ALIAS, password);
      if (key != null) {
        return new MasterKey(key.getEncoded());
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new KeyStoreException(
          "%s (%s) cannot be opened: check the file and its password.".formatted(KEYSTORE, file),
          e);
    }
    throw new KeyStoreException(
        "%s (%s) holds no AES-256 key named %s: make one with keytool -genseckey -keyalg AES -keysize 256 -storetype PKCS12 -alias %s."
            .formatted(KEYSTORE, file, ALIAS, ALIAS));
  }

  private String password() throws IOException {
    if (settings.containsKey(PASSWORD)) {
      return settings.get(PASSWORD);
    }
    return passwordFile()
        .map(MasterKeySource::firstLine)
        .orElseThrow(
            () ->
                new KeyStoreException(
                    "%s needs its password: set %s, %s, or give a systemd credential named %s."
                        .formatted(KEYSTORE, PASSWORD, PASSWORD_FILE, CREDENTIAL)));
  }

  private Optional<Path> passwordFile() {
    return Optional.ofNullable(settings.get(PASSWORD_FILE))
        .map(Path::of)
        .or(
            () ->
                Optional.ofNullable(settings.get(CREDENTIALS))
                    .map(directory -> Path.of(directory, CREDENTIAL))
                    .filter(Files::exists));
  }

  private static String firstLine(Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new KeyStoreException("The password file %s cannot be read.".formatted(file), e);
    }
  }

  private boolean hasKeys() throws IOException {
    for (var kind : KeyKind.values()) {
      if (!SegmentFile.all(folder.folderOf(kind)).isEmpty()) {
        return true;
      }
    }
    return Files.exists(folder.file(KeyFolder.LOOKUP));
  }

  private Path proofFile() {
    return folder.file(KeyFolder.PROOF);
  }
}
