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
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.database.Outage;
import nl.rugdekking.tick.DueWorkRepository.DueGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs the due work of each kind, for every organisation that has any. It is called by the {@link
 * DueWorkScheduler}, and directly by tests and commands.
 */
@Component
class DueWorkRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DueWorkRunner.class);
  private static final int ORGANISATIONS_AT_ONCE = 4;
  private static final Duration RECHECK_AFTER = Duration.ofSeconds(2);
  // Work that took less than this waits for the next tick, so that short work is not called in an
  // endless loop.
  private static final Duration LONG_RUN = Duration.ofSeconds(1);

  private final DueWorkRepository repository;
  private final Map<String, DueWork> works;
  private final Clock clock;
  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  DueWorkRunner(DueWorkRepository repository, List<DueWork> works, Clock clock) {
    this.repository = repository;
    this.works = works.stream().collect(Collectors.toMap(DueWork::kind, Function.identity()));
    this.clock = clock;
  }

  /** Does everything that is due now and returns when it is done; for tests and commands. */
  public void runAllDue() {
    listDueKinds().forEach(this::run);
  }

  Set<String> kinds() {
    return works.keySet();
  }

  Set<String> listDueKinds() {
    return repository.listDueKinds(works.keySet(), clock.instant());
  }

  /**
   * Does one kind of work for every organisation in which it is due, including those in which it
   * becomes due meanwhile. Work that took long runs once more, because it may have stopped with
   * more to do. The rows in work_due are removed after the work: if this process dies in between,
   * the work is done again rather than forgotten.
   */
  void run(String kind) {
    var work = works.get(kind);
    if (work == null) {
      return;
    }
    var lock = locks.computeIfAbsent(kind, _ -> new ReentrantLock());
    lock.lock();
    try (var threads =
        Executors.newFixedThreadPool(ORGANISATIONS_AT_ONCE, Thread.ofVirtual().factory())) {
      var underway = new HashMap<OrganisationId, Future<Boolean>>();
      do {
        for (var group : repository.listDue(kind, clock.instant())) {
          underway.computeIfAbsent(
              group.organisation(), _ -> threads.submit(() -> run(work, group)));
        }
      } while (awaitMoreWork(underway));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits a moment for the running work, and removes finished work from the map.
   *
   * @return true when some work is still running, or took long and may be due again
   */
  private static boolean awaitMoreWork(Map<OrganisationId, Future<Boolean>> underway) {
    long end = System.nanoTime() + RECHECK_AFTER.toNanos();
    try {
      for (var one : underway.values()) {
        one.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      }
    } catch (TimeoutException muchToDo) {
      // some work is still running; finished work is removed below
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    var hasLongRunEnded =
        underway.values().stream()
            .anyMatch(one -> one.isDone() && Boolean.TRUE.equals(one.resultNow()));
    underway.values().removeIf(Future::isDone);
    return hasLongRunEnded || !underway.isEmpty();
  }

  /** Returns true when the work succeeded and took long. */
  private boolean run(DueWork work, DueGroup group) {
    long begun = System.nanoTime();
    try {
      CurrentOrganisation.runIn(group.organisation(), work::run);
      repository.remove(group);
      return System.nanoTime() - begun >= LONG_RUN.toNanos();
    } catch (RuntimeException e) {
      if (Outage.of(e).isEmpty()) {
        // Logs only the class of the exception: its message may quote what somebody wrote.
        LOG.warn(
            "Work {} of organisation {} failed at attempt {} with {} at {}; it is tried again later",
            work.kind(),
            group.organisation(),
            group.attempts() + 1,
            e.getClass().getName(),
            e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0]);
      }
      postpone(group, work.longestPause());
      return false;
    }
  }

  private void postpone(DueGroup group, Duration longestPause) {
    try {
      repository.postpone(group, longestPause, clock.instant());
    } catch (RuntimeException e) {
      // While the database is unreachable the work stays due, and the next tick finds it.
      if (Outage.of(e).isEmpty()) {
        throw e;
      }
    }
  }
}
