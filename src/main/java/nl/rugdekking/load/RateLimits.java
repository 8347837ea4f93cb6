// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
 * Limits how often an account, a login or a network may guess, or do something expensive. Each kind
 * has limits of its own, so that using up one leaves the others. They are counted per server.
 */
@Component
public class RateLimits {

  /** A kind of attempt that is limited, with the key of the sentence for whoever made too many. */
  public enum Kind {
    /** Wrong passwords for one login, from devices that never signed in with it. */
    PASSWORD("load.too-many.password"),
    /** Wrong passwords from one device that signed in with this account before. */
    PASSWORD_OF_DEVICE("load.too-many.password"),
    /** Wrong passwords at one organisation from one network, whatever the login. */
    PASSWORD_OF_NETWORK("load.too-many.password"),
    /** Wrong passwords for one login from a network that has used up PASSWORD_OF_NETWORK. */
    PASSWORD_OF_LOGIN_AT_NETWORK("load.too-many.password"),
    /**
     * Wrong passwords from a network that has used up PASSWORD_OF_NETWORK, for all logins together,
     * also those that do not exist.
     */
    PASSWORD_OF_USED_UP_NETWORK("load.too-many.password"),
    /** Wrong current passwords of an account whose password is being changed. */
    CURRENT_PASSWORD("load.too-many"),
    /** Wrong six-digit codes for one account; short codes can be guessed. */
    APP_CODE("load.too-many.code"),
    /** Wrong recovery codes and passkey answers, which cannot be guessed. */
    LONG_SECOND_STEP("load.too-many"),
    /** Invalid links for a new password, from one network. */
    ONE_TIME_LINK("load.too-many"),
    /** Invalid links of an alarm, from one network. */
    ALARM_KEY("load.too-many"),
    /** Receipt codes that belong to no report, from one network. */
    RECEIPT_CODE("load.too-many"),
    /** Requests for a new password, from one network. */
    FORGOTTEN("load.too-many.forgotten"),
    /** Requests for a new password for one login, from a network that has used up FORGOTTEN. */
    FORGOTTEN_OF_LOGIN("load.too-many.forgotten"),
    /** Requests for a new password from one device that signed in with this login before. */
    FORGOTTEN_OF_DEVICE("load.too-many.forgotten"),
    /** Reports by one account. */
    REPORT("load.too-many"),
    /** Files by one account. */
    UPLOAD("load.too-many"),
    /** Drafts begun by one account. */
    DRAFT("load.too-many"),
    /** Names in reports by one account that are compared with those of colleagues. */
    NAME("load.too-many"),
    /** Messages about reports, and answers to questions, by one account. */
    ADDITION("load.too-many.additions"),
    /** Reports without a name at one organisation, from one network. */
    NAMELESS("load.too-many"),
    /** Messages and answers about one report without a name. */
    NAMELESS_ADDITION("load.too-many"),
    /**
     * Files for reports without a name at one organisation, from one network; cleaning pictures is
     * slow.
     */
    NAMELESS_UPLOAD("load.too-many"),
    /** Files for reports without a name, from all networks together. */
    NAMELESS_UPLOAD_OF_ALL("load.too-many");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }
  }

  // A network may make as many mistakes as this many people.
  private static final int PEOPLE_PER_NETWORK = 5;

  // The limit of a day is this many times that of a quarter of an hour.
  private static final int QUARTERS_PER_DAY = 5;
  // When a network has used up its limit, each login still has this many passwords in a day, and
  // mails in an hour. A mailed link is valid for an hour, so somebody who is refused still has
  // valid links.
  private static final int LEFT_FOR_A_LOGIN = 3;
  // The number of accounts, logins or networks that are remembered for each kind.
  private static final int MAX_REMEMBERED = 20_000;
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
              .maximumSize(MAX_REMEMBERED)
              .expireAfterAccess(Duration.ofDays(1))
              .build());
    }
  }

  /**
   * Counts one attempt at something expensive, or one that failed.
   *
   * @param who the account, login or network that is counted
   * @throws PlainSentenceException status 429 when there were too many
   */
  public void countAttempt(Kind kind, String who) {
    var probe = getBucket(kind, who).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new PlainSentenceException(HttpStatus.TOO_MANY_REQUESTS, kind.sentence)
          .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  /**
   * Counts a link whose key is not valid, and sets the status 410. Valid keys are not counted, so
   * that they work also when other people on the same network guess many keys.
   *
   * @throws PlainSentenceException status 429 when there were too many
   */
  public void countInvalidKey(HttpServletRequest request, HttpServletResponse response) {
    countAttempt(Kind.ALARM_KEY, Network.of(request));
    response.setStatus(HttpStatus.GONE.value());
  }

  /** Returns true when one more attempt would be allowed. */
  public boolean isAllowed(Kind kind, String who) {
    return getBucket(kind, who).getAvailableTokens() > 0;
  }

  /** Counts one attempt if it is allowed; returns true when it was. */
  public boolean tryAttempt(Kind kind, String who) {
    return getBucket(kind, who).tryConsume(1);
  }

  /**
   * Checks a guess, if the limit allows one. The guess is counted before the check, so that
   * simultaneous guesses cannot exceed the limit. It is not counted any more when it was right or
   * the check failed.
   *
   * @throws PlainSentenceException status 429 when there were too many wrong guesses
   */
  public <T> Optional<T> checkGuess(Kind kind, String who, Supplier<Optional<T>> check) {
    countAttempt(kind, who);
    var isWrong = false;
    try {
      var right = check.get();
      isWrong = right.isEmpty();
      return right;
    } finally {
      if (!isWrong) {
        getBucket(kind, who).addTokens(1);
      }
    }
  }

  // A bucket holds a token for each attempt that is still allowed, and is refilled with time.
  private Bucket getBucket(Kind kind, String who) {
    return Objects.requireNonNull(buckets.get(kind)).get(who, key -> createBucket(kind));
  }

  private Bucket createBucket(Kind kind) {
    return switch (kind) {
      case PASSWORD, PASSWORD_OF_DEVICE, CURRENT_PASSWORD, LONG_SECOND_STEP ->
          createBucket(signInsPerQuarter, QUARTERS_PER_DAY * signInsPerQuarter);
      case APP_CODE -> {
        var most = Math.max(5, signInsPerQuarter / 4);
        yield createBucket(most, QUARTERS_PER_DAY * most);
      }
      case PASSWORD_OF_NETWORK, PASSWORD_OF_USED_UP_NETWORK, FORGOTTEN, ONE_TIME_LINK, ALARM_KEY ->
          createBucket(PEOPLE_PER_NETWORK * signInsPerQuarter, QUARTER);
      case PASSWORD_OF_LOGIN_AT_NETWORK -> createBucket(LEFT_FOR_A_LOGIN, Duration.ofDays(1));
      case FORGOTTEN_OF_LOGIN, FORGOTTEN_OF_DEVICE ->
          createBucket(LEFT_FOR_A_LOGIN, Duration.ofHours(1));
      case REPORT, UPLOAD, DRAFT, NAME, ADDITION, NAMELESS_ADDITION ->
          createBucket(reportsPerHour, Duration.ofHours(1));
      case NAMELESS_UPLOAD_OF_ALL ->
          createBucket(
              PEOPLE_PER_NETWORK * PEOPLE_PER_NETWORK * reportsPerHour, Duration.ofHours(1));
      case NAMELESS, NAMELESS_UPLOAD, RECEIPT_CODE ->
          createBucket(PEOPLE_PER_NETWORK * reportsPerHour, Duration.ofHours(1));
    };
  }

  private static Bucket createBucket(int most, Duration period) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
        .build();
  }

  private static Bucket createBucket(int inQuarter, int inDay) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(inQuarter).refillGreedy(inQuarter, QUARTER))
        .addLimit(limit -> limit.capacity(inDay).refillGreedy(inDay, Duration.ofDays(1)))
        .build();
  }
}
