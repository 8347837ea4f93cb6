// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A running PostgreSQL server of our own. A shell starts it, and a second process of that shell
 * reads from a pipe that the application keeps open. When the application ends in whatever way, the
 * pipe closes, and the shell stops the server. When the server ends by itself, the shell ends too,
 * and {@link #waitFor} returns.
 */
final class ServerProcess {

  private static final Duration MAX_WAIT = Duration.ofSeconds(30);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(10);

  // The script of the shell. It starts the server, and a reader that waits for the pipe to close
  // and
  // then sends the server SIGINT, which is PostgreSQL's fast shutdown. The reader is killed when
  // the
  // server ends, so that it never sends a signal to another process that got the same number.
  private static final String SHELL_SCRIPT =
      """
      exec 3<&0
      "$@" </dev/null 3<&- &
      server=$!
      { read -r _ <&3; kill -INT $server; } >/dev/null 2>&1 &
      reader=$!
      exec 3<&-
      wait $server
      status=$?
      kill $reader 2>/dev/null
      exit $status
      """;

  private final Process shell;
  private final ProcessHandle server;

  private ServerProcess(Process shell, ProcessHandle server) {
    this.shell = shell;
    this.server = server;
  }

  /** Starts the server and returns when it is ready; throws when it ends before that. */
  static ServerProcess launch(ServerFolder folder, ServerPrograms programs, int port) {
    try {
      var shell =
          new ProcessBuilder(commandLine(folder, programs, port))
              .redirectErrorStream(true)
              .redirectOutput(folder.log().resolve("start.log").toFile())
              .start();
      while (shell.isAlive()) {
        var server = findReadyServer(folder, shell);
        if (server.isPresent()) {
          return new ServerProcess(shell, server.get());
        }
        pause();
      }
      throw new DatabaseException("PostgreSQL did not start: " + folder.log() + " says why");
    } catch (IOException e) {
      throw new DatabaseException("PostgreSQL in " + folder.root() + " cannot be run", e);
    }
  }

  private static List<String> commandLine(ServerFolder folder, ServerPrograms programs, int port) {
    var command = new ArrayList<String>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      // The server runs in a session of its own, so that Ctrl-C in a terminal reaches only the
      // application, which needs its database until it has finished its work.
      command.add("/usr/bin/setsid");
    }
    command.addAll(List.of("/bin/sh", "-c", SHELL_SCRIPT, "rugdekking-database"));
    command.addAll(
        programs.command("postgres", "-D", folder.cluster().toString(), "-c", "port=" + port));
    return command;
  }

  /**
   * Returns the process of the server when it is ready. It writes its process number in the first
   * line of a file, and "ready" in the eighth.
   */
  private static Optional<ProcessHandle> findReadyServer(ServerFolder folder, Process shell) {
    var lines = readPostmasterFile(folder);
    if (lines.size() < 8 || !lines.get(7).strip().equals("ready")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(server -> isChildOf(shell, server));
  }

  private static boolean isChildOf(Process shell, ProcessHandle process) {
    return process.parent().filter(parent -> parent.pid() == shell.pid()).isPresent();
  }

  // Returns the file in which PostgreSQL describes its running server; empty when there is none.
  private static List<String> readPostmasterFile(ServerFolder folder) {
    try {
      var file = folder.postmasterFile();
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      // The file is being written or removed just now.
      return List.of();
    }
  }

  long pid() {
    return server.pid();
  }

  boolean isAlive() {
    return shell.isAlive() && server.isAlive();
  }

  /** Waits until the server or its shell has ended. */
  void waitFor() throws InterruptedException {
    shell.waitFor();
  }

  /** Closes the pipe, which stops the server; returns when it has stopped. */
  void stop() {
    try {
      shell.getOutputStream().close();
    } catch (IOException e) {
      signal("INT", server);
    }
    if (!hasEndedWithin(server, MAX_WAIT)) {
      signal("QUIT", server);
      hasEndedWithin(server, MAX_WAIT);
    }
  }

  /**
   * Stops a server that was left behind by an application that crashed. It is recognised by its
   * program, which lies in our own folder that nobody else can enter. The caller holds the lock on
   * that folder.
   */
  static void stopStale(ServerFolder folder) {
    var postmaster = findPostmaster(folder);
    if (postmaster != null && isOurs(folder, postmaster)) {
      signal("INT", postmaster);
    }
    if (!waitForEnd(folder) && !quit(folder)) {
      throw new DatabaseException(
          "A database server of an earlier run still works in "
              + folder.root()
              + "; stop it first");
    }
    deleteStalePidFile(folder);
  }

  // Waits until all processes of the server have ended; returns false when that takes too long.
  private static boolean waitForEnd(ServerFolder folder) {
    return listOurs(folder).stream().allMatch(process -> hasEndedWithin(process, MAX_WAIT));
  }

  // SIGQUIT makes PostgreSQL stop at once; it repairs itself at the next start.
  private static boolean quit(ServerFolder folder) {
    var remaining = listOurs(folder);
    remaining.forEach(process -> signal("QUIT", process));
    return remaining.stream().allMatch(process -> hasEndedWithin(process, MAX_WAIT));
  }

  private static List<ProcessHandle> listOurs(ServerFolder folder) {
    return ProcessHandle.allProcesses().filter(process -> isOurs(folder, process)).toList();
  }

  /**
   * Deletes the file with the process number. After a power failure another process may have that
   * number; PostgreSQL would take it for a running server and refuse to start.
   */
  private static void deleteStalePidFile(ServerFolder folder) {
    var other = findPostmaster(folder);
    if (other != null && other.isAlive()) {
      try {
        Files.deleteIfExists(folder.postmasterFile());
      } catch (IOException e) {
        throw new DatabaseException(folder.postmasterFile() + " cannot be removed", e);
      }
    }
  }

  // Returns the process of which the number is in the file; null when there is none.
  private static @Nullable ProcessHandle findPostmaster(ServerFolder folder) {
    var lines = readPostmasterFile(folder);
    return lines.isEmpty()
        ? null
        : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElse(null);
  }

  private static boolean isOurs(ServerFolder folder, ProcessHandle process) {
    return process
        .info()
        .command()
        .filter(program -> Path.of(program).startsWith(folder.programs()))
        .isPresent();
  }

  private static boolean hasEndedWithin(ProcessHandle process, Duration maxWait) {
    var deadline = System.nanoTime() + maxWait.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      pause();
    }
    return !process.isAlive();
  }

  static void signal(String name, ProcessHandle process) {
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + process.pid())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(MAX_WAIT.toSeconds(), TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new DatabaseException("There is no shell to send a signal with", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(POLL_INTERVAL.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseException("Interrupted while waiting for PostgreSQL", e);
    }
  }
}
