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
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.post.Outbox.LeasedLetter;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import nl.rugdekking.tick.WorkSchedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends the letters that are due, a few at a time: leases letters in one short transaction, sends
 * them in bundles without a database connection, and records the outcome of each soon after the
 * mail server answered. It stops when the mail server does not answer, and tries again later; a
 * letter that could not be sent for two days is marked as failed.
 */
@Component
record OutboxProcessor(
    Outbox outbox, LetterSender sender, WorkSchedule schedule, DueRowProcessor rows, Clock clock)
    implements DueWork {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxProcessor.class);

  // More threads would slow down the website for its visitors, and mail servers limit them too.
  static final int AT_ONCE = 4;
  // This is small, because letters that were being sent when a process died are sent again (with
  // the same Message-ID).
  private static final int BUNDLE = 8;
  private static final int BATCH = AT_ONCE * BUNDLE;
  static final Duration LEASE = Duration.ofMinutes(5);
  static final Duration GIVE_UP_AFTER = Duration.ofDays(2);
  private static final Duration KEEP_SENT = Duration.ofDays(30);
  private static final Duration MAX_SENDING_TIME = Duration.ofSeconds(45);
  private static final Duration SHUTDOWN_TIME = Duration.ofSeconds(2);
  private static final Duration MAX_TURN = Duration.ofSeconds(5);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final int MAX_DOUBLINGS = 7;

  @Override
  public String kind() {
    return Post.KIND;
  }

  @Override
  public void run() {
    outbox.deleteSentBefore(clock.instant().minus(KEEP_SENT));
    // The period is limited, because other organisations wait for their turn.
    var period = new SendingPeriod(MAX_TURN);
    boolean isAccepting;
    List<LeasedLetter> some;
    do {
      some = lease();
      isAccepting = send(some, period);
    } while (!some.isEmpty() && isAccepting && !period.isOver());
    var notBefore = isAccepting ? Instant.MIN : clock.instant().plus(FIRST_WAIT);
    outbox
        .findNextTime(setAside())
        .ifPresent(
            next -> schedule.schedule(Post.KIND, next.isAfter(notBefore) ? next : notBefore));
  }

  private List<LeasedLetter> lease() {
    var now = clock.instant();
    var leased = new ArrayList<LeasedLetter>();
    rows.processBatchTogether(
        Post.KIND,
        Outbox.TABLE,
        DueRowProcessor.Batch.of(outbox.listDue(BATCH, now, setAside()), BATCH),
        Function.identity(),
        some -> leased.addAll(outbox.lease(some, now, LEASE)));
    return leased;
  }

  private Set<UUID> setAside() {
    return rows.listPaused(Post.KIND, Outbox.TABLE);
  }

  /**
   * Divides the letters over {@link #AT_ONCE} bundles, so that a few letters are sent at the same
   * time and many one after the other in each bundle.
   */
  private static List<List<LeasedLetter>> bundles(List<LeasedLetter> leased) {
    var bundles = new ArrayList<List<LeasedLetter>>();
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
  private boolean send(List<LeasedLetter> letters, SendingPeriod period) {
    var unanswered =
        letters.stream().collect(Collectors.toMap(LeasedLetter::id, Function.identity()));
    var executor = Executors.newVirtualThreadPerTaskExecutor();
    var organisation = CurrentOrganisation.get();
    try {
      for (var bundle : bundles(letters)) {
        executor.execute(
            () -> CurrentOrganisation.runIn(organisation, () -> sendBundle(bundle, period)));
      }
      var isAccepting = recordOutcomes(unanswered, period);
      var isCutOff = !unanswered.isEmpty();
      executor.shutdownNow();
      if (isCutOff && executor.awaitTermination(SHUTDOWN_TIME.toMillis(), TimeUnit.MILLISECONDS)) {
        record(period.awaitOutcomes(unanswered.size(), Duration.ZERO), unanswered);
      }
      record(unanswered.values(), DeliveryOutcome.NOT_NOW);
      return isAccepting && !isCutOff;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      executor.shutdownNow();
    }
  }

  private void sendBundle(List<LeasedLetter> bundle, SendingPeriod period) {
    try {
      sender.send(bundle, period);
    } catch (RuntimeException e) {
      // Logs only the class of the exception: its message may quote an address.
      LOG.warn("Letters met {}", e.getClass().getName());
      bundle.forEach(letter -> period.addOutcome(letter.id(), DeliveryOutcome.NOT_NOW));
    }
  }

  /**
   * Waits for all answers, but no longer than {@link #MAX_SENDING_TIME}, in case a mail server
   * answers very slowly.
   */
  private boolean recordOutcomes(Map<UUID, LeasedLetter> unanswered, SendingPeriod period)
      throws InterruptedException {
    long end = System.nanoTime() + MAX_SENDING_TIME.toNanos();
    var isAccepting = true;
    while (!unanswered.isEmpty() && System.nanoTime() < end) {
      var outcomes =
          period.awaitOutcomes(unanswered.size(), Duration.ofNanos(end - System.nanoTime()));
      isAccepting &= record(outcomes, unanswered);
    }
    return isAccepting;
  }

  /**
   * Records the answers and removes their letters from the unanswered ones.
   *
   * @return false when the mail server was unreachable
   */
  private boolean record(
      List<SendingPeriod.LetterOutcome> outcomes, Map<UUID, LeasedLetter> unanswered) {
    var recorded = new EnumMap<DeliveryOutcome, List<LeasedLetter>>(DeliveryOutcome.class);
    for (var outcome : outcomes) {
      var letter = unanswered.remove(outcome.letter());
      if (letter != null) {
        recorded.computeIfAbsent(outcome.delivery(), _ -> new ArrayList<>()).add(letter);
      }
    }
    recorded.forEach((delivery, letters) -> record(letters, delivery));
    return !recorded.containsKey(DeliveryOutcome.UNREACHABLE);
  }

  private void record(Collection<LeasedLetter> letters, DeliveryOutcome delivery) {
    if (delivery == DeliveryOutcome.SENT) {
      rows.processBatchTogether(
          Post.KIND,
          Outbox.TABLE + ".sent_at",
          DueRowProcessor.Batch.some(letters.stream().map(LeasedLetter::id).toList()),
          Function.identity(),
          some -> outbox.markSent(some, clock.instant()));
    } else {
      rows.processEachInBatch(
          Post.KIND,
          Outbox.TABLE + ".problem",
          DueRowProcessor.Batch.some(letters),
          LeasedLetter::id,
          letter -> record(letter, delivery));
    }
  }

  private void record(LeasedLetter letter, DeliveryOutcome delivery) {
    switch (delivery) {
      case SENT -> {} // recorded together, in the method above
      case NO_ADDRESS, REFUSED -> fail(letter, delivery);
      case NOT_NOW, UNREACHABLE -> tryLater(letter, delivery);
      case NOT_BEGUN -> outbox.requeue(letter.id());
    }
  }

  private void tryLater(LeasedLetter letter, DeliveryOutcome why) {
    var wait = FIRST_WAIT.multipliedBy(1L << Math.min(letter.attempt() - 1, MAX_DOUBLINGS));
    var next = clock.instant().plus(wait);
    if (next.isAfter(letter.queuedAt().plus(GIVE_UP_AFTER))) {
      fail(letter, why);
    } else {
      outbox.scheduleRetry(letter.id(), next, why);
    }
  }

  private void fail(LeasedLetter letter, DeliveryOutcome why) {
    LOG.warn("Letter {} could not be sent: {}", letter.id(), why);
    outbox.markFailed(letter.id(), why, clock.instant());
  }
}
