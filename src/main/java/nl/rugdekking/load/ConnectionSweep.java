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
 * Closes connections whose request does not get complete: when the headers take too long, when one
 * address has too many of them, and, when nearly all connections are in use, the oldest of the
 * address that has most. Tomcat itself only limits the time since the last byte. A request that is
 * being handled is never closed.
 */
@Component
class ConnectionSweep
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(ConnectionSweep.class);

  /** The time allowed from the first byte of a request to the end of its headers. */
  static final Duration HEADERS = Duration.ofSeconds(10);

  /** The most incomplete requests of one address; a whole town hall has fewer at one moment. */
  static final int MOST_OF_ONE_ADDRESS = 400;

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final double CROWDED = 0.9;
  private static final double QUIET = 0.75;

  /** A connection that waits for input: the rest of a request, or another one. */
  private record Waiting(SocketWrapperBase<?> connection, boolean isUnfinished, long since) {}

  private final TrustedProxy proxy;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("connections").factory());
  private Map<SocketWrapperBase<?>, Waiting> before = new HashMap<>();
  private @Nullable HttpProtocol protocol;

  ConnectionSweep(TrustedProxy proxy) {
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
            this::sweepAgain, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Stops reading from this connection. */
  void endInput(String address, int port) {
    var ours = protocol;
    if (ours != null) {
      ours.endInput(address, port);
    }
  }

  // An exception would cancel all later runs of the scheduled task.
  private void sweepAgain() {
    try {
      sweep();
    } catch (RuntimeException failed) {
      log.warn("Connections could not be looked through: {}", failed.getClass().getName());
    }
  }

  private void sweep() {
    var ours = protocol;
    if (ours == null) {
      return;
    }
    var connections = List.copyOf(ours.connections());
    var waiting = waiting(connections);
    long tooOld = System.nanoTime() - HEADERS.toNanos();
    waiting.stream().filter(one -> one.isUnfinished && one.since < tooOld).forEach(this::close);
    ofEachAddress(waiting.stream().filter(Waiting::isUnfinished).toList())
        .forEach((address, ofOne) -> closeBeyond(MOST_OF_ONE_ADDRESS, ofOne));
    int places = ours.getMaxConnections();
    if (connections.size() > CROWDED * places) {
      makeRoom(waiting, connections.size() - (int) (QUIET * places));
    }
  }

  private List<Waiting> waiting(List<? extends SocketWrapperBase<?>> connections) {
    var now = new HashMap<SocketWrapperBase<?>, Waiting>();
    for (var connection : connections) {
      // the thread that handles a request holds the lock of its connection
      if (!connection.isClosed() && !connection.getLock().isLocked()) {
        var isUnfinished = connection.getCurrentProcessor() != null;
        var known = before.get(connection);
        now.put(
            connection,
            known != null && known.isUnfinished == isUnfinished
                ? known
                : new Waiting(connection, isUnfinished, System.nanoTime()));
      }
    }
    before = now;
    return List.copyOf(now.values());
  }

  private Map<String, List<Waiting>> ofEachAddress(List<Waiting> waiting) {
    var found = new HashMap<String, List<Waiting>>();
    for (var one : waiting) {
      var address = one.connection.getRemoteAddr();
      // all visitors come through the proxy, which has limits of its own
      if (address != null && !proxy.is(address)) {
        found.computeIfAbsent(address, unseen -> new ArrayList<>()).add(one);
      }
    }
    return found;
  }

  private void closeBeyond(int most, List<Waiting> ofOne) {
    oldestFirst(ofOne).limit(Math.max(0, ofOne.size() - most)).forEach(this::close);
  }

  private void makeRoom(List<Waiting> waiting, int count) {
    ofEachAddress(waiting).values().stream()
        .max(Comparator.comparingInt(List::size))
        .ifPresent(most -> oldestFirst(most).limit(count).forEach(this::close));
  }

  // Incomplete requests go before idle connections.
  private static Stream<Waiting> oldestFirst(List<Waiting> waiting) {
    return waiting.stream()
        .sorted(
            Comparator.comparing((Waiting one) -> !one.isUnfinished)
                .thenComparingLong(Waiting::since));
  }

  private void close(Waiting one) {
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
