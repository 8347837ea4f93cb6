// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Checks twice a second, on a connection of its own, whether the database answers. After three
 * seconds without an answer it counts as down: new requests are refused at once, and waiting ones
 * are ended by closing their connections. An outage is logged once, with at most one message a
 * minute, and once more when it is over.
 */
@Component
public class DatabaseMonitor implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseMonitor.class);
  private static final Duration PERIOD = Duration.ofMillis(500);
  private static final Duration PERIOD_WHILE_FAILING = Duration.ofMillis(250);
  private static final Duration MAX_WAIT = Duration.ofSeconds(3);
  private static final Duration BETWEEN_LOG_LINES = Duration.ofMinutes(1);
  private static final String ANSWER_SECONDS = "1";

  private final DatabaseServer server;
  private final RequestDataSource requests;
  private final AtomicBoolean logged = new AtomicBoolean();
  private volatile boolean answering = true;
  private volatile boolean down;
  private volatile boolean restoredCopy;
  private volatile long failingSince;
  private volatile long lastLogged = System.nanoTime() - BETWEEN_LOG_LINES.toNanos();
  private @Nullable Connection connection;
  private volatile @Nullable Thread thread;

  DatabaseMonitor(DatabaseServer server, RequestDataSource requests) {
    this.server = server;
    this.requests = requests;
  }

  /**
   * Returns true when the database has not answered for some seconds, so that queries are
   * pointless.
   */
  public boolean isDown() {
    return down;
  }

  /** Returns true when the database answered the last check. */
  public boolean isAnswering() {
    return answering;
  }

  /**
   * Returns true when, at the last answer, the database was one that was restored from a backup and
   * that no operator has released since.
   */
  public boolean isRestoredCopy() {
    return restoredCopy;
  }

  /** Logs that the database does not answer, once per outage; to be called after a failed query. */
  public void logOutage() {
    if (System.nanoTime() - lastLogged >= BETWEEN_LOG_LINES.toNanos()
        && logged.compareAndSet(false, true)) {
      lastLogged = System.nanoTime();
      LOG.warn("The database does not answer: requests get status 503 until it does");
    }
  }

  private void checkRepeatedly() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        checkDatabase();
        TimeUnit.NANOSECONDS.sleep((answering ? PERIOD : PERIOD_WHILE_FAILING).toNanos());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      disconnect();
    }
  }

  private void checkDatabase() {
    long begun = System.nanoTime();
    try {
      queryDatabase();
      recordAnswer();
    } catch (SQLException e) {
      disconnect();
      recordFailure(begun);
    } catch (RuntimeException e) {
      // For instance, the file with the password cannot be read. The thread must go on, or nobody
      // would notice the next outage.
      if (answering) {
        LOG.error("The database cannot be asked; it is tried again until it can", e);
      }
      disconnect();
      recordFailure(begun);
    }
  }

  private void queryDatabase() throws SQLException {
    var open = connection;
    if (open == null) {
      var login = server.application();
      var properties = login.properties();
      properties.setProperty("connectTimeout", ANSWER_SECONDS);
      properties.setProperty("socketTimeout", ANSWER_SECONDS);
      open = DriverManager.getConnection(login.url(), properties);
      connection = open;
    }
    try (var statement = open.createStatement();
        var rows = statement.executeQuery("select exists (select from restored_copy)")) {
      restoredCopy = rows.next() && rows.getBoolean(1);
    }
  }

  private void recordAnswer() {
    answering = true;
    down = false;
    if (logged.compareAndSet(true, false)) {
      LOG.warn("The database answers again");
    }
  }

  private void recordFailure(long begun) {
    if (answering) {
      answering = false;
      failingSince = begun;
    }
    if (System.nanoTime() - failingSince >= MAX_WAIT.toNanos()) {
      down = true;
      logOutage();
      requests.abortAll();
    }
  }

  private void disconnect() {
    var open = connection;
    connection = null;
    if (open != null) {
      try {
        open.abort(Runnable::run);
      } catch (SQLException e) {
        LOG.debug("The connection of the watch could not be cut", e);
      }
    }
  }

  /**
   * Makes the monitor start before the web server, because each page shows whether this is a
   * restored copy.
   */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void start() {
    checkDatabase();
    thread = Thread.ofPlatform().daemon().name("database-watch").start(this::checkRepeatedly);
  }

  @Override
  public void stop() {
    var running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
