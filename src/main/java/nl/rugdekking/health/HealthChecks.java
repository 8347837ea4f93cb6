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
 * Checks every two seconds whether each thing that the application needs is available, each check
 * in its own thread. The health page shows the last finding and never waits; a check that hangs
 * counts as DOWN and holds up no other.
 */
final class HealthChecks implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(HealthChecks.class);
  private static final Duration PERIOD = Duration.ofSeconds(2);
  private static final Duration STALE = Duration.ofSeconds(8);

  private record CheckResult(boolean up, long at) {}

  private final Map<String, BooleanSupplier> checks;
  private final Map<String, CheckResult> findings = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();

  HealthChecks(Map<String, BooleanSupplier> checks) {
    this.checks = checks;
  }

  boolean isUp(String name) {
    var found = findings.get(name);
    return found != null && found.up && System.nanoTime() - found.at < STALE.toNanos();
  }

  private void checkRepeatedly(String name, BooleanSupplier check) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        findings.put(name, new CheckResult(runCheck(name, check), System.nanoTime()));
        TimeUnit.NANOSECONDS.sleep(PERIOD.toNanos());
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
