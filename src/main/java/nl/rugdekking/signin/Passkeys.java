// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import jakarta.servlet.http.HttpSession;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys somebody may show instead of a code: adding, showing and removing them. */
@Service
public class Passkeys {

  /** More than anybody has devices for. */
  static final int MOST = 10;

  public static final int LONGEST_NAME = 60;

  public enum Added {
    YES,
    /** Without a name one is not told from the other. */
    NAMELESS,
    /** More than is kept: cut off, it might read like the name of another. */
    LONG_NAME,
    /** Not made here, not now, or not by a key. */
    WRONG,
    /** Known already. */
    TWICE,
    TOO_MANY
  }

  /**
   * What a page tells the browser before a key signs; bytes as base64url.
   *
   * @param user the account, as the key stores it
   * @param keys the ones there are: to be used, or not to be made again
   */
  public record Offer(String challenge, String party, String user, List<String> keys) {

    public String allKeys() {
      return String.join(" ", keys);
    }
  }

  private final PasskeyRepository keys;
  private final PasskeyCeremony ceremony;
  private final Sessions sessions;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Passkeys(
      PasskeyRepository keys,
      PasskeyCeremony ceremony,
      Sessions sessions,
      TransactionTemplate transactions,
      Clock clock) {
    this.keys = keys;
    this.ceremony = ceremony;
    this.sessions = sessions;
    this.transactions = transactions;
    this.clock = clock;
  }

  public List<Passkey> list(UUID account) {
    return Objects.requireNonNull(transactions.execute(status -> keys.list(account)));
  }

  public Offer offer(UUID account, Challenge challenge, HttpSession session) {
    return new Offer(
        challenge.offer(session, clock.instant()),
        ceremony.party(),
        text(owner(account)),
        list(account).stream().map(key -> text(key.proof().credential())).toList());
  }

  public Added add(UUID account, String name, String answer, HttpSession session) {
    var proof =
        Challenge.ADD
            .take(session, clock.instant())
            .flatMap(challenge -> ceremony.added(answer, challenge));
    if (proof.isEmpty()) {
      return Added.WRONG;
    }
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              if (keys.count(account) >= MOST) {
                return Added.TOO_MANY;
              }
              if (!keys.add(account, name, proof.get(), clock.instant())) {
                return Added.TWICE;
              }
              sessions.endAll(account);
              return Added.YES;
            }));
  }

  /** Whether one of the account's keys signed what this session was given to sign. */
  public boolean check(UUID account, String answer, HttpSession session) {
    var challenge = Challenge.ENTER.take(session, clock.instant());
    var named = ceremony.named(answer, list(account));
    if (challenge.isEmpty() || named.isEmpty()) {
      return false;
    }
    var key = named.get();
    var counter = ceremony.signed(answer, challenge.get(), key.proof(), owner(account));
    return counter.isPresent()
        && Objects.requireNonNull(
            transactions.execute(
                status -> keys.take(key.id(), counter.getAsLong(), clock.instant())));
  }

  public boolean remove(UUID account, UUID key) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              var removed = keys.remove(account, key);
              if (removed) {
                sessions.endAll(account);
              }
              return removed;
            }));
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
