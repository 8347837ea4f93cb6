// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rugdekking.Stopwatch;
import nl.rugdekking.signin.PasswordHashes.HashRequester;
import nl.rugdekking.web.PlainSentenceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real hashes, on one thread. */
class PasswordHashesUnitTests {

  private static final int MANY = 40;

  // longer than a busy machine needs for those in the queue
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final PasswordHashes hashes = new PasswordHashes(1, PATIENCE);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** The first hash takes longer: its classes are read. */
  @BeforeEach
  void warmUp() {
    assertThat(ask(1, HashRequester.known("first")).getFirst())
        .succeedsWithin(Duration.ofMinutes(1));
  }

  @AfterEach
  void stop() {
    threads.close();
    hashes.destroy();
  }

  /** The status of each answer, in the order of asking; 200 when it was looked at. */
  private List<Future<Integer>> ask(int count, HashRequester asker) {
    List<Future<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      answers.add(threads.submit(() -> status(asker)));
    }
    return answers;
  }

  private int status(HashRequester asker) {
    try {
      hashes.imitateMatch("een-wachtwoord", asker);
      return 200;
    } catch (PlainSentenceException refused) {
      return refused.status().value();
    }
  }

  private static long count(List<Future<Integer>> answers, int status) throws Exception {
    long count = 0;
    for (var answer : answers) {
      count += answer.get() == status ? 1 : 0;
    }
    return count;
  }

  @Test
  void aPasswordMatchesItsOwnHashOnly() {
    var hash = hashes.hash("een-lang-wachtwoord", HashRequester.known("x"));
    assertThat(hashes.matches("een-lang-wachtwoord", hash, HashRequester.known("x"))).isTrue();
    assertThat(hashes.matches("een-ander-wachtwoord", hash, HashRequester.known("x"))).isFalse();
  }

  @Test
  void whoTakesUpTheQueueHearsSoSoonAndTheOthersAreServed() throws Exception {
    var time = Stopwatch.start();
    var guesses = ask(MANY, HashRequester.at("192.0.2.1"));
    var other = ask(1, HashRequester.at("198.51.100.7"));
    assertThat(count(guesses, 503))
        .isGreaterThanOrEqualTo(MANY - 2 * PasswordHashes.MAX_PER_REQUESTER);
    assertThat(count(other, 200)).isEqualTo(1);
    assertThat(time.ownTime()).as("nobody waited").isLessThan(Duration.ofSeconds(5));
    assertThat(status(HashRequester.at("192.0.2.1")))
        .as("its places are free again")
        .isEqualTo(200);
  }

  @Test
  void whoIsKnownGoesBeforeStrangersOfHoweverManyNetworks() throws Exception {
    List<Future<Integer>> strangers = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      strangers.addAll(ask(1, HashRequester.at("192.0.2." + i)));
    }
    assertThat(status(HashRequester.known("device"))).isEqualTo(200);
    assertThat(count(strangers, 503)).isPositive();
  }
}
