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
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.rugdekking.custody.CustodyCommands;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.survey.SurveyCommands;
import nl.rugdekking.vault.VaultCommands;
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
      if (CommandRunner.find(name, new SurveyCommands()).isPresent()) {
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
  void explainsEachCommandInDutchAndInEnglish() throws IOException {
    for (var line : help()) {
      var name = line.group(1);
      if (!OF_RUN.contains(name)) {
        var help = run(List.of(name, "--help"));
        assertThat(help.status).as(name).isZero();
        assertThat(help.text)
            .startsWith("./run " + name)
            .contains("\nNederlands\n", "\nEnglish\n")
            .doesNotContain("%%");
      }
    }
  }

  @Test
  void everyWordOfACommandHasItsLineInBothLanguages() throws IOException {
    for (var language : List.of("nl", "en")) {
      var texts = ResourceBundle.getBundle("help/commands", Locale.of(language));
      for (var line : help()) {
        var name = line.group(1);
        for (var room : rooms()) {
          CommandRunner.find(name, room)
              .ifPresent(
                  command -> {
                    command.setResourceBundle(texts);
                    var spec = command.getCommandSpec();
                    assertThat(spec.usageMessage().description()).as(name).isNotEmpty();
                    assertThat(spec.args())
                        .as(name)
                        .allSatisfy(arg -> assertThat(arg.description()).isNotEmpty());
                  });
        }
      }
    }
  }

  @Test
  void saysInDutchAndInEnglishWhichWordIsWrong() {
    assertThat(refused(List.of("backup", "a", "b")))
        .isEqualTo(
            "Niet begrepen: backup kent 'b' niet; ./run backup --help legt het uit."
                + " / Not understood: backup does not know 'b'; ./run backup --help explains it.\n");
    assertThat(refused(List.of("backup"))).contains("heeft DIR nodig", "needs DIR");
    assertThat(refused(List.of("backup", "a", "--recipient")))
        .contains("heeft --recipient nodig", "needs --recipient");
    assertThat(refused(List.of("destroy-key", "1\n2")))
        .contains("kan hier niets mee: KEY '1?2';", "cannot use KEY '1?2';");
    assertThat(refused(List.of("pulse", "--members", "1", "--answers", "a", "--format", "pdf")))
        .contains("mee: --format 'pdf' (text, json)", "cannot use --format 'pdf' (text, json)");
    assertThat(refused(List.of("interval", "--count", "1", "--count", "2")))
        .contains("neemt --count één keer", "takes --count once");
    assertThat(refused(List.of("tables", "--answers", "--protect")))
        .contains("heeft --answers nodig", "needs --answers");
  }

  private List<Object> rooms() {
    var settings = new DatabaseSettings(_ -> null);
    return List.of(
        new SurveyCommands(),
        new VaultCommands(Map.of(), _ -> {}, System.out),
        new CustodyCommands(settings, Map.of(), System.in, System.out, System.err),
        new OperatorCommands(Map.of(), System.out, System.err));
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
    var ours =
        names.stream()
            .filter(name -> CommandRunner.find(name, new SurveyCommands()).isEmpty())
            .toList();
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
