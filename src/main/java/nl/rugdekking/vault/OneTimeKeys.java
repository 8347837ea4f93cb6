// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What a mail carries to open one thing: the id of it and a keyed hash. Only the id is stored, so
 * neither the database nor a copy of it opens anything.
 */
@Component
public class OneTimeKeys {

  private static final int ID = 36;
  private final LookupHashes hashes;

  OneTimeKeys(LookupHashes hashes) {
    this.hashes = hashes;
  }

  /**
   * @param path ends with the id
   */
  public String sealed(String purpose, String path) {
    var id = idAtEnd(path);
    return path + text(hashes.current(purpose, id.toString()).value());
  }

  public static UUID idAtEnd(String path) {
    return UUID.fromString(path.substring(path.length() - ID));
  }

  /** The id, when the hash behind it is ours, under any key that is still live. */
  public Optional<UUID> read(String purpose, String key) {
    if (key.length() <= ID) {
      return Optional.empty();
    }
    try {
      var id = UUID.fromString(key.substring(0, ID));
      var seal = Base64.getUrlDecoder().decode(key.substring(ID));
      return hashes.live(purpose, id.toString()).stream()
              .anyMatch(hash -> MessageDigest.isEqual(hash.value(), seal))
          ? Optional.of(id)
          : Optional.empty();
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static String text(byte[] hash) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }
}
