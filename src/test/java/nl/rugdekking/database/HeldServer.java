// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** An embedded server in a process of its own, so that the process can be killed. */
record HeldServer(Process application, ProcessHandle server) {

  static void main(String[] arguments) throws InterruptedException {
    var server = EmbeddedServer.start(Path.of(arguments[0]));
    System.out.println(server.pid());
    new CountDownLatch(1).await();
  }

  static HeldServer start(Path data) throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // it ends soon
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                HeldServer.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var pid = process.inputReader(StandardCharsets.UTF_8).readLine();
    return new HeldServer(process, ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
  }

  /**
   * Kills all but the server: the shell between, the reader it started, and the application, which
   * is halted first so that it cannot start another guard. The reader stops the server when the
   * application ends, so it must really be gone before that.
   */
  void killAllButTheServer() {
    ServerWords.within(ServerWords.PATIENCE, () -> shells().size() >= 2);
    ServerProcess.signal("STOP", application.toHandle());
    var guards = shells();
    guards.forEach(ProcessHandle::destroyForcibly);
    guards.forEach(guard -> ServerWords.within(ServerWords.PATIENCE, () -> hasEnded(guard)));
    ServerWords.kill(application.toHandle());
  }

  private List<ProcessHandle> shells() {
    return application
        .descendants()
        .filter(child -> child.info().command().orElse("").matches(".*/(sh|dash|bash)"))
        .toList();
  }

  /** Its parent is halted and cannot take note of its end, so it stays as a zombie. */
  private static boolean hasEnded(ProcessHandle process) {
    try {
      var state = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
      return state.substring(state.lastIndexOf(')')).startsWith(") Z");
    } catch (IOException gone) {
      return true;
    }
  }
}
