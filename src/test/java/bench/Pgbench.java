// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Debian's pgbench, with the application's own role on the application's own database. */
final class Pgbench {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");
  private static final Pattern FAILED = Pattern.compile("number of failed transactions: 0 ");

  private final Ground ground;
  private final Script.Text script;
  private final Path file;
  private final Path inOneGo;

  Pgbench(Ground ground, Script.Text script) throws IOException {
    this.ground = ground;
    this.script = script;
    this.file = Files.writeString(ground.data().resolve("bench.sql"), script.lines());
    this.inOneGo = Files.writeString(ground.data().resolve("in-one-go.sql"), script.inOneGo());
  }

  /** Transactions per second, statement by statement. */
  double run(int clients, int seconds) throws IOException, InterruptedException {
    return run(file, clients, seconds);
  }

  /** Transactions per second, each in one round trip. */
  double runInOneGo(int clients, int seconds) throws IOException, InterruptedException {
    return run(inOneGo, clients, seconds);
  }

  private double run(Path file, int clients, int seconds) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command(file, clients, seconds)).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", ground.databasePassword("rugdekking_app"));
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var rate = RATE.matcher(said);
    if (process.waitFor() != 0 || !rate.find() || !FAILED.matcher(said).find()) {
      throw new IllegalStateException("pgbench failed:\n" + said + "\n" + script.lines());
    }
    return Double.parseDouble(rate.group(1));
  }

  private List<String> command(Path file, int clients, int seconds) throws IOException {
    var command = new ArrayList<String>();
    command.addAll(List.of("pgbench", "-n", "-M", "prepared", "-f", file.toString()));
    command.addAll(List.of("-h", "127.0.0.1", "-p", Integer.toString(ground.databasePort())));
    command.addAll(List.of("-U", "rugdekking_app", "-c", Integer.toString(clients)));
    command.addAll(List.of("-j", Integer.toString(Math.min(clients, 2))));
    command.addAll(List.of("-T", Integer.toString(seconds)));
    script.values().forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
    command.add("rugdekking");
    return command;
  }
}
