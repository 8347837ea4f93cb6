// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoomMessageSourceUnitTests {

  private static final Map<String, String> DUTCH = Sources.texts("nl");
  private static final Map<String, String> ENGLISH = Sources.texts("en");
  private static final String CODE =
      Stream.of(Sources.in(Sources.JAVA, ".java"), Sources.in(Sources.TEMPLATES, ".html"))
          .flatMap(files -> files.values().stream())
          .collect(Collectors.joining("\n"));

  /** A key, or the beginning of one that code completes: "web.error." + status. */
  private static final Pattern MENTION = Pattern.compile("[a-z]+(?:\\.[a-z0-9-]+)+\\.?");

  private static final Set<String> ASKED_BY_SPRING =
      Set.of(
          "jakarta.validation.constraints.NotBlank.message",
          "jakarta.validation.constraints.NotEmpty.message",
          "jakarta.validation.constraints.NotNull.message",
          "jakarta.validation.constraints.Size.message",
          "typeMismatch");

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

  @Test
  void everyTextIsThereInBothLanguages() {
    assertThat(ENGLISH.keySet()).isNotEmpty().isEqualTo(DUTCH.keySet());
    assertThat(DUTCH).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    assertThat(ENGLISH).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
  }

  @Test
  void everyTextIsUsed() {
    Set<String> mentioned =
        MENTION.matcher(CODE).results().map(MatchResult::group).collect(Collectors.toSet());
    Set<String> unused = new TreeSet<>(DUTCH.keySet());
    unused.removeIf(ASKED_BY_SPRING::contains);
    unused.removeIf(key -> mentioned.contains(key) || isCompleted(key, mentioned));
    assertThat(unused).isEmpty();
  }

  /**
   * "web.error." + status; or "post." + letter + ".body" with the name of the letter in code; or
   * "register." + enum + "." + constant; or room + ".entry." + kind with the name of the room.
   */
  private static boolean isCompleted(String key, Set<String> mentioned) {
    int room = key.indexOf('.');
    for (int dot = key.lastIndexOf('.'); dot > room; dot = key.lastIndexOf('.', dot - 1)) {
      if (mentioned.contains(key.substring(0, dot + 1))) {
        return true;
      }
    }
    String[] words = key.split("\\.");
    if (words.length > 2 && CODE.contains("\"." + words[1] + ".\"")) {
      return Pattern.compile("\\b" + words[2] + "\\b").matcher(CODE).find();
    }
    return CODE.contains('"' + words[0] + ".\"")
        && (CODE.contains('"' + words[1] + '"') || CODE.contains("enum " + words[1] + " "));
  }

  @Test
  void everyTextThatATemplateNamesIsThere() {
    Pattern named = Pattern.compile("#\\{([a-z][\\w.-]*[\\w])[(}]");
    Map<Path, String> templates = Sources.in(Sources.TEMPLATES, ".html");
    assertThat(templates).isNotEmpty();
    templates.forEach(
        (file, content) ->
            assertThat(
                    named
                        .matcher(TemplatesUnitTests.withoutComments(content))
                        .results()
                        .map(found -> found.group(1)))
                .as(file.toString())
                .allMatch(DUTCH::containsKey));
  }

  @Test
  void bothLanguagesTakeTheSameArguments() {
    DUTCH.forEach(
        (key, text) ->
            assertThat(arguments(ENGLISH.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(arguments(text)));
  }

  /** With arguments an apostrophe quotes; alone it swallows the arguments after it. */
  @Test
  void anApostropheIsDoubledWhereThereAreArguments() {
    for (Map<String, String> texts : Set.of(DUTCH, ENGLISH)) {
      texts.forEach(
          (key, text) -> {
            if (!arguments(text).isEmpty()) {
              assertThat(text.replace("''", "")).as(key).doesNotContain("'");
            }
          });
    }
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
