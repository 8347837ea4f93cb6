// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.CommandRunner;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandbookUnitTests {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"onderzoeker.md", "researcher.md"})
  void everyCommandOfThePageRuns(String page) throws IOException {
    var commands =
        Files.readAllLines(Path.of("docs/handbook", page)).stream()
            .filter(line -> line.startsWith("./run "))
            .toList();
    assertThat(commands).hasSize(10);
    for (var command : commands) {
      run(command);
    }
    assertThat(Files.readString(directory.resolve("tables.csv"))).contains(",*,", ",asked,");
    assertThat(Files.readString(directory.resolve("tables.html"))).contains("<svg", "stroke-dash");
    assertThat(Files.size(directory.resolve("tables.xlsx"))).isGreaterThan(1000);
    assertThat(Files.readString(directory.resolve("answers.csv"))).doesNotContain("@", "R_0");
    assertThat(directory.resolve("answers.sav")).exists();
    assertThat(Files.readString(directory.resolve("by-size.csv"))).contains(",LT20K,", ",*,");
    assertThat(Files.readString(directory.resolve("released.csv"))).contains(",INWONERS,");
  }

  // As a shell would, with what is written and read back in a directory of the test.
  private void run(String command) throws IOException {
    var words = new ArrayList<>(List.of(command.split(" ")));
    words.removeFirst();
    int arrow = words.indexOf(">");
    var out = new ByteArrayOutputStream();
    var target = arrow < 0 ? "" : words.get(arrow + 1);
    var arguments = new ArrayList<>(arrow < 0 ? words : words.subList(0, arrow));
    arguments.replaceAll(
        word ->
            word.matches("(answers|released)\\.(csv|sav)")
                ? directory.resolve(word).toString()
                : word);
    var err = new ByteArrayOutputStream();
    int status =
        CommandRunner.run(
            arguments,
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            new SurveyCommands());
    assertThat(status).as(command + err.toString(StandardCharsets.UTF_8)).isZero();
    if (!target.isEmpty()) {
      Files.write(directory.resolve(target), out.toByteArray());
    } else if (!command.contains("--out")) {
      assertThat(out.size()).as(command).isPositive();
    }
  }
}
