// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.rugdekking.survey.SurveyCommands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsUnitTests {

  private static final Pattern LINE =
      Pattern.compile("^\\./run ([a-z][a-z-]+)((?: [A-Z]+)*)(?: .*)?$", Pattern.MULTILINE);
  private static final Pattern MENTIONED = Pattern.compile("\\./run ([a-z][a-z-]+)");

  /** These ./run does itself. */
  private static final List<String> OF_RUN = List.of("build", "set-up");

  @TempDir Path directory;

  private record Said(int status, String text) {}

  @Test
  void refusesExtraWordsInOneSentence() {
    for (var name : List.of("backup", "restore", "export", "import", "dance", "")) {
      assertThat(refused(List.of(name, "a", "b"))).contains("Not understood");
    }
    assertThat(refused(List.of("backup", ""))).contains("Not understood");
    assertThat(refused(List.of("backup"))).contains("Not understood");
  }

  /** Neither says that it was not understood, and none makes a database or keys to look at. */
  @Test
  void understandsEachCommandOfTheHelp() throws IOException {
    assertThat(help()).hasSizeGreaterThan(20);
    for (var line : help()) {
      var name = line.group(1);
      if (SurveyCommands.knows(name)) {
        assertThat(run(List.of(name, "--help")).status).as(name).isZero();
      } else if (!OF_RUN.contains(name)) {
        var words = new ArrayList<>(List.of(name));
        words.addAll(Stream.of(line.group(2).split(" ")).skip(1).map(this::example).toList());
        var said = run(words);
        assertThat(said.status).as("%s: %s", words, said.text).isLessThan(2);
        assertThat(said.text).doesNotContain("Not understood");
      }
    }
    assertThat(directory.resolve("data/database")).doesNotExist();
    assertThat(directory.resolve("keys")).doesNotExist();
  }

  @Test
  void refusesEachCommandOfTheHelpWithWordsItDoesNotTake() throws IOException {
    for (var line : help()) {
      var name = line.group(1);
      if (!OF_RUN.contains(name)) {
        var said = run(List.of(name, "a", "b", "c"));
        assertThat(said.status).as("%s: %s", name, said.text).isEqualTo(2);
      }
    }
  }

  @Test
  void eachCommandHasOneLineInTheHelpAndAPlaceInTheDocuments() throws IOException {
    var names = help().stream().map(line -> line.group(1)).toList();
    assertThat(names).doesNotHaveDuplicates();
    var ours = names.stream().filter(name -> !SurveyCommands.knows(name)).toList();
    var operations = Files.readString(Path.of("docs/operations.md"));
    assertThat(new TreeSet<>(MENTIONED.matcher(operations).results().map(m -> m.group(1)).toList()))
        .isEqualTo(new TreeSet<>(ours));
  }

  private static List<MatchResult> help() throws IOException {
    var run = Files.readString(Path.of("run"));
    var text = run.substring(run.indexOf("<<'TEXT'"), run.indexOf("Settings, from"));
    return LINE.matcher(text).results().toList();
  }

  private String example(String word) {
    return switch (word) {
      case "KEY" -> "4f6e8a52-0d0b-4c58-9c0f-1f2f3a4b5c6d";
      case "ADDRESS" -> "iemand@stad.example";
      case "NUMBER" -> "0612345678";
      default -> directory.resolve(word).toString();
    };
  }

  private static String refused(List<String> arguments) {
    var said = run(arguments, Map.of());
    assertThat(said.status).isEqualTo(2);
    assertThat(said.text.lines()).hasSize(1);
    return said.text;
  }

  private Said run(List<String> arguments) {
    return run(
        arguments,
        Map.of(
            "RUGDEKKING_DATA", directory.resolve("data").toString(),
            "RUGDEKKING_KEYS", directory.resolve("keys").toString()));
  }

  private static Said run(List<String> arguments, Map<String, String> environment) {
    var bytes = new ByteArrayOutputStream();
    var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new Said(
        Commands.run(arguments, environment, stream, stream),
        bytes.toString(StandardCharsets.UTF_8));
  }
}
