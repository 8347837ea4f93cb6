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
  private final List<Script.Text> scripts;
  private final List<Path> files = new ArrayList<>();
  private final List<Path> inOneGo = new ArrayList<>();

  /** Runs these scripts by turns, one for each person who reports. */
  Pgbench(Ground ground, List<Script.Text> scripts) throws IOException {
    this.ground = ground;
    this.scripts = scripts;
    for (var script : scripts) {
      files.add(write("bench", script.lines()));
      inOneGo.add(write("in-one-go", script.inOneGo()));
    }
  }

  private Path write(String name, String lines) throws IOException {
    return Files.writeString(Files.createTempFile(ground.data(), name, ".sql"), lines);
  }

  /** Transactions per second, statement by statement. */
  double run(int clients, int seconds) throws IOException, InterruptedException {
    return run(files, clients, seconds);
  }

  /** Transactions per second, each in one round trip. */
  double runInOneGo(int clients, int seconds) throws IOException, InterruptedException {
    return run(inOneGo, clients, seconds);
  }

  private double run(List<Path> files, int clients, int seconds)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command(files, clients, seconds)).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", ground.databasePassword("rugdekking_app"));
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var rate = RATE.matcher(said);
    if (process.waitFor() != 0 || !rate.find() || !FAILED.matcher(said).find()) {
      throw new IllegalStateException(
          "pgbench failed:\n" + said + "\n" + scripts.getFirst().lines());
    }
    return Double.parseDouble(rate.group(1));
  }

  private List<String> command(List<Path> files, int clients, int seconds) throws IOException {
    var command = new ArrayList<String>();
    command.addAll(List.of("pgbench", "-n", "-M", "prepared"));
    files.forEach(file -> command.addAll(List.of("-f", file.toString())));
    command.addAll(List.of("-h", "127.0.0.1", "-p", Integer.toString(ground.databasePort())));
    command.addAll(List.of("-U", "rugdekking_app", "-c", Integer.toString(clients)));
    command.addAll(List.of("-j", Integer.toString(Math.min(clients, 2))));
    command.addAll(List.of("-T", Integer.toString(seconds)));
    for (var script : scripts) {
      script.values().forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
    }
    command.add("rugdekking");
    return command;
  }
}
