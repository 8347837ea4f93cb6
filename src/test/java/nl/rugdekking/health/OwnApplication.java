// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.health;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import nl.rugdekking.RugdekkingApplication;
import nl.rugdekking.database.DatabaseServer;
import nl.rugdekking.database.EmbeddedServer;
import nl.rugdekking.database.SharedPrograms;
import nl.rugdekking.founding.OrganisationFile;
import nl.rugdekking.founding.OrganisationSetUp;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** An application with a database server and keys of its own, so that both can be taken from it. */
final class OwnApplication implements AutoCloseable {

  static final String SLUG = "stilstad";

  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path directory;

  private OwnApplication(ConfigurableApplicationContext context, Path directory) {
    this.context = context;
    this.directory = directory;
  }

  static OwnApplication start(Path directory, String... settings) {
    var all = new ArrayList<>(List.of(settings));
    all.add("--RUGDEKKING_DATA=" + SharedPrograms.in(directory.resolve("data")));
    all.add("--RUGDEKKING_KEYS=" + directory.resolve("keys"));
    all.add("--PORT=0");
    var context =
        new SpringApplication(RugdekkingApplication.class).run(all.toArray(String[]::new));
    return new OwnApplication(context, directory);
  }

  void foundOrganisation() {
    var text =
        """
        slug: %1$s
        name: Gemeente Stilstad
        kind: MUNICIPALITY
        domain: %1$s.example
        people:
          - {key: clerk, name: Ilse Brandsema, title: clerk, body: COUNCIL, offices: [CASE_OWNER COUNCIL]}
          - {key: adviser, name: Bram Wiltink, kind: OUTSIDE, offices: [CONFIDENTIAL_ADVISER]}
          - {key: other, name: Olga Meerdink, kind: OUTSIDE, offices: [FALLBACK]}
          - {key: keeper, name: Noor Haverkamp, title: civil-servant, body: ORGANISATION, offices: [ADMINISTRATOR, RESPONSIBLE ORGANISATION]}
        """
            .formatted(SLUG);
    bean(OrganisationSetUp.class)
        .setUp(
            OrganisationFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
            false);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  Path keys() {
    return directory.resolve("keys");
  }

  int port() {
    return Integer.parseInt(
        String.valueOf(context.getEnvironment().getProperty("local.server.port")));
  }

  HttpResponse<String> get(String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .timeout(Duration.ofMinutes(1));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Halts every process of the database server, as a machine does that is frozen. The server itself
   * comes first: it would start another child while its children are counted.
   */
  void freeze() {
    var server = ProcessHandle.of(server().pid()).orElseThrow();
    signal("STOP", List.of(server));
    until(() -> stopped(server));
    signal("STOP", server.descendants().toList());
    server.descendants().forEach(child -> until(() -> stopped(child)));
  }

  void thaw() {
    var server = ProcessHandle.of(server().pid()).orElseThrow();
    signal("CONT", server.descendants().toList());
    signal("CONT", List.of(server));
  }

  private static void signal(String name, List<ProcessHandle> processes) {
    var command = new ArrayList<>(List.of("kill", "-" + name));
    processes.forEach(process -> command.add(String.valueOf(process.pid())));
    try {
      // a child that ended meanwhile is no fault
      new ProcessBuilder(command).start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether Linux says of the process that it is stopped (T), or it is gone. */
  private static boolean stopped(ProcessHandle process) {
    try {
      var status = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      return "TZ".indexOf(status.charAt(status.lastIndexOf(')') + 2)) >= 0;
    } catch (IOException gone) {
      return true;
    }
  }

  EmbeddedServer server() {
    return (EmbeddedServer) bean(DatabaseServer.class);
  }

  /** Waits for a fact, for as long as a busy machine may need. */
  static void until(BooleanSupplier fact) {
    var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!fact.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Still not so after a minute");
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
