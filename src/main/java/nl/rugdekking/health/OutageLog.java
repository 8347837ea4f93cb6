// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.health;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import nl.rugdekking.database.DatabaseMonitor;
import nl.rugdekking.database.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Logs an outage once. While it lasts, every request, every connection and every scheduled run
 * would log the same exception with its stack trace; this filter keeps those lines out of the log.
 */
@Component
class OutageLog extends TurboFilter implements DisposableBean {

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(OutageLog.class);
  private static final long BETWEEN_LINES = Duration.ofMinutes(1).toNanos();

  private final DatabaseMonitor watch;
  private final Map<Outage, AtomicLong> lastLines = new EnumMap<>(Outage.class);

  OutageLog(DatabaseMonitor watch) {
    this.watch = watch;
    for (var outage : Outage.values()) {
      lastLines.put(outage, new AtomicLong(System.nanoTime() - BETWEEN_LINES));
    }
    start();
    context().addTurboFilter(this);
  }

  /** Logs the outage, unless it was logged within the last minute. */
  void logOnce(Outage outage) {
    switch (outage) {
      case DATABASE -> watch.logOutage();
      case SLOW ->
          write(
              outage,
              "The database took longer than a request may wait: it got status 503; at most once a"
                  + " minute");
      case DISK ->
          write(
              outage,
              "A disk has no room left, that of the database, the files or the keys: requests get"
                  + " status 503; at most once a minute");
    }
  }

  private void write(Outage outage, String line) {
    var last = lastLines.get(outage);
    long before = last == null ? 0 : last.get();
    long now = System.nanoTime();
    if (last != null && now - before >= BETWEEN_LINES && last.compareAndSet(before, now)) {
      LOG.warn(line);
    }
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      @Nullable Object @Nullable [] params,
      @Nullable Throwable thrown) {
    if (thrown == null || !level.isGreaterOrEqual(Level.WARN)) {
      return FilterReply.NEUTRAL;
    }
    var outage = Outage.of(thrown);
    outage.ifPresent(this::logOnce);
    return outage.isPresent() ? FilterReply.DENY : FilterReply.NEUTRAL;
  }

  @Override
  public void destroy() {
    context().getTurboFilterList().remove(this);
  }

  private static LoggerContext context() {
    return (LoggerContext) LoggerFactory.getILoggerFactory();
  }
}
