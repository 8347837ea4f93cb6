// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
   * is halted first so that it cannot start another guard.
   */
  void killAllButTheServer() {
    ServerProcess.signal("STOP", application.toHandle());
    application
        .descendants()
        .filter(child -> child.info().command().orElse("").matches(".*/(sh|dash|bash)"))
        .toList()
        .forEach(ProcessHandle::destroyForcibly);
    ServerWords.kill(application.toHandle()); // only now do the others count as ended
  }
}
