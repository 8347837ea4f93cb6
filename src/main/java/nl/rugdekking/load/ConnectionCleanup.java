// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.rugdekking.web.TrustedProxy;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Closes connections whose request does not get complete: those whose headers take too long, and
 * the oldest ones when an address has too many. When nearly all connections are in use, it closes
 * the oldest waiting connections of the address that has most. Tomcat itself only limits the time
 * since the last byte. A request that is being handled is never closed.
 */
@Component
class ConnectionCleanup
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(ConnectionCleanup.class);

  /** The time allowed from the first byte of a request to the end of its headers. */
  static final Duration HEADERS = Duration.ofSeconds(10);

  /**
   * The highest number of incomplete requests from one address; a whole town hall has fewer at one
   * moment.
   */
  static final int MAX_PER_ADDRESS = 400;

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final double CROWDED = 0.9;
  private static final double QUIET = 0.75;

  /** A connection that waits for input: the rest of a request, or the next request. */
  private record WaitingConnection(
      SocketWrapperBase<?> connection, boolean isUnfinished, long since) {}

  private final TrustedProxy proxy;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("connections").factory());
  private Map<SocketWrapperBase<?>, WaitingConnection> before = new HashMap<>();
  private @Nullable HttpProtocol protocol;

  ConnectionCleanup(TrustedProxy proxy) {
    this.proxy = proxy;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.setProtocol(HttpProtocol.class.getName());
    factory.addConnectorCustomizers(
        connector -> {
          if (connector.getProtocolHandler() instanceof HttpProtocol ours) {
            begin(ours);
          }
        });
  }

  private void begin(HttpProtocol ours) {
    protocol = ours;
    ours.setDisableUploadTimeout(false);
    ours.setConnectionUploadTimeout((int) Duration.ofSeconds(30).toMillis());
    var _ =
        thread.scheduleWithFixedDelay(
            this::closeIncompleteSafely, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Stops reading from this connection. */
  void endInput(String address, int port) {
    var ours = protocol;
    if (ours != null) {
      ours.endInput(address, port);
    }
  }

  // An exception would cancel all later runs of the scheduled task.
  private void closeIncompleteSafely() {
    try {
      closeIncomplete();
    } catch (RuntimeException failed) {
      log.warn("Connections could not be looked through: {}", failed.getClass().getName());
    }
  }

  private void closeIncomplete() {
    var ours = protocol;
    if (ours == null) {
      return;
    }
    var connections = List.copyOf(ours.connections());
    var waiting = listWaiting(connections);
    long tooOld = System.nanoTime() - HEADERS.toNanos();
    waiting.stream().filter(one -> one.isUnfinished && one.since < tooOld).forEach(this::close);
    groupByAddress(waiting.stream().filter(WaitingConnection::isUnfinished).toList())
        .forEach((address, ofOne) -> closeBeyond(MAX_PER_ADDRESS, ofOne));
    int places = ours.getMaxConnections();
    if (connections.size() > CROWDED * places) {
      makeRoom(waiting, connections.size() - (int) (QUIET * places));
    }
  }

  private List<WaitingConnection> listWaiting(List<? extends SocketWrapperBase<?>> connections) {
    var now = new HashMap<SocketWrapperBase<?>, WaitingConnection>();
    for (var connection : connections) {
      // The thread that handles a request holds the lock of its connection.
      if (!connection.isClosed() && !connection.getLock().isLocked()) {
        var isUnfinished = connection.getCurrentProcessor() != null;
        var known = before.get(connection);
        now.put(
            connection,
            known != null && known.isUnfinished == isUnfinished
                ? known
                : new WaitingConnection(connection, isUnfinished, System.nanoTime()));
      }
    }
    before = now;
    return List.copyOf(now.values());
  }

  private Map<String, List<WaitingConnection>> groupByAddress(List<WaitingConnection> waiting) {
    var found = new HashMap<String, List<WaitingConnection>>();
    for (var one : waiting) {
      var address = one.connection.getRemoteAddr();
      // All visitors come through the proxy, which has limits of its own.
      if (address != null && !proxy.isTrusted(address)) {
        found.computeIfAbsent(address, unseen -> new ArrayList<>()).add(one);
      }
    }
    return found;
  }

  private void closeBeyond(int most, List<WaitingConnection> ofOne) {
    oldestFirst(ofOne).limit(Math.max(0, ofOne.size() - most)).forEach(this::close);
  }

  private void makeRoom(List<WaitingConnection> waiting, int count) {
    groupByAddress(waiting).values().stream()
        .max(Comparator.comparingInt(List::size))
        .ifPresent(most -> oldestFirst(most).limit(count).forEach(this::close));
  }

  // Sorts incomplete requests before idle connections, and the oldest first.
  private static Stream<WaitingConnection> oldestFirst(List<WaitingConnection> waiting) {
    return waiting.stream()
        .sorted(
            Comparator.comparing((WaitingConnection one) -> !one.isUnfinished)
                .thenComparingLong(WaitingConnection::since));
  }

  private void close(WaitingConnection one) {
    var lock = one.connection.getLock();
    if (lock.tryLock()) {
      try {
        one.connection.close();
      } finally {
        lock.unlock();
      }
    }
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }
}
