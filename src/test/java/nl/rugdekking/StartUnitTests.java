// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.util.FileSystemUtils;

/** Whoever starts it wrongly reads one sentence and not the way to it. */
class StartUnitTests {

  private record Said(int status, String out, String err) {}

  private static final List<String> AS_ROOT = List.of("unshare", "--user", "--map-root-user");

  @TempDir Path directory;

  @Test
  void saysItInOneSentenceOnStandardErrorWhenASettingIsWrong() throws Exception {
    assertThat(start("PORT", "abc"))
        .isEqualTo(new Said(1, "", "PORT must be a whole number from 0 to 65535; it is abc.\n"));
  }

  @Test
  void saysEverySettingThatIsWrongAtOnce() throws Exception {
    var said = start("RUGDEKKING_DATABASE_URL", "mysql://x");
    assertThat(said.status).isEqualTo(1);
    assertThat(said.err.lines())
        .contains(
            "RUGDEKKING_DATABASE_URL must name a PostgreSQL database, as in postgresql://host:port/name.")
        .hasSize(2);
  }

  @Test
  void namesTheSettingOfAnAddressThatCannotBeTaken() {
    var analyzer = new AddressFailureAnalyzer();
    assertThat(analyzer.analyze(new RuntimeException(new PortInUseException(8080))))
        .satisfies(a -> assertThat(a.getDescription()).startsWith("Port 8080 is taken: "));
    var cannot = new WebServerException("no", new BindException("Cannot assign"));
    assertThat(analyzer.analyze(new RuntimeException(cannot)))
        .satisfies(a -> assertThat(a.getDescription()).contains("RUGDEKKING_BIND"));
    var other = new WebServerException("no", new IllegalStateException("else"));
    assertThat(analyzer.analyze(new RuntimeException(other))).isNull();
  }

  @Test
  void refusesExtraWordsOfCommands() throws Exception {
    for (var words :
        List.of(
            List.of("set-up", "a", "b"),
            List.of("set-up"),
            List.of("build", "x"),
            List.of("", "x"))) {
      var said = run(words);
      assertThat(said.status).as(words.toString()).isEqualTo(2);
      assertThat(said.err.lines()).hasSize(1);
    }
    assertThat(run(List.of("set-up", directory.resolve("nowhere/x").toString())))
        .isEqualTo(new Said(1, "", "There is no file " + directory.resolve("nowhere/x") + ".\n"));
  }

  /** As in a container; the number of the account counts, and not its name. */
  @Test
  void aStartAsRootSaysSoOnce() throws Exception {
    assumeTrue(maySeemRoot());
    var password = Files.writeString(directory.resolve("password"), "x");
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    var settings = new HashMap<String, String>();
    settings.put("RUGDEKKING_DATABASE_URL", "postgresql://127.0.0.1:1/none");
    for (var account : List.of("DATABASE", "MIGRATOR")) {
      settings.put("RUGDEKKING_" + account + "_USER", "nobody");
      settings.put("RUGDEKKING_" + account + "_PASSWORD_FILE", password.toString());
    }
    var started = process(List.of("-Duser.name=ordinary"), settings);
    started.command().addAll(0, AS_ROOT);
    var said = said(started);
    assertThat(said.err.lines())
        .containsOnlyOnce("Rugdekking runs as root; an ordinary account is enough, and safer.")
        .hasSize(2);
  }

  /** Where the application says it, ./run is silent about it. */
  @Test
  void runSaysOnceThatACommandRunsAsRoot() throws Exception {
    assumeTrue(maySeemRoot());
    assertThat(runBuiltAsRoot("dance").err.lines())
        .containsExactly(
            "This runs as root; an ordinary account is enough, and safer.",
            "Niet begrepen: ./run --help noemt de opdrachten."
                + " / Not understood: ./run --help lists the commands.");
    assertThat(runBuiltAsRoot().err).doesNotContain("root");
    var file = Files.writeString(directory.resolve("organisation.yaml"), "");
    assertThat(runBuiltAsRoot("set-up", file.toString()).err).doesNotContain("root");
  }

  private static boolean maySeemRoot() throws IOException, InterruptedException {
    var command = new ArrayList<>(AS_ROOT);
    command.add("true");
    return new ProcessBuilder(command).start().waitFor() == 0;
  }

  /** A folder as one copies it: what was built, without sources. The start itself is refused. */
  private Said runBuiltAsRoot(String... words) throws IOException, InterruptedException {
    var folder = directory.resolve("installed");
    FileSystemUtils.copyRecursively(Path.of("bin"), folder.resolve("bin"));
    Files.copy(Path.of("run"), folder.resolve("run"), StandardCopyOption.REPLACE_EXISTING);
    var app = Files.createDirectories(folder.resolve("target/app"));
    Files.writeString(app.resolve("stamp"), "built");
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
    manifest
        .getMainAttributes()
        .put(Attributes.Name.MAIN_CLASS, RugdekkingApplication.class.getName());
    new JarOutputStream(Files.newOutputStream(app.resolve("rugdekking.jar")), manifest).close();
    var command = new ArrayList<>(AS_ROOT);
    command.addAll(List.of("bash", folder.resolve("run").toString()));
    command.addAll(List.of(words));
    var process = new ProcessBuilder(command);
    SettingsUnitTests.only(process.environment(), Map.of());
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    if (!List.of(words).equals(List.of("dance"))) {
      process.environment().put("RUGDEKKING_SMTP_PORT", "abc");
    }
    return said(process);
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(one -> Path.of(one).toUri().toString())
        .collect(Collectors.joining(" "));
  }

  private Said run(List<String> words) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("bash", "run"));
    command.addAll(words);
    return said(new ProcessBuilder(command));
  }

  private Said start(String setting, String value) throws IOException, InterruptedException {
    return said(process(List.of(), Map.of(setting, value)));
  }

  private ProcessBuilder process(List<String> options, Map<String, String> settings) {
    var command =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")); // it ends soon
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp", System.getProperty("java.class.path"), RugdekkingApplication.class.getName()));
    var process = new ProcessBuilder(command);
    SettingsUnitTests.only(process.environment(), Map.of());
    process.environment().put("RUGDEKKING_DATA", directory.resolve("data").toString());
    process.environment().put("RUGDEKKING_KEYS", directory.resolve("keys").toString());
    process.environment().put("PORT", "0");
    process.environment().putAll(settings);
    return process;
  }

  private Said said(ProcessBuilder process) throws IOException, InterruptedException {
    var out = directory.resolve("out");
    var err = directory.resolve("err");
    var status = process.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Said(
        status,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
