// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts and decrypts database cells with keys that can be destroyed, so that nobody can read
 * their data any more.
 */
abstract sealed class KeyedVault permits Vault, CareVault {

  private static final String UNREADABLE = "The key store cannot be read.";

  private final OpenKeyStore keyStore;
  private final DestroyedKeys destroyedKeys;

  KeyedVault(OpenKeyStore keyStore, DestroyedKeys destroyedKeys) {
    this.keyStore = keyStore;
    this.destroyedKeys = destroyedKeys;
  }

  /** Returns the ring that has this key; throws for keys that do not belong to this vault. */
  abstract KeyRing ringOf(KeyId key);

  /** Encrypts a value for one cell; equal values never give equal bytes. */
  public byte[] encrypt(KeyId key, DatabaseCell cell, byte[] value) {
    return CellEncryption.encrypt(getCipher(key), key, cell, value);
  }

  /**
   * Decrypts a value. Throws {@link KeyDestroyedException} or {@link KeyLostException} when the key
   * is gone, and {@link TamperedValueException} when the value was changed or belongs to another
   * cell.
   */
  public byte[] decrypt(KeyId key, DatabaseCell cell, byte[] sealed) {
    return CellEncryption.decrypt(getCipher(key), key, cell, sealed);
  }

  public byte[] encryptText(KeyId key, DatabaseCell cell, String value) {
    return encrypt(key, cell, value.getBytes(UTF_8));
  }

  public String decryptText(KeyId key, DatabaseCell cell, byte[] sealed) {
    return new String(decrypt(key, cell, sealed), UTF_8);
  }

  /** Decrypts a text; empty when there is no text, or when its key was destroyed. */
  public Optional<String> findText(KeyId key, DatabaseCell cell, byte @Nullable [] sealed) {
    try {
      return sealed == null ? Optional.empty() : Optional.of(decryptText(key, cell, sealed));
    } catch (KeyDestroyedException _) {
      return Optional.empty();
    }
  }

  /**
   * Reads many values together, such as a batch of a search. The files of their keys are opened
   * only once, while otherwise each use of a key checks that the key is still there. Therefore read
   * no more at a time than takes a few seconds.
   */
  public <T> T readMany(Supplier<T> reading) {
    try (var batch = new KeyBatch()) {
      return ScopedValue.where(KeyBatch.CURRENT, batch).call(reading::get);
    } catch (IOException e) {
      throw createUnreadableException(e);
    }
  }

  /** Destroys the key: from now on no process can decrypt its data. */
  public void destroy(KeyId key) {
    try {
      destroyedKeys.add(List.of(key));
      ringOf(key).destroy(key);
    } catch (IOException e) {
      throw new KeyStoreException("Key %s could not be destroyed.".formatted(key), e);
    }
  }

  /**
   * Returns true when the key was destroyed, and false when it can be used.
   *
   * @throws KeyLostException when it is neither
   */
  public boolean isDestroyed(KeyId key) {
    try {
      getCipher(key);
      return false;
    } catch (KeyDestroyedException _) {
      return true;
    }
  }

  static KeyId newKey(KeyRing ring) {
    try {
      return ring.newKey();
    } catch (IOException e) {
      throw new KeyStoreException("No new keys can be written to the key store.", e);
    }
  }

  private AesGcm getCipher(KeyId key) {
    try {
      return ringOf(key).getCipher(key);
    } catch (KeyLostException e) {
      keyStore.lostKeys().add(key);
      throw e;
    } catch (IOException e) {
      throw createUnreadableException(e);
    }
  }

  private static KeyStoreException createUnreadableException(IOException cause) {
    return new KeyStoreException(UNREADABLE, cause);
  }
}
