// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;

/** Whoever starts it wrongly reads one sentence and not the way to it. */
class StartUnitTests {

  private record Said(int status, String out, String err) {}

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

  private Said run(List<String> words) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("bash", "run"));
    command.addAll(words);
    return said(new ProcessBuilder(command));
  }

  private Said start(String setting, String value) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            RugdekkingApplication.class.getName());
    SettingsUnitTests.only(process.environment(), Map.of());
    process.environment().put("RUGDEKKING_DATA", directory.resolve("data").toString());
    process.environment().put("RUGDEKKING_KEYS", directory.resolve("keys").toString());
    process.environment().put("PORT", "0");
    process.environment().put(setting, value);
    return said(process);
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
