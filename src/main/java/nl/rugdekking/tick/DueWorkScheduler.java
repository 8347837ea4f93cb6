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
import nl.rugdekking.database.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for due work every few seconds. Each server reads which kinds of work are due, which writes
 * nothing to the database; for a kind that is due it schedules a task, which only one server
 * executes. Each kind has its own task, so that slow work (mail to a server that hangs) holds up no
 * other kind. When a server dies, its heartbeat stops and another server takes over.
 */
@Component
class DueWorkScheduler implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DueWorkScheduler.class);
  private static final String INSTANCE = "due";

  private final DueWorkRunner runner;
  private final Map<String, OneTimeTask<Void>> tasks;
  private final DataSource dataSource;
  private final Duration period;
  private @Nullable Running running;

  /**
   * The scheduler and the thread between one start and its stop; a stopped scheduler cannot be
   * started again.
   */
  private record Running(Scheduler scheduler, Thread tick) {}

  DueWorkScheduler(
      DataSource dataSource,
      DueWorkRunner runner,
      @Value("${rugdekking.tick.period}") Duration period) {
    this.period = period;
    this.runner = runner;
    this.tasks = runner.kinds().stream().collect(Collectors.toMap(Function.identity(), this::task));
    this.dataSource = dataSource;
  }

  private Scheduler scheduler() {
    return Scheduler.create(dataSource, List.<Task<?>>copyOf(tasks.values()))
        .serializer(new EmptyTaskSerializer())
        .threads(Math.max(1, tasks.size()))
        .pollingInterval(period)
        .heartbeatInterval(period)
        .shutdownMaxWait(Duration.ofSeconds(15))
        .enableImmediateExecution()
        .build();
  }

  private OneTimeTask<Void> task(String kind) {
    return Tasks.oneTime(kind)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(period))
        .execute((_, _) -> runner.run(kind));
  }

  private void scheduleRepeatedly(Scheduler scheduler) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        scheduleDueKinds(scheduler);
        Thread.sleep(period);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void scheduleDueKinds(Scheduler scheduler) {
    try {
      var due = runner.listDueKinds();
      tasks.forEach(
          (kind, task) -> {
            if (due.contains(kind)) {
              scheduler.scheduleIfNotExists(task.instance(INSTANCE), Instant.now());
            }
          });
    } catch (RuntimeException | Error e) {
      // The next tick looks again, also when memory ran out for a moment: without the tick nobody
      // would be called in danger. An outage of the database is logged elsewhere, once.
      if (Outage.of(e).isEmpty()) {
        LOG.warn("The tick could not look what is due: {}", e.getClass().getName());
      }
    }
  }

  @Override
  public synchronized void start() {
    var scheduler = scheduler();
    scheduler.start();
    var tick = Thread.ofPlatform().daemon().name("tick").start(() -> scheduleRepeatedly(scheduler));
    running = new Running(scheduler, tick);
  }

  @Override
  public synchronized void stop() {
    if (running != null) {
      running.tick().interrupt();
      running.scheduler().stop();
      running = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }
}
