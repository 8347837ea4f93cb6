// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import jakarta.servlet.http.HttpSession;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds, lists, checks and removes the passkeys that people use as a second step when they sign in.
 */
@Service
public class Passkeys {

  /** The most passkeys of one account; nobody has as many devices. */
  static final int MAX_PASSKEYS = 10;

  public static final int LONGEST_NAME = 60;

  public enum AddPasskeyResult {
    YES,
    /** No name was given, so the passkeys could not be told apart. The form checks it. */
    NAMELESS,
    /**
     * The name is too long; cut off, it might look like the name of another passkey. The form
     * checks it.
     */
    LONG_NAME,
    /** The answer is not valid: from another site, too old, or not signed by a passkey. */
    WRONG,
    /** This passkey was added before. */
    TWICE,
    TOO_MANY
  }

  /**
   * The data that a page gives the browser before a passkey signs; bytes as base64url.
   *
   * @param user the id of the account, as the passkey stores it
   * @param keys the passkeys of the account, which may sign, or must not be registered again
   */
  public record PasskeyRequest(String challenge, String party, String user, List<String> keys) {

    public String allKeys() {
      return String.join(" ", keys);
    }
  }

  private final PasskeyRepository repository;
  private final PasskeyVerifier verifier;
  private final Sessions sessions;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Passkeys(
      PasskeyRepository repository,
      PasskeyVerifier verifier,
      Sessions sessions,
      TransactionTemplate transactions,
      Clock clock) {
    this.repository = repository;
    this.verifier = verifier;
    this.sessions = sessions;
    this.transactions = transactions;
    this.clock = clock;
  }

  public List<Passkey> list(UUID account) {
    return transactions.execute(status -> repository.list(account));
  }

  public PasskeyRequest createRequest(UUID account, Challenge challenge, HttpSession session) {
    return new PasskeyRequest(
        challenge.getOrCreate(session, clock.instant()),
        verifier.relyingPartyId(),
        text(owner(account)),
        list(account).stream().map(key -> text(key.proof().credential())).toList());
  }

  public AddPasskeyResult add(UUID account, String name, String answer, HttpSession session) {
    var proof =
        Challenge.ADD
            .consume(session, clock.instant())
            .flatMap(challenge -> verifier.verifyRegistration(answer, challenge));
    if (proof.isEmpty()) {
      return AddPasskeyResult.WRONG;
    }
    return transactions.execute(
        status -> {
          if (repository.count(account) >= MAX_PASSKEYS) {
            return AddPasskeyResult.TOO_MANY;
          }
          if (!repository.add(account, name, proof.get(), clock.instant())) {
            return AddPasskeyResult.TWICE;
          }
          // Other sessions were opened without this passkey, so they have to sign in again with it.
          sessions.endAll(account);
          return AddPasskeyResult.YES;
        });
  }

  /** Returns true when a passkey of the account signed the challenge of this session. */
  public boolean verifySignature(UUID account, String answer, HttpSession session) {
    var challenge = Challenge.ENTER.consume(session, clock.instant());
    var usedKey = verifier.findPasskey(answer, list(account));
    if (challenge.isEmpty() || usedKey.isEmpty()) {
      return false;
    }
    var key = usedKey.get();
    // A passkey counts its signatures. The new count is kept, so that a copied passkey, which
    // counts on from an older number, is refused.
    var counter = verifier.verifySignature(answer, challenge.get(), key.proof(), owner(account));
    return counter.isPresent()
        && transactions.execute(
            status -> repository.updateCounter(key.id(), counter.getAsLong(), clock.instant()));
  }

  public boolean remove(UUID account, UUID key) {
    return transactions.execute(
        status -> {
          var removed = repository.remove(account, key);
          if (removed) {
            sessions.endAll(account);
          }
          return removed;
        });
  }

  private static byte[] owner(UUID account) {
    return ByteBuffer.allocate(Long.BYTES * 2)
        .putLong(account.getMostSignificantBits())
        .putLong(account.getLeastSignificantBits())
        .array();
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
