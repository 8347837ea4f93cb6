// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * How often an account, a login or a network may guess, or do what costs. Each kind has an
 * allowance of its own, so that what somebody uses up of one leaves the others. Per node.
 */
@Component
public class RateLimits {

  public enum Kind {
    /** Wrong passwords for one login, from devices that never signed in with it. */
    PASSWORD("load.too-many.password"),
    /** Wrong passwords from one device that signed in with this account before. */
    PASSWORD_OF_DEVICE("load.too-many.password"),
    /** Wrong passwords at one organisation from one network, whatever the login. */
    PASSWORD_OF_NETWORK("load.too-many.password"),
    /** Wrong passwords for one login from a network that has used up the allowance above. */
    PASSWORD_OF_LOGIN_AT_NETWORK("load.too-many.password"),
    /** Wrong passwords of such a network for all logins together, made-up ones too. */
    PASSWORD_OF_USED_UP_NETWORK("load.too-many.password"),
    /** Wrong current passwords of an account whose password is being changed. */
    CURRENT_PASSWORD("load.too-many"),
    /** Wrong codes of six digits for one account: they are soon guessed. */
    APP_CODE("load.too-many.code"),
    /** Wrong codes for a lost telephone, and answers of passkeys; nobody guesses a right one. */
    LONG_SECOND_STEP("load.too-many"),
    /** Links out of a mail that open nothing, from one network. */
    ONE_TIME_LINK("load.too-many"),
    /** Links out of an alarm that open nothing, from one network. */
    ALARM_KEY("load.too-many"),
    /** Receipt codes of nobody's report, from one network. */
    RECEIPT_CODE("load.too-many"),
    /** Mails for a new password, asked for from one network. */
    FORGOTTEN("load.too-many.forgotten"),
    /** The same for one login, from a network that has used up the allowance above. */
    FORGOTTEN_OF_LOGIN("load.too-many.forgotten"),
    /** The same from one device that signed in with this login before. */
    FORGOTTEN_OF_DEVICE("load.too-many.forgotten"),
    REPORT("load.too-many"),
    UPLOAD("load.too-many"),
    /** Drafts that an account begins. */
    DRAFT("load.too-many"),
    /** Messages about a report, and answers to its questions, of one account. */
    ADDITION("load.too-many.additions"),
    /** Reports at one organisation from one network, by people whose names we do not know. */
    NAMELESS("load.too-many"),
    /** Messages and answers to one report of theirs. */
    NAMELESS_ADDITION("load.too-many"),
    /** Files at one organisation from one network: drawing pictures costs. */
    NAMELESS_UPLOAD("load.too-many"),
    /** The same from all networks together. */
    NAMELESS_UPLOAD_OF_ALL("load.too-many");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }
  }

  // How many people behind one network may mistype as often as one alone.
  private static final int NETWORK = 5;
  // Allowances for a day are larger than those for a quarter of an hour by this.
  private static final int DAY = 5;
  // Once a network has used up its allowance, each login still has these: passwords in a day, and
  // mails in an hour. As long as a link opens, so whoever is refused has mails that open.
  private static final int LEFT_FOR_A_LOGIN = 3;
  private static final int KEPT_OF_EACH_KIND = 20_000;
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final Map<Kind, Cache<String, Bucket>> buckets = new EnumMap<>(Kind.class);
  private final int signInsPerQuarter;
  private final int reportsPerHour;

  RateLimits(
      @Value("${rugdekking.limits.sign-ins-per-quarter}") int signInsPerQuarter,
      @Value("${rugdekking.limits.reports-per-hour}") int reportsPerHour) {
    this.signInsPerQuarter = signInsPerQuarter;
    this.reportsPerHour = reportsPerHour;
    for (var kind : Kind.values()) {
      buckets.put(
          kind,
          Caffeine.newBuilder()
              .maximumSize(KEPT_OF_EACH_KIND)
              .expireAfterAccess(Duration.ofDays(1))
              .build());
    }
  }

  /**
   * Counts one, of what costs or of what failed.
   *
   * @throws PlainSentenceException status 429 when there were too many
   */
  public void take(Kind kind, String who) {
    var probe = bucket(kind, who).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new PlainSentenceException(HttpStatus.TOO_MANY_REQUESTS, kind.sentence)
          .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  /** Returns true when the next one would be allowed. */
  public boolean isAllowed(Kind kind, String who) {
    return bucket(kind, who).getAvailableTokens() > 0;
  }

  /**
   * Looks at a guess that is among the allowed ones. It is counted before it is looked at, so that
   * many at once are not more than allowed, and given back when it was right or was not looked at.
   *
   * @throws PlainSentenceException status 429 when there were too many wrong ones
   */
  public <T> Optional<T> guess(Kind kind, String who, Supplier<Optional<T>> look) {
    take(kind, who);
    var counts = false;
    try {
      var right = look.get();
      counts = right.isEmpty();
      return right;
    } finally {
      if (!counts) {
        bucket(kind, who).addTokens(1);
      }
    }
  }

  private Bucket bucket(Kind kind, String who) {
    return Objects.requireNonNull(buckets.get(kind)).get(who, key -> bucket(kind));
  }

  private Bucket bucket(Kind kind) {
    return switch (kind) {
      case PASSWORD, PASSWORD_OF_DEVICE, CURRENT_PASSWORD, LONG_SECOND_STEP ->
          bucket(signInsPerQuarter, DAY * signInsPerQuarter);
      case APP_CODE -> {
        var most = Math.max(5, signInsPerQuarter / 4);
        yield bucket(most, DAY * most);
      }
      case PASSWORD_OF_NETWORK, PASSWORD_OF_USED_UP_NETWORK, FORGOTTEN, ONE_TIME_LINK, ALARM_KEY ->
          bucket(NETWORK * signInsPerQuarter, QUARTER);
      case PASSWORD_OF_LOGIN_AT_NETWORK -> bucket(LEFT_FOR_A_LOGIN, Duration.ofDays(1));
      case FORGOTTEN_OF_LOGIN, FORGOTTEN_OF_DEVICE -> bucket(LEFT_FOR_A_LOGIN, Duration.ofHours(1));
      case REPORT, UPLOAD, DRAFT, ADDITION, NAMELESS_ADDITION ->
          bucket(reportsPerHour, Duration.ofHours(1));
      case NAMELESS_UPLOAD_OF_ALL ->
          bucket(NETWORK * NETWORK * reportsPerHour, Duration.ofHours(1));
      case NAMELESS, NAMELESS_UPLOAD, RECEIPT_CODE ->
          bucket(NETWORK * reportsPerHour, Duration.ofHours(1));
    };
  }

  private static Bucket bucket(int most, Duration period) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
        .build();
  }

  private static Bucket bucket(int inQuarter, int inDay) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(inQuarter).refillGreedy(inQuarter, QUARTER))
        .addLimit(limit -> limit.capacity(inDay).refillGreedy(inDay, Duration.ofDays(1)))
        .build();
  }
}
