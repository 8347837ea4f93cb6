// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Checks again and again whether each thing that the application needs is available. Each check
 * runs in its own thread, so that a check that hangs does not hold up the others. The health page
 * shows the last results and never waits. A result that is too old counts as DOWN, since its check
 * hangs.
 */
final class HealthChecks implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(HealthChecks.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  // A result that is older than this counts as DOWN.
  private static final Duration MAX_AGE = Duration.ofSeconds(8);

  /**
   * The last result of a check.
   *
   * @param at the moment of it, in nanoseconds as {@link System#nanoTime} gives them
   */
  private record CheckResult(boolean up, long at) {}

  private final Map<String, BooleanSupplier> checks;
  private final Map<String, CheckResult> results = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();

  HealthChecks(Map<String, BooleanSupplier> checks) {
    this.checks = checks;
  }

  /** Returns true when the last result of this check is good and not too old. */
  boolean isUp(String name) {
    var result = results.get(name);
    return result != null && result.up && System.nanoTime() - result.at < MAX_AGE.toNanos();
  }

  private void checkRepeatedly(String name, BooleanSupplier check) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        results.put(name, new CheckResult(runCheck(name, check), System.nanoTime()));
        TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean runCheck(String name, BooleanSupplier check) {
    try {
      return check.getAsBoolean();
    } catch (RuntimeException e) {
      LOG.debug("The check of {} failed", name, e);
      return false;
    }
  }

  @Override
  public synchronized void start() {
    checks.forEach(
        (name, check) ->
            threads.add(
                Thread.ofPlatform()
                    .daemon()
                    .name("health-" + name)
                    .start(() -> checkRepeatedly(name, check))));
  }

  @Override
  public synchronized void stop() {
    threads.forEach(Thread::interrupt);
    threads.clear();
  }

  @Override
  public synchronized boolean isRunning() {
    return !threads.isEmpty();
  }
}
