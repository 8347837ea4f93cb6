// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that the application runs itself, with all its files in one folder of the
 * data directory. It stops with the application and is started again when it ends by itself. A
 * server that a crashed application left behind is stopped first. A lock on the folder allows one
 * application at a time.
 */
public final class EmbeddedServer implements DatabaseServer {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final int ATTEMPTS = 5;

  private final ServerFolder folder;
  private final ServerPrograms programs;
  private final FolderLock lock;
  private final ReentrantLock lifeCycle = new ReentrantLock();
  private volatile ServerProcess process;
  private volatile boolean closed;

  private EmbeddedServer(ServerFolder folder, ServerPrograms programs, FolderLock lock) {
    this.folder = folder;
    this.programs = programs;
    this.lock = lock;
    this.process = launchAtFreePort();
    Thread.ofPlatform().daemon().name("database-watchdog").start(this::watch);
  }

  /** Starts the server of this data directory, and creates its cluster at the first use. */
  public static EmbeddedServer start(Path data) {
    var folder = ServerFolder.in(data);
    var lock = FolderLock.acquire(folder);
    try {
      ServerProcess.stopStale(folder);
      var programs = ServerPrograms.in(folder);
      new ServerCluster(folder, programs).prepare();
      return new EmbeddedServer(folder, programs, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Restarts keep the same port, unless another program uses it by then. */
  private ServerProcess launchAtFreePort() {
    for (int attempt = 1; ; attempt++) {
      var storedPort = folder.readPort();
      var port = storedPort != null && isFree(storedPort) ? storedPort : freePort();
      folder.writePort(port);
      try {
        return ServerProcess.launch(folder, programs, port);
      } catch (DatabaseException e) {
        if (attempt == ATTEMPTS || isFree(port)) {
          throw e;
        }
      }
    }
  }

  /** Chooses a port below the range that operating systems assign themselves. */
  private static int freePort() {
    var random = new SecureRandom();
    for (int attempt = 0; attempt < 1000; attempt++) {
      int port = random.nextInt(15_000, 32_000);
      if (isFree(port)) {
        return port;
      }
    }
    throw new DatabaseException("No free port was found for the database");
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void watch() {
    try {
      while (!closed) {
        process.waitFor();
        restart();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void restart() throws InterruptedException {
    for (int attempt = 1; !closed; attempt++) {
      lifeCycle.lock();
      try {
        if (closed) {
          return;
        }
        if (attempt == 1) {
          LOG.warn("The database server ended by itself and is started again");
        }
        process.stop();
        ServerProcess.stopStale(folder);
        process = ServerProcess.launch(folder, programs, Objects.requireNonNull(folder.readPort()));
        return;
      } catch (RuntimeException e) {
        // This also happens when a file of the server cannot be read for a while.
        if (attempt == 1) {
          LOG.error("The database server does not start; it is tried again until it does", e);
        }
      } finally {
        lifeCycle.unlock();
      }
      TimeUnit.MILLISECONDS.sleep(Math.min(10_000, 100L << Math.min(attempt, 10)));
    }
  }

  @Override
  public DatabaseAccount application() {
    return folder.login(ServerFolder.APPLICATION, ServerFolder.DATABASE);
  }

  @Override
  public DatabaseAccount migrator() {
    return folder.login(ServerFolder.MIGRATOR, ServerFolder.DATABASE);
  }

  @Override
  public boolean isEmbedded() {
    return true;
  }

  /** Returns the process number of the server, which changes at a restart. */
  public long pid() {
    return process.pid();
  }

  /** Stops the server and releases the folder. */
  @Override
  public void close() {
    closed = true;
    lifeCycle.lock();
    try {
      process.stop();
      lock.close();
    } finally {
      lifeCycle.unlock();
    }
  }
}
