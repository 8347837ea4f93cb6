// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.load.RateLimits.Kind;
import nl.rugdekking.web.PlainSentenceException;
import org.junit.jupiter.api.Test;

class RateLimitsUnitTests {

  private static final int MOST = 20;

  private final RateLimits limits = new RateLimits(MOST, MOST);

  private Optional<UUID> wrong(Kind kind, String who) {
    return limits.checkGuess(kind, who, Optional::empty);
  }

  private Optional<UUID> right(Kind kind, String who) {
    return limits.checkGuess(kind, who, () -> Optional.of(new UUID(1, 1)));
  }

  @Test
  void countWhatWasWrongAndNothingElse() {
    for (int i = 0; i < 20 * MOST; i++) {
      assertThat(right(Kind.PASSWORD, "griffier")).isPresent();
    }
    for (int i = 0; i < MOST; i++) {
      assertThat(wrong(Kind.PASSWORD, "griffier")).isEmpty();
    }
    assertThatThrownBy(() -> right(Kind.PASSWORD, "griffier"))
        .isInstanceOf(PlainSentenceException.class);
  }

  @Test
  void giveBackWhatWasNotLookedAt() {
    for (int i = 0; i < 2 * MOST; i++) {
      assertThatThrownBy(
              () ->
                  limits.checkGuess(
                      Kind.PASSWORD,
                      "griffier",
                      () -> {
                        throw new IllegalStateException("the database is away");
                      }))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(right(Kind.PASSWORD, "griffier")).isPresent();
  }

  @Test
  void keepTheKindsApart() {
    for (var kind : Kind.values()) {
      while (limits.isAllowed(kind, "192.0.2.7")) {
        limits.countAttempt(kind, "192.0.2.7");
      }
      assertThatThrownBy(() -> limits.countAttempt(kind, "192.0.2.7"))
          .isInstanceOf(PlainSentenceException.class);
      limits.countAttempt(kind, "192.0.2.8");
      for (var later : Kind.values()) {
        assertThat(limits.isAllowed(later, "192.0.2.7"))
            .as("%s after %s", later, kind)
            .isEqualTo(later.compareTo(kind) > 0);
      }
    }
  }

  @Test
  void countAConnectionAtHomeAsOneHoweverManyAddressesItHas() {
    assertThat(Network.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Network.of("2001:db8:1:2::1"));
    assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
    assertThat(Network.of("192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(Network.of("::ffff:192.0.2.7")).isNotEqualTo(Network.of("::ffff:192.0.2.8"));
    assertThat(Network.of("unknown")).isEqualTo("unknown");
  }
}
