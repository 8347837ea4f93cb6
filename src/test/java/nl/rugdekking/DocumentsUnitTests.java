// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say that a machine can look up. */
class DocumentsUnitTests {

  private static final Path CODE = Path.of("src/main/java/nl/rugdekking");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)");
  private static final Pattern WORD = Pattern.compile("`([A-Z]\\w+)(?:\\.([A-Z_]+))?`");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Tests)\\b");
  private static final Pattern TYPE = Pattern.compile("(?:class|record|enum|interface) (\\w+)");
  private static final Pattern LETTERED =
      Pattern.compile(
          "^ +\\* (?:\\*\\*)?(\\d+[a-z])\\b(.*?)(?=^ +\\* |^\\d+\\. |^#)",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern CITED = Pattern.compile("[Dd]omain rules? (\\d+(?:, \\d+)*)");
  private static final Pattern SETTING = Pattern.compile("\\bRUGDEKKING_[A-Z]+(?:_[A-Z]+)*\\b");

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    var broken = new TreeSet<String>();
    for (var document : documents()) {
      for (var target : found(LINK, Files.readString(document), 1)) {
        if (!target.startsWith("https:") && !Files.exists(document.resolveSibling(target))) {
          broken.add(document + " -> " + target);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void everyTestThatADocumentNamesIsThere() throws IOException {
    var tests = read(Path.of("src/test/java"), ".java");
    var missing = new TreeSet<String>();
    for (var document : documents()) {
      for (var test : found(TEST, Files.readString(document), 1)) {
        if (!tests.contains("class " + test + " ")) {
          missing.add(document + " -> " + test);
        }
      }
    }
    assertThat(found(TEST, Files.readString(Path.of("SECURITY.md")), 1)).hasSizeGreaterThan(25);
    assertThat(missing).isEmpty();
  }

  @Test
  void everyRuleWithALetterNamesItsTests() throws IOException {
    var rules = Files.readString(Path.of("docs/rules.md"));
    var lettered = LETTERED.matcher(rules).results().toList();
    assertThat(lettered).hasSizeGreaterThan(30);
    assertThat(lettered)
        .allSatisfy(
            rule -> assertThat(found(TEST, rule.group(2), 1)).as(rule.group(1)).isNotEmpty());
  }

  @Test
  void everyRuleThatIsCitedCanBeRead() throws IOException {
    var rules = Files.readString(Path.of("docs/rules.md"));
    var cited = new TreeSet<String>();
    var places =
        new ArrayList<>(List.of(read(CODE, ".java"), read(Path.of("src/test/java"), ".java")));
    for (var document : documents()) {
      places.add(Files.readString(document));
    }
    for (var place : places) {
      for (var numbers : found(CITED, place, 1)) {
        cited.addAll(List.of(numbers.split(", ")));
      }
    }
    assertThat(cited).hasSizeGreaterThan(6);
    assertThat(cited).allSatisfy(number -> assertThat(rules).contains("\n" + number + ". **"));
  }

  @Test
  void everyWordOfTheGlossaryIsInTheCode() throws IOException {
    var types = types(read(CODE, ".java"));
    var glossary = Files.readString(Path.of("docs/glossary.md"));
    var unknown = new TreeSet<String>();
    WORD.matcher(glossary)
        .results()
        .filter(word -> !isDeclared(word, types))
        .forEach(word -> unknown.add(word.group()));
    assertThat(WORD.matcher(glossary).results().count()).isGreaterThan(40);
    assertThat(unknown).isEmpty();
  }

  /** Those are explained in operations, as SettingsUnitTests looks up. */
  @Test
  void everySettingTheCodeReadsIsKnown() throws IOException {
    var code =
        read(CODE, ".java") + Files.readString(Path.of("src/main/resources/application.yaml"));
    var read = new TreeSet<>(found(SETTING, code, 0));
    // the two accounts are put together from a beginning and an end; the last is for tests
    read.removeAll(List.of("RUGDEKKING_DATABASE", "RUGDEKKING_MIGRATOR", "RUGDEKKING_CHROMIUM"));
    assertThat(read).contains("RUGDEKKING_KEYS", "RUGDEKKING_SMTP_HOST");
    assertThat(SettingsCheck.names().keySet()).containsAll(read);
  }

  /** By name, the words of each type up to its first closing brace: there its constants stand. */
  private static Map<String, Set<String>> types(String code) {
    var types = new HashMap<String, Set<String>>();
    var type = TYPE.matcher(code);
    while (type.find()) {
      int end = code.indexOf('}', type.end());
      var body = code.substring(type.end(), end < 0 ? code.length() : end);
      types
          .computeIfAbsent(type.group(1), name -> new HashSet<>())
          .addAll(Pattern.compile("\\W+").splitAsStream(body).toList());
    }
    return types;
  }

  private static boolean isDeclared(MatchResult word, Map<String, Set<String>> types) {
    var words = types.get(word.group(1));
    return words != null && (word.group(2) == null || words.contains(word.group(2)));
  }

  private static List<String> found(Pattern pattern, String text, int group) {
    return pattern.matcher(text).results().map(result -> result.group(group)).toList();
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(Path.of(""));
        Stream<Path> below = Files.walk(Path.of("docs"))) {
      return Stream.concat(top, below).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }

  private static String read(Path directory, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .map(DocumentsUnitTests::text)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
