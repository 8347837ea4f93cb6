// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.post.Outbox.Leased;
import nl.rugdekking.tick.Due;
import nl.rugdekking.tick.DueRows;
import nl.rugdekking.tick.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, a few at a time: leases letters in one short transaction, sends them in
 * bundles without a connection to the database, notes what was sent of a bundle in one more. It
 * stops when the mail server does not answer and comes back later; a letter that could not be sent
 * for two days is failed, visibly.
 */
@Component
class PostRound implements DueWork {

  private static final Logger LOG = LoggerFactory.getLogger(PostRound.class);

  // More would take from those who are at a page, and servers of mail limit it too.
  static final int AT_ONCE = 4;
  // Small: what was sent of a bundle and not noted is sent again, under the same Message-ID.
  private static final int BUNDLE = 8;
  private static final int BATCH = AT_ONCE * BUNDLE;
  static final Duration LEASE = Duration.ofMinutes(5);
  static final Duration GIVE_UP = Duration.ofDays(2);
  private static final Duration KEEP_SENT = Duration.ofDays(30);
  private static final Duration LONGEST_SENDING = Duration.ofSeconds(45);
  private static final Duration LONGEST_TURN = Duration.ofSeconds(5);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 7;

  private final Outbox outbox;
  private final Courier courier;
  private final Due due;
  private final DueRows rows;
  private final Clock clock;

  PostRound(Outbox outbox, Courier courier, Due due, DueRows rows, Clock clock) {
    this.outbox = outbox;
    this.courier = courier;
    this.due = due;
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
    var away = new AtomicBoolean();
    // other organisations wait for their turn
    long end = System.nanoTime() + LONGEST_TURN.toNanos();
    while (!away.get() && System.nanoTime() < end && sendSome(away)) {}
    var notBefore = away.get() ? clock.instant().plus(FIRST_WAIT) : Instant.MIN;
    outbox
        .next(setAside())
        .ifPresent(next -> due.wake(Post.KIND, next.isAfter(notBefore) ? next : notBefore));
  }

  /** Whether there was anything to send. */
  private boolean sendSome(AtomicBoolean away) {
    var leased = lease();
    var organisation = Tenancy.current();
    var sendings = new ArrayList<Callable<Boolean>>();
    for (var bundle : bundles(leased)) {
      sendings.add(() -> Tenancy.in(organisation, () -> send(bundle)));
    }
    waitFor(sendings, away);
    return !leased.isEmpty();
  }

  private List<Leased> lease() {
    var now = clock.instant();
    var leased = new ArrayList<Leased>();
    rows.together(
        Post.KIND,
        Outbox.TABLE,
        outbox.due(BATCH, now, setAside()),
        Function.identity(),
        some -> leased.addAll(outbox.lease(some, now, LEASE)));
    return leased;
  }

  private Set<UUID> setAside() {
    return rows.waiting(Post.KIND, Outbox.TABLE);
  }

  /** Dealt out, so that few letters go side by side and many go in rows. */
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

  /** Waits for all, and no longer than a server that answers drop by drop may take. */
  private static void waitFor(List<Callable<Boolean>> sendings, AtomicBoolean away) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var sending :
          threads.invokeAll(sendings, LONGEST_SENDING.toMillis(), TimeUnit.MILLISECONDS)) {
        if (sending.state() != Future.State.SUCCESS || !sending.resultNow()) {
          away.set(true);
        }
      }
    } catch (InterruptedException e) {
      away.set(true);
      Thread.currentThread().interrupt();
    }
  }

  /** Whether somebody took mail. */
  private boolean send(List<Leased> bundle) {
    var deliveries = courier.bring(bundle);
    var sent = bundle.stream().map(Leased::id).filter(id -> deliveries.get(id) == Delivery.SENT);
    rows.together(
        Post.KIND,
        Outbox.TABLE + ".sent_at",
        sent.toList(),
        Function.identity(),
        some -> outbox.sent(some, clock.instant()));
    rows.each(
        Post.KIND,
        Outbox.TABLE + ".problem",
        bundle.stream().filter(letter -> deliveries.get(letter.id()) != Delivery.SENT).toList(),
        Leased::id,
        letter -> note(letter, deliveries.getOrDefault(letter.id(), Delivery.NOT_NOW)));
    return !deliveries.containsValue(Delivery.UNREACHABLE);
  }

  private void note(Leased letter, Delivery delivery) {
    switch (delivery) {
      case SENT -> {} // noted with its bundle
      case NO_ADDRESS, REFUSED -> fail(letter, delivery);
      case NOT_NOW, UNREACHABLE -> tryLater(letter, delivery);
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
