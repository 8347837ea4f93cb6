// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes and checks the secret links in mails: each contains an id and a keyed hash of that id. Only
 * the id is stored, so a link cannot be made from the database or a copy of it.
 */
@Component
public class LinkSigner {

  // The number of characters of an id.
  private static final int ID_LENGTH = 36;
  private final LookupHashes hashes;

  LinkSigner(LookupHashes hashes) {
    this.hashes = hashes;
  }

  /**
   * Returns the path with the hash of its id appended. Together they are the key in a mail.
   *
   * @param purpose the kind of link; a hash for one purpose is wrong for another
   * @param path a path that ends with the id
   */
  public String sign(String purpose, String path) {
    var id = idAtEnd(path);
    return path + encode(hashes.computeCurrent(purpose, id.toString()).value());
  }

  /** Returns the id with which this path ends. */
  public static UUID idAtEnd(String path) {
    return UUID.fromString(path.substring(path.length() - ID_LENGTH));
  }

  /**
   * Returns the id when the hash behind it is genuine, under any key version in use; otherwise
   * empty.
   */
  public Optional<UUID> findSignedId(String purpose, String key) {
    if (key.length() <= ID_LENGTH) {
      return Optional.empty();
    }
    try {
      var id = UUID.fromString(key.substring(0, ID_LENGTH));
      var hashInKey = Base64.getUrlDecoder().decode(key.substring(ID_LENGTH));
      return hashes.computeAll(purpose, id.toString()).stream()
              .anyMatch(hash -> MessageDigest.isEqual(hash.value(), hashInKey))
          ? Optional.of(id)
          : Optional.empty();
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static String encode(byte[] hash) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }
}
