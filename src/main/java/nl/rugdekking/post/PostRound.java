// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.post.Outbox.Leased;
import nl.rugdekking.tick.Due;
import nl.rugdekking.tick.DueRows;
import nl.rugdekking.tick.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends the letters that are due, a few at a time: leases letters in one short transaction, sends
 * them in bundles without a database connection, and records the outcome of each soon after the
 * mail server answered. It stops when the mail server does not answer and comes back later; a
 * letter that could not be sent for two days is marked as failed.
 */
@Component
class PostRound implements DueWork {

  private static final Logger LOG = LoggerFactory.getLogger(PostRound.class);

  // More threads would slow down the visitors of the website, and mail servers limit it too.
  static final int AT_ONCE = 4;
  // Small, because letters that were being sent when a process died are sent again (with the same
  // Message-ID).
  private static final int BUNDLE = 8;
  private static final int BATCH = AT_ONCE * BUNDLE;
  static final Duration LEASE = Duration.ofMinutes(5);
  static final Duration GIVE_UP = Duration.ofDays(2);
  private static final Duration KEEP_SENT = Duration.ofDays(30);
  private static final Duration LONGEST_SENDING = Duration.ofSeconds(45);
  private static final Duration ENDING = Duration.ofSeconds(2);
  private static final Duration LONGEST_TURN = Duration.ofSeconds(5);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 7;

  private final Outbox outbox;
  private final Courier sender;
  private final Due schedule;
  private final DueRows rows;
  private final Clock clock;

  PostRound(Outbox outbox, Courier sender, Due schedule, DueRows rows, Clock clock) {
    this.outbox = outbox;
    this.sender = sender;
    this.schedule = schedule;
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return Post.KIND;
  }

  @Override
  public void run() {
    outbox.forgetSentBefore(clock.instant().minus(KEEP_SENT));
    // limited, because other organisations wait for their turn
    var period = new Turn(LONGEST_TURN);
    boolean isAccepting;
    List<Leased> some;
    do {
      some = lease();
      isAccepting = send(some, period);
    } while (!some.isEmpty() && isAccepting && !period.isOver());
    var notBefore = isAccepting ? Instant.MIN : clock.instant().plus(FIRST_WAIT);
    outbox
        .next(setAside())
        .ifPresent(next -> schedule.wake(Post.KIND, next.isAfter(notBefore) ? next : notBefore));
  }

  private List<Leased> lease() {
    var now = clock.instant();
    var leased = new ArrayList<Leased>();
    rows.togetherOf(
        Post.KIND,
        Outbox.TABLE,
        DueRows.Batch.of(outbox.due(BATCH, now, setAside()), BATCH),
        Function.identity(),
        some -> leased.addAll(outbox.lease(some, now, LEASE)));
    return leased;
  }

  private Set<UUID> setAside() {
    return rows.paused(Post.KIND, Outbox.TABLE);
  }

  /**
   * Divides the letters over {@link #AT_ONCE} bundles, so that a few letters are sent at the same
   * time and many one after the other in each bundle.
   */
  private static List<List<Leased>> bundles(List<Leased> leased) {
    var bundles = new ArrayList<List<Leased>>();
    for (int i = 0; i < leased.size(); i++) {
      if (i < AT_ONCE) {
        bundles.add(new ArrayList<>());
      }
      bundles.get(i % AT_ONCE).add(leased.get(i));
    }
    return bundles;
  }

  /**
   * Sends the letters and records each outcome as soon as it is known. Returns true when the mail
   * server accepts mail.
   */
  private boolean send(List<Leased> letters, Turn period) {
    var unanswered = letters.stream().collect(Collectors.toMap(Leased::id, Function.identity()));
    var executor = Executors.newVirtualThreadPerTaskExecutor();
    var organisation = Tenancy.current();
    try {
      for (var bundle : bundles(letters)) {
        executor.execute(() -> Tenancy.run(organisation, () -> sendBundle(bundle, period)));
      }
      var isAccepting = recordOutcomes(unanswered, period);
      var isCutOff = !unanswered.isEmpty();
      executor.shutdownNow();
      if (isCutOff && executor.awaitTermination(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
        record(period.await(unanswered.size(), Duration.ZERO), unanswered);
      }
      record(unanswered.values(), Delivery.NOT_NOW);
      return isAccepting && !isCutOff;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      executor.shutdownNow();
    }
  }

  private void sendBundle(List<Leased> bundle, Turn period) {
    try {
      sender.bring(bundle, period);
    } catch (RuntimeException e) {
      // Logs only the class of the exception: its message may quote an address.
      LOG.warn("Letters met {}", e.getClass().getName());
      bundle.forEach(letter -> period.tell(letter.id(), Delivery.NOT_NOW));
    }
  }

  /**
   * Waits for all answers, but no longer than {@link #LONGEST_SENDING}, in case a mail server
   * answers very slowly.
   */
  private boolean recordOutcomes(Map<UUID, Leased> unanswered, Turn period)
      throws InterruptedException {
    long end = System.nanoTime() + LONGEST_SENDING.toNanos();
    var isAccepting = true;
    while (!unanswered.isEmpty() && System.nanoTime() < end) {
      var outcomes = period.await(unanswered.size(), Duration.ofNanos(end - System.nanoTime()));
      isAccepting &= record(outcomes, unanswered);
    }
    return isAccepting;
  }

  /**
   * Records the answers and removes their letters from the unanswered ones.
   *
   * @return false when the mail server was unreachable
   */
  private boolean record(List<Turn.Answer> outcomes, Map<UUID, Leased> unanswered) {
    var recorded = new EnumMap<Delivery, List<Leased>>(Delivery.class);
    for (var outcome : outcomes) {
      var letter = unanswered.remove(outcome.letter());
      if (letter != null) {
        recorded.computeIfAbsent(outcome.delivery(), _ -> new ArrayList<>()).add(letter);
      }
    }
    recorded.forEach((delivery, letters) -> record(letters, delivery));
    return !recorded.containsKey(Delivery.UNREACHABLE);
  }

  private void record(Collection<Leased> letters, Delivery delivery) {
    if (delivery == Delivery.SENT) {
      rows.togetherOf(
          Post.KIND,
          Outbox.TABLE + ".sent_at",
          DueRows.Batch.some(letters.stream().map(Leased::id).toList()),
          Function.identity(),
          some -> outbox.sent(some, clock.instant()));
    } else {
      rows.eachOf(
          Post.KIND,
          Outbox.TABLE + ".problem",
          DueRows.Batch.some(letters),
          Leased::id,
          letter -> record(letter, delivery));
    }
  }

  private void record(Leased letter, Delivery delivery) {
    switch (delivery) {
      case SENT -> {} // recorded together, in the method above
      case NO_ADDRESS, REFUSED -> fail(letter, delivery);
      case NOT_NOW, UNREACHABLE -> tryLater(letter, delivery);
      case NOT_BEGUN -> outbox.giveBack(letter.id());
    }
  }

  private void tryLater(Leased letter, Delivery why) {
    var wait = FIRST_WAIT.multipliedBy(1L << Math.min(letter.attempt() - 1, MOST_DOUBLINGS));
    var next = clock.instant().plus(wait);
    if (next.isAfter(letter.queuedAt().plus(GIVE_UP))) {
      fail(letter, why);
    } else {
      outbox.later(letter.id(), next, why);
    }
  }

  private void fail(Leased letter, Delivery why) {
    LOG.warn("Letter {} could not be sent: {}", letter.id(), why);
    outbox.failed(letter.id(), why, clock.instant());
  }
}
