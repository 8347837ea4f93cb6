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
 * Computes the hashes of passwords on a few threads of their own: each takes a processor and 16 MB
 * for a while, and requests share threads that are never interrupted. Whoever we know goes before
 * strangers, and the first of a network before the second of another. The queue is short, and
 * nobody takes it up alone; who finds no place hears so at once.
 */
@Component
class PasswordHashes implements DisposableBean {

  /** On whose behalf a hash is computed. */
  record Asker(boolean stranger, String name) {

    /** Somebody at the door, of whom we know the network only. */
    static Asker at(String network) {
      return new Asker(true, network);
    }

    /** A device, account or login that is ours. */
    static Asker known(String name) {
      return new Asker(false, name);
    }
  }

  static final int MOST_OF_ONE = 4;
  static final int MOST_OF_STRANGERS = 12;
  private static final int NONE = 0;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  // Argon2id
  private final Argon2PasswordEncoder encoder =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final AtomicLong count = new AtomicLong();
  private final Map<Asker, Integer> places = new ConcurrentHashMap<>();
  private final AtomicLong strangers = new AtomicLong();
  private final ThreadPoolExecutor threads;
  private final Duration patience;
  // Compared with when there is no such login; made while the rest starts, since it takes a while.
  private final Task<String> nobody;

  PasswordHashes() {
    this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), PATIENCE);
  }

  PasswordHashes(int atOnce, Duration patience) {
    this.patience = patience;
    this.threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("passwords-", 0).factory());
    this.nobody =
        new Task<>(Asker.known("nobody"), 1, 0, () -> encoded(UUID.randomUUID().toString()));
    threads.execute(nobody);
  }

  /**
   * Returns true when this is the password with that hash.
   *
   * @throws PlainSentenceException status 503, when others are before it too long
   */
  boolean matches(String password, String hash, Asker asker) {
    return compute(asker, () -> encoder.matches(password, hash));
  }

  /**
   * Takes as long as {@link #matches}, for a login without a password.
   *
   * @throws PlainSentenceException status 503, when others are before it too long
   */
  void matchNobody(String password, Asker asker) {
    compute(asker, () -> encoder.matches(password, nobody.get()));
  }

  /**
   * The hash of a new password.
   *
   * @throws PlainSentenceException status 503, when others are before it too long
   */
  String hash(String password, Asker asker) {
    return compute(asker, () -> encoded(password));
  }

  private String encoded(String password) {
    return Objects.requireNonNull(encoder.encode(password), "No hash came out");
  }

  private <T> T compute(Asker asker, Callable<T> work) {
    int place = enter(asker);
    if (place == NONE) {
      throw tooBusy();
    }
    try {
      var task = new Task<>(asker, place, count.incrementAndGet(), work);
      threads.execute(task);
      return result(task);
    } finally {
      leave(asker);
    }
  }

  private <T> T result(Task<T> task) {
    try {
      if (!task.begun.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.remove(task);
        task.cancel(false);
        throw tooBusy();
      }
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw tooBusy();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A password cannot be looked at", e.getCause());
    }
  }

  /** How many places this asker has now; NONE when there is none for them. */
  private int enter(Asker asker) {
    int place = places.merge(asker, 1, Integer::sum);
    if (place > MOST_OF_ONE) {
      leavePlace(asker);
      return NONE;
    }
    if (asker.stranger && strangers.incrementAndGet() > MOST_OF_STRANGERS) {
      leave(asker);
      return NONE;
    }
    return place;
  }

  private void leave(Asker asker) {
    if (asker.stranger) {
      strangers.decrementAndGet();
    }
    leavePlace(asker);
  }

  private void leavePlace(Asker asker) {
    places.computeIfPresent(asker, (_, taken) -> taken == 1 ? null : taken - 1);
  }

  private static PlainSentenceException tooBusy() {
    return new PlainSentenceException(HttpStatus.SERVICE_UNAVAILABLE, "signin.busy");
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }

  private static final class Task<T> extends FutureTask<T> implements Comparable<Task<?>> {

    private static final Comparator<Task<?>> FIRST =
        Comparator.<Task<?>, Boolean>comparing(task -> task.asker.stranger)
            .thenComparingInt(task -> task.place)
            .thenComparingLong(task -> task.number);

    private final Asker asker;
    private final int place;
    private final long number;
    private final CountDownLatch begun = new CountDownLatch(1);

    Task(Asker asker, int place, long number, Callable<T> work) {
      super(work);
      this.asker = asker;
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
      return FIRST.compare(this, other);
    }
  }
}
