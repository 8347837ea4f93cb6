// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Computes password hashes on a few threads of their own, since each takes a processor and 16 MB of
 * memory for a while. Known devices and accounts go before strangers, and the first request of one
 * requester goes before the second of another. The queue is short, no requester can fill it alone,
 * and a request that finds it full is refused at once.
 */
@Component
class PasswordHashes implements DisposableBean {

  /**
   * The device, account or network for which a hash is computed.
   *
   * @param isStranger true when only the network is known
   * @param name the device, account or network; equal requesters share their places in the queue
   */
  record HashRequester(boolean isStranger, String name) {

    /** Creates a requester for a stranger, of whom only the network is known. */
    static HashRequester at(String network) {
      return new HashRequester(true, network);
    }

    /** Creates a requester for a device, account or login that exists here. */
    static HashRequester known(String name) {
      return new HashRequester(false, name);
    }
  }

  /** The largest number of hashes that one requester can wait for at once. */
  static final int MAX_PER_REQUESTER = 4;

  /** The largest number of hashes that all strangers together can wait for at once. */
  static final int MAX_STRANGERS = 12;

  // The place of a requester who may not enter the queue; places begin at 1.
  private static final int NO_PLACE = 0;
  private static final Duration MAX_WAIT = Duration.ofSeconds(2);

  // The encoder uses Argon2id.
  private final Argon2PasswordEncoder encoder =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final AtomicLong count = new AtomicLong();
  private final Map<HashRequester, Integer> places = new ConcurrentHashMap<>();
  private final AtomicLong strangers = new AtomicLong();
  private final ThreadPoolExecutor threads;
  private final Duration maxWait;
  // The hash with which a password is compared when its login does not exist. Because computing it
  // is slow, it is computed at the start.
  private final Task<String> hashOfNobody;

  PasswordHashes() {
    this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), MAX_WAIT);
  }

  PasswordHashes(int concurrency, Duration maxWait) {
    this.maxWait = maxWait;
    this.threads =
        new ThreadPoolExecutor(
            concurrency,
            concurrency,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("passwords-", 0).factory());
    this.hashOfNobody =
        new Task<>(HashRequester.known("nobody"), 1, 0, () -> encode(UUID.randomUUID().toString()));
    threads.execute(hashOfNobody);
  }

  /**
   * Returns true when this is the password with that hash.
   *
   * @throws PlainSentenceException status 503, when the queue is full or does not move in time
   */
  boolean matches(String password, String hash, HashRequester requester) {
    return compute(requester, () -> encoder.matches(password, hash));
  }

  /**
   * Takes as long as {@link #matches}, for a login that does not exist or has no password.
   *
   * @throws PlainSentenceException status 503, when the queue is full or does not move in time
   */
  void imitateMatch(String password, HashRequester requester) {
    compute(requester, () -> encoder.matches(password, hashOfNobody.get()));
  }

  /**
   * Returns the hash of a new password.
   *
   * @throws PlainSentenceException status 503, when the queue is full or does not move in time
   */
  String hash(String password, HashRequester requester) {
    return compute(requester, () -> encode(password));
  }

  private String encode(String password) {
    return Objects.requireNonNull(encoder.encode(password), "No hash came out");
  }

  private <T> T compute(HashRequester requester, Callable<T> work) {
    int place = enter(requester);
    if (place == NO_PLACE) {
      throw tooBusy();
    }
    try {
      var task = new Task<>(requester, place, count.incrementAndGet(), work);
      threads.execute(task);
      return waitFor(task);
    } finally {
      leave(requester);
    }
  }

  // Waits for a limited time until the task begins, and then as long as it takes.
  private <T> T waitFor(Task<T> task) {
    try {
      if (!task.begun.await(maxWait.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.remove(task);
        task.cancel(false);
        throw tooBusy();
      }
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw tooBusy();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A password cannot be compared", e.getCause());
    }
  }

  /**
   * Returns the number of places that this requester now has in the queue, or NO_PLACE when it may
   * have no more.
   */
  private int enter(HashRequester requester) {
    int place = places.merge(requester, 1, Integer::sum);
    if (place > MAX_PER_REQUESTER) {
      leavePlace(requester);
      return NO_PLACE;
    }
    if (requester.isStranger && strangers.incrementAndGet() > MAX_STRANGERS) {
      leave(requester);
      return NO_PLACE;
    }
    return place;
  }

  private void leave(HashRequester requester) {
    if (requester.isStranger) {
      strangers.decrementAndGet();
    }
    leavePlace(requester);
  }

  private void leavePlace(HashRequester requester) {
    places.computeIfPresent(requester, (_, taken) -> taken == 1 ? null : taken - 1);
  }

  private static PlainSentenceException tooBusy() {
    return new PlainSentenceException(HttpStatus.SERVICE_UNAVAILABLE, "signin.busy");
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }

  /**
   * A hash in the queue. Those of strangers come last; among the others the first one of each
   * requester comes before the second one of anybody.
   */
  private static final class Task<T> extends FutureTask<T> implements Comparable<Task<?>> {

    private static final Comparator<Task<?>> BY_PRIORITY =
        Comparator.<Task<?>, Boolean>comparing(task -> task.requester.isStranger)
            .thenComparingInt(task -> task.place)
            .thenComparingLong(task -> task.number);

    private final HashRequester requester;
    private final int place;
    private final long number;
    private final CountDownLatch begun = new CountDownLatch(1);

    Task(HashRequester requester, int place, long number, Callable<T> work) {
      super(work);
      this.requester = requester;
      this.place = place;
      this.number = number;
    }

    @Override
    public void run() {
      begun.countDown();
      super.run();
    }

    @Override
    public int compareTo(Task<?> other) {
      return BY_PRIORITY.compare(this, other);
    }
  }
}
