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

  /** The largest number of passkeys of one account. */
  static final int MAX_PASSKEYS = 10;

  /** The largest number of characters in the name of a passkey. */
  public static final int LONGEST_NAME = 60;

  /** The result of adding a passkey; all but the first one add nothing. */
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
    /** The account has {@link #MAX_PASSKEYS} already. */
    TOO_MANY
  }

  /**
   * The data that a page gives the browser before a passkey signs; bytes as base64url.
   *
   * @param challenge random bytes of this session, which the passkey signs
   * @param party the domain for which the passkey signs
   * @param user the id of the account, as the passkey stores it
   * @param keys the passkeys of the account, which may sign, or must not be registered again
   */
  public record PasskeyRequest(String challenge, String party, String user, List<String> keys) {

    /** Returns the keys as one text with spaces between, for an attribute of the page. */
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

  /**
   * Returns what a page needs to ask the browser for a passkey.
   *
   * @param challenge the purpose: to add a passkey, or to enter with one
   */
  public PasskeyRequest createRequest(UUID account, Challenge challenge, HttpSession session) {
    return new PasskeyRequest(
        challenge.getOrCreate(session, clock.instant()),
        verifier.relyingPartyId(),
        encodeBase64Url(toBytes(account)),
        list(account).stream().map(key -> encodeBase64Url(key.proof().credential())).toList());
  }

  /**
   * Adds a passkey to the account, and ends its other sessions.
   *
   * @param answer the answer of the browser, as JSON
   */
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
    // A passkey counts its signatures. The new count is stored, so that a copied passkey, which
    // counts on from an older number, is refused.
    var counter = verifier.verifySignature(answer, challenge.get(), key.proof(), toBytes(account));
    return counter.isPresent()
        && transactions.execute(
            status -> repository.updateCounter(key.id(), counter.getAsLong(), clock.instant()));
  }

  /**
   * Removes a passkey and ends the sessions of the account; returns false when there is no such
   * passkey.
   */
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

  private static byte[] toBytes(UUID account) {
    return ByteBuffer.allocate(Long.BYTES * 2)
        .putLong(account.getMostSignificantBits())
        .putLong(account.getLeastSignificantBits())
        .array();
  }

  private static String encodeBase64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
