// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TemplatesUnitTests {

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>");
  private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}");

  /** Attributes a person reads or hears, written without Thymeleaf. */
  private static final Pattern SPOKEN =
      Pattern.compile("\\s(?:title|alt|placeholder|aria-label|label|summary)=\"[^\"]*\\p{L}");

  /** A text made in the template: th:text="'Opslaan'". Signs and codes are no words. */
  private static final Pattern MADE =
      Pattern.compile(
          "th:(?:text|aria-label|title|alt|placeholder)=\"[^\"]*'[^'\"]*\\p{Ll}{3,}[^'\"]*'");

  private static final Pattern INLINE =
      Pattern.compile(
          "<style|\\s(?:th:)?style=|\\son[a-z]+=|\\shx-on|th:utext|<script(?![^>]*src=)");

  /** Thymeleaf refuses it only when the page is shown. */
  private static final Pattern BEAN_IN_FRAGMENT = Pattern.compile("~\\{[^\"]*@[a-z]");

  /** A form that is sent; Thymeleaf puts the token in it that shows who sends it. */
  private static final Pattern SENT_FORM =
      Pattern.compile("<form(?=[^>]*\\smethod=\"post\")(?![^>]*\\sth:action=)");

  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "addAttribute\\(\\s*\"(?:hint|optional|type|autocomplete|inputmode|maxlength|accept"
              + "|maxBytes|multiple|cancel|danger|idPrefix|goOn|title)\"");

  /** A building block of pages; parts of a field are none. */
  private static final Pattern BLOCK = Pattern.compile("th:fragment=\"(?!field-)([\\w-]+)");

  private static final Pattern FIXED_ASSET = Pattern.compile("\\s(?:src|href)=\"/");

  static String withoutComments(String template) {
    return COMMENT.matcher(template).replaceAll("");
  }

  @TestFactory
  Stream<DynamicTest> everyWordComesFromTheMessages() {
    return templates(
        content -> {
          assertThat(TAG.matcher(content).replaceAll(" ")).doesNotContainPattern(WORDS);
          assertThat(found(SPOKEN, content)).isEmpty();
          assertThat(found(MADE, content).filter(text -> !text.contains("#messages"))).isEmpty();
        });
  }

  @TestFactory
  Stream<DynamicTest> nothingNeedsAnExceptionInTheContentPolicy() {
    return templates(content -> assertThat(found(INLINE, content)).isEmpty());
  }

  /** Addresses made by Thymeleaf carry the content hash, so that caches never show an old look. */
  @TestFactory
  Stream<DynamicTest> noAddressIsWrittenWithoutItsHash() {
    return templates(content -> assertThat(found(FIXED_ASSET, content)).isEmpty());
  }

  /** Without an address by Thymeleaf a form has no token, and is refused as one of another site. */
  @TestFactory
  Stream<DynamicTest> everyFormThatIsSentHasItsToken() {
    return templates(content -> assertThat(found(SENT_FORM, content)).isEmpty());
  }

  /**
   * What a field may leave out is read from the page where it is left out, so no page has anything
   * by that name: its text would stand under every field.
   */
  @Test
  void noPageHasSomethingByANameThatAFieldMayLeaveOut() {
    var java = String.join("\n", Sources.in(Sources.JAVA, ".java").values());
    assertThat(java).contains("addAttribute(");
    assertThat(found(LEFT_OUT, java)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> noBeanIsAskedWhereAFragmentIsCalled() {
    return templates(content -> assertThat(found(BEAN_IN_FRAGMENT, content)).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> onlyTheLayoutHoldsTheMainPart() {
    return templates(
        content ->
            assertThat(content.contains("<main") && !content.contains("rd-header")).isFalse());
  }

  /** So that the page of components never falls behind. */
  @Test
  void theStyleGuideShowsEveryBuildingBlock() {
    var shown =
        String.join("\n", Sources.in(Path.of("src/test/resources/templates"), ".html").values());
    var templates = Sources.in(Sources.TEMPLATES, ".html");
    for (var file : List.of("fragments/parts", "fragments/form", "fragments/safety")) {
      var template = Objects.requireNonNull(templates.get(path(file)), file);
      assertThat(BLOCK.matcher(withoutComments(template)).results().map(found -> found.group(1)))
          .isNotEmpty()
          .allSatisfy(name -> assertThat(shown).contains(file + " :: " + name));
    }
  }

  private static Path path(String template) {
    return Sources.TEMPLATES.resolve(template + ".html");
  }

  private static Stream<DynamicTest> templates(java.util.function.Consumer<String> rule) {
    Map<Path, String> templates = Sources.in(Sources.TEMPLATES, ".html");
    assertThat(templates).containsKey(Sources.TEMPLATES.resolve("layout.html"));
    return templates.entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    Sources.TEMPLATES.relativize(file.getKey()).toString(),
                    () -> rule.accept(withoutComments(file.getValue()))));
  }

  private static Stream<String> found(Pattern pattern, String content) {
    return pattern.matcher(content).results().map(MatchResult::group);
  }
}
