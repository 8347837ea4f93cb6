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
    // limited, because other organisations wait for their turn
    var turn = new Turn(LONGEST_TURN);
    boolean isTaken;
    List<Leased> some;
    do {
      some = lease();
      isTaken = send(some, turn);
    } while (!some.isEmpty() && isTaken && !turn.isOver());
    var notBefore = isTaken ? Instant.MIN : clock.instant().plus(FIRST_WAIT);
    outbox
        .next(setAside())
        .ifPresent(next -> due.wake(Post.KIND, next.isAfter(notBefore) ? next : notBefore));
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
  private boolean send(List<Leased> letters, Turn turn) {
    var unanswered = letters.stream().collect(Collectors.toMap(Leased::id, Function.identity()));
    var carriers = Executors.newVirtualThreadPerTaskExecutor();
    var organisation = Tenancy.current();
    try {
      for (var bundle : bundles(letters)) {
        carriers.execute(() -> Tenancy.run(organisation, () -> bring(bundle, turn)));
      }
      var isTaken = noteAnswers(unanswered, turn);
      var isCutOff = !unanswered.isEmpty();
      carriers.shutdownNow();
      if (isCutOff && carriers.awaitTermination(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
        note(turn.await(unanswered.size(), Duration.ZERO), unanswered);
      }
      note(unanswered.values(), Delivery.NOT_NOW);
      return isTaken && !isCutOff;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      carriers.shutdownNow();
    }
  }

  private void bring(List<Leased> bundle, Turn turn) {
    try {
      courier.bring(bundle, turn);
    } catch (RuntimeException e) {
      // Logs only the class of the exception: its message may quote an address.
      LOG.warn("Letters met {}", e.getClass().getName());
      bundle.forEach(letter -> turn.tell(letter.id(), Delivery.NOT_NOW));
    }
  }

  /**
   * Waits for all answers, but no longer than {@link #LONGEST_SENDING}, in case a mail server
   * answers very slowly.
   */
  private boolean noteAnswers(Map<UUID, Leased> unanswered, Turn turn) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_SENDING.toNanos();
    var isTaken = true;
    while (!unanswered.isEmpty() && System.nanoTime() < end) {
      var answers = turn.await(unanswered.size(), Duration.ofNanos(end - System.nanoTime()));
      isTaken &= note(answers, unanswered);
    }
    return isTaken;
  }

  /**
   * Records the answers and removes their letters from the unanswered ones.
   *
   * @return false when the mail server was unreachable
   */
  private boolean note(List<Turn.Answer> answers, Map<UUID, Leased> unanswered) {
    var noted = new EnumMap<Delivery, List<Leased>>(Delivery.class);
    for (var answer : answers) {
      var letter = unanswered.remove(answer.letter());
      if (letter != null) {
        noted.computeIfAbsent(answer.delivery(), _ -> new ArrayList<>()).add(letter);
      }
    }
    noted.forEach((delivery, letters) -> note(letters, delivery));
    return !noted.containsKey(Delivery.UNREACHABLE);
  }

  private void note(Collection<Leased> letters, Delivery delivery) {
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
          letter -> note(letter, delivery));
    }
  }

  private void note(Leased letter, Delivery delivery) {
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
