// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.database.Outage;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.tick.Agenda.Wakings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does what is due. */
@Component
class Ticker {

  private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
  private static final int ORGANISATIONS_AT_ONCE = 4;
  private static final Duration LOOKS_AGAIN = Duration.ofSeconds(2);
  // Work that returns sooner waits for the next tick, so that none is called without end.
  private static final Duration LONG_TURN = Duration.ofSeconds(1);

  private final Agenda agenda;
  private final Map<String, DueWork> works;
  private final Clock clock;
  private final Map<String, ReentrantLock> busy = new ConcurrentHashMap<>();

  Ticker(Agenda agenda, List<DueWork> works, Clock clock) {
    this.agenda = agenda;
    this.works = works.stream().collect(Collectors.toMap(DueWork::kind, Function.identity()));
    this.clock = clock;
  }

  /** Does everything that is due now and returns when it is done; for tests and commands. */
  public void tick() {
    dueKinds().forEach(this::run);
  }

  Set<String> kinds() {
    return works.keySet();
  }

  Set<String> dueKinds() {
    return agenda.dueKinds(works.keySet(), clock.instant());
  }

  /**
   * Does one kind of work for every organisation it is due in, also for those that it becomes due
   * in meanwhile, and once more where a long turn ended with more to do. A waking is removed after
   * its work: when this process dies in between, the work is done again rather than forgotten.
   */
  void run(String kind) {
    var work = works.get(kind);
    if (work == null) {
      return;
    }
    var lock = busy.computeIfAbsent(kind, _ -> new ReentrantLock());
    lock.lock();
    try (var threads =
        Executors.newFixedThreadPool(ORGANISATIONS_AT_ONCE, Thread.ofVirtual().factory())) {
      var inHand = new HashMap<OrganisationId, Future<Boolean>>();
      do {
        for (var due : agenda.due(kind, clock.instant())) {
          inHand.computeIfAbsent(due.organisation(), _ -> threads.submit(() -> run(work, due)));
        }
      } while (isToLookAgain(inHand));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits a moment for those in hand, and forgets those that are done.
   *
   * @return true when one is still in hand, or ended a long turn and may be due again
   */
  private static boolean isToLookAgain(Map<OrganisationId, Future<Boolean>> inHand) {
    long end = System.nanoTime() + LOOKS_AGAIN.toNanos();
    try {
      for (var one : inHand.values()) {
        one.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      }
    } catch (TimeoutException muchToDo) {
      // the others are looked at below
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    var isLongTurnOver =
        inHand.values().stream()
            .anyMatch(one -> one.isDone() && Boolean.TRUE.equals(one.resultNow()));
    inHand.values().removeIf(Future::isDone);
    return isLongTurnOver || !inHand.isEmpty();
  }

  /** Returns true when the work was done and took long. */
  private boolean run(DueWork work, Wakings due) {
    long begun = System.nanoTime();
    try {
      Tenancy.run(due.organisation(), work::run);
      agenda.remove(due);
      return System.nanoTime() - begun >= LONG_TURN.toNanos();
    } catch (RuntimeException e) {
      if (Outage.of(e).isEmpty()) {
        // The class only: a message may quote what somebody wrote.
        LOG.warn(
            "Work {} of organisation {} failed at attempt {} with {} at {}; it is tried again later",
            work.kind(),
            due.organisation(),
            due.attempts() + 1,
            e.getClass().getName(),
            e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0]);
      }
      postpone(due, work.longestPause());
      return false;
    }
  }

  private void postpone(Wakings due, Duration longestPause) {
    try {
      agenda.postpone(due, longestPause, clock.instant());
    } catch (RuntimeException e) {
      // while the database is away it stays due, and the next tick finds it
      if (Outage.of(e).isEmpty()) {
        throw e;
      }
    }
  }
}
