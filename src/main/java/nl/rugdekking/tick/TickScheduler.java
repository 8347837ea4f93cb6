// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets the ticker act every five seconds. Each node looks what is due, which writes nothing; a kind
 * that is due becomes a task that one node gets. Each kind is a task of its own, so that a slow one
 * (mail to a server that hangs) holds up nothing but itself. A node that dies is noticed by its
 * heartbeat, and another goes on.
 */
@Component
class TickScheduler implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TickScheduler.class);
  private static final Duration PERIOD = Duration.ofSeconds(5);
  private static final String INSTANCE = "due";

  private final Ticker ticker;
  private final Map<String, OneTimeTask<Void>> tasks;
  private final Scheduler scheduler;
  private final Thread tick = Thread.ofPlatform().daemon().name("tick").unstarted(this::tick);
  private volatile boolean running;

  TickScheduler(DataSource dataSource, Ticker ticker) {
    this.ticker = ticker;
    this.tasks = ticker.kinds().stream().collect(Collectors.toMap(Function.identity(), this::task));
    this.scheduler =
        Scheduler.create(dataSource, List.<Task<?>>copyOf(tasks.values()))
            .threads(Math.max(1, tasks.size()))
            .pollingInterval(PERIOD)
            .heartbeatInterval(PERIOD)
            .shutdownMaxWait(Duration.ofSeconds(15))
            .enableImmediateExecution()
            .build();
  }

  private OneTimeTask<Void> task(String kind) {
    return Tasks.oneTime(kind)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(30)))
        .execute((_, _) -> ticker.run(kind));
  }

  private void tick() {
    try {
      while (running) {
        look();
        Thread.sleep(PERIOD);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      var due = ticker.dueKinds();
      tasks.forEach(
          (kind, task) -> {
            if (due.contains(kind)) {
              scheduler.scheduleIfNotExists(task.instance(INSTANCE), Instant.now());
            }
          });
    } catch (RuntimeException e) {
      // The database is away for a moment: the next tick looks again.
      LOG.warn("The tick could not look what is due: {}", e.getClass().getName());
    }
  }

  @Override
  public void start() {
    running = true;
    scheduler.start();
    tick.start();
  }

  @Override
  public void stop() {
    running = false;
    tick.interrupt();
    scheduler.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
