// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of the key store with an encrypted id: that of the key store itself, or of its database.
 */
final class EncryptedIdFile {

  private final Path file;
  private final AesGcm cipher;

  EncryptedIdFile(KeyFolder folder, MasterKey master, String name) {
    this.file = folder.file(name);
    this.cipher = master.wrapperFor("ID " + name);
  }

  /**
   * Reads the id; empty when there is no file. Throws when the file is damaged or made with another
   * master key.
   */
  Optional<UUID> read() throws IOException {
    try {
      var content = ByteBuffer.wrap(cipher.decrypt(Files.readAllBytes(file), new byte[0]));
      return Optional.of(new UUID(content.getLong(), content.getLong()));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new KeyStoreException(
          "The file %s in the key store is damaged: restore the key store from its backup."
              .formatted(file),
          e);
    }
  }

  /** Call this only under the lock of the key store. */
  void write(UUID id) throws IOException {
    var content = ByteBuffer.allocate(16);
    content.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    KeyFolder.write(file, cipher.encrypt(content.array(), new byte[0]));
  }
}
