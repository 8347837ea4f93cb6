// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The built application as a process of its own, started by ./run like anybody would. */
final class Application implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Ground ground;
  private final int port;
  private final Map<String, String> settings;
  private @Nullable Process process;

  Application(Ground ground, Map<String, String> settings) throws IOException {
    this.ground = ground;
    this.port = freePort();
    this.settings = new HashMap<>(settings);
    this.settings.put("PORT", Integer.toString(port));
    this.settings.put("RUGDEKKING_DATA", ground.data().toString());
    this.settings.put("RUGDEKKING_KEYS", ground.keys().toString());
    this.settings.put("RUGDEKKING_DEMO", "off");
  }

  /** Returns when its pages are served. */
  void start() throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(Path.of("run").toAbsolutePath().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(ground.log().toFile()));
    builder.environment().putAll(settings);
    var started = builder.start();
    process = started;
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (!started.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("Not started:\n" + Files.readString(ground.log()));
      }
      Thread.sleep(50);
    }
  }

  private boolean answers() {
    try (var connection = new Connection(port)) {
      return connection.get("/", "").status() < 500;
    } catch (IOException notYet) {
      return false;
    }
  }

  int port() {
    return port;
  }

  /** ./run becomes Java, so this is the process number of the application itself. */
  long pid() {
    return running().pid();
  }

  boolean isRunning() {
    return running().isAlive();
  }

  /** Processor time it has used since it started, in seconds. */
  double processorSeconds() {
    return running().info().totalCpuDuration().map(used -> used.toMillis() / 1e3).orElse(0.0);
  }

  void kill() throws InterruptedException {
    running().destroyForcibly().waitFor();
  }

  private Process running() {
    var running = process;
    if (running == null) {
      throw new IllegalStateException("The application was not started");
    }
    return running;
  }

  @Override
  public void close() {
    var running = process;
    if (running != null) {
      running.destroy();
      try {
        if (running.waitFor(40, TimeUnit.SECONDS)) {
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      running.destroyForcibly();
    }
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
