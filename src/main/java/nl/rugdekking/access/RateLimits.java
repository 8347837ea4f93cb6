// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How often an account or an address may do what costs or what can be guessed. Per node. */
@Component
public class RateLimits {

  public enum Kind {
    SIGN_IN,
    SIGN_IN_FAILURE,
    REPORT,
    UPLOAD,
    /** Codes of six digits are soon guessed. */
    SECOND_STEP,
    /** From one address, by people whose names we do not know. */
    NAMELESS,
    /** The same, of files: drawing pictures costs. */
    NAMELESS_UPLOAD,
    /** Of all addresses together. */
    NAMELESS_UPLOADS
  }

  private record Key(Kind kind, String who) {}

  // How many people behind one address may mistype as often as one alone.
  private static final int ADDRESS = 5;

  private final Cache<Key, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofHours(1)).build();
  private final int signInsPerQuarter;
  private final int reportsPerHour;

  RateLimits(
      @Value("${rugdekking.limits.sign-ins-per-quarter}") int signInsPerQuarter,
      @Value("${rugdekking.limits.reports-per-hour}") int reportsPerHour) {
    this.signInsPerQuarter = signInsPerQuarter;
    this.reportsPerHour = reportsPerHour;
  }

  /**
   * Counts one attempt.
   *
   * @throws PlainSentenceException status 429 when there were too many
   */
  public void take(Kind kind, String who) {
    if (!buckets.get(new Key(kind, who), this::bucket).tryConsume(1)) {
      throw new PlainSentenceException(HttpStatus.TOO_MANY_REQUESTS, "access.too-many");
    }
  }

  /**
   * Counts nothing.
   *
   * @throws PlainSentenceException status 429 when there were too many
   */
  public void require(Kind kind, String who) {
    if (buckets.get(new Key(kind, who), this::bucket).getAvailableTokens() < 1) {
      throw new PlainSentenceException(HttpStatus.TOO_MANY_REQUESTS, "access.too-many");
    }
  }

  /** Counts one, and refuses nothing. */
  public void note(Kind kind, String who) {
    buckets.get(new Key(kind, who), this::bucket).tryConsume(1);
  }

  private Bucket bucket(Key key) {
    return switch (key.kind()) {
      case SIGN_IN -> bucket(signInsPerQuarter, Duration.ofMinutes(15));
      case SIGN_IN_FAILURE -> bucket(ADDRESS * signInsPerQuarter, Duration.ofMinutes(15));
      case REPORT, UPLOAD -> bucket(reportsPerHour, Duration.ofHours(1));
      case SECOND_STEP -> bucket(Math.max(5, signInsPerQuarter / 4), Duration.ofMinutes(15));
      case NAMELESS_UPLOADS -> bucket(ADDRESS * ADDRESS * reportsPerHour, Duration.ofHours(1));
      case NAMELESS, NAMELESS_UPLOAD -> bucket(ADDRESS * reportsPerHour, Duration.ofHours(1));
    };
  }

  private static Bucket bucket(int tokens, Duration period) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, period))
        .build();
  }
}
