// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads a questionnaire from YAML; refuses an invalid one with the line and the reason. */
final class QuestionnaireFile {

  // The keys that the file may have.
  private static final Set<String> KEYS =
      Set.of(
          "questionnaire",
          "version",
          "title",
          "took-part-if-answered-more-than",
          "lists",
          "questions");

  private final Map<String, List<Answer>> lists = new HashMap<>();
  private final List<Question> questions = new ArrayList<>();
  private final List<Questionnaire.Rule> rules = new ArrayList<>();

  private QuestionnaireFile() {}

  /** The names of the questionnaires that are part of the program. */
  static final List<String> SHIPPED =
      List.of("mayors", "clerks", "secretaries", "office-holders", "perception");

  /** Reads a file, or the shipped questionnaire of that name when there is no such file. */
  static Questionnaire read(Path file) {
    var name = file.toString();
    return SHIPPED.contains(name) && !Files.exists(file)
        ? shipped(name)
        : new QuestionnaireFile().read(YamlNode.read(file));
  }

  /** Reads the shipped questionnaire of this name. */
  static Questionnaire shipped(String name) {
    try (var stream =
        QuestionnaireFile.class.getResourceAsStream("/survey/questionnaires/" + name + ".yaml")) {
      var bytes = Objects.requireNonNull(stream).readAllBytes();
      return read(name, new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a questionnaire from text.
   *
   * @param name the name of the file, for messages
   */
  static Questionnaire read(String name, String text) {
    return new QuestionnaireFile().read(YamlNode.read(name, text));
  }

  private Questionnaire read(YamlNode root) {
    var map = root.map(KEYS);
    var name = root.get(map, "questionnaire");
    Codes.check(name.text(), name.place());
    int version = root.get(map, "version").wholeNumber(1, 9999);
    var title = root.get(map, "title").bilingualText();
    int moreThan =
        YamlNode.find(map, "took-part-if-answered-more-than")
            .map(yaml -> yaml.wholeNumber(0, 999))
            .orElse(0);
    YamlNode.find(map, "lists")
        .ifPresent(
            yaml -> yaml.map().forEach((key, list) -> lists.put(key, AnswerListReader.read(list))));
    root.get(map, "questions").list().forEach(this::addQuestions);
    return new Questionnaire(
        name.text(), version, title, moreThan, List.copyOf(questions), List.copyOf(rules));
  }

  private void addQuestions(YamlNode yaml) {
    var reader = QuestionReader.read(yaml, lists, questions);
    for (var question : reader.questions()) {
      var isTwice = questions.stream().anyMatch(other -> other.code().equals(question.code()));
      if (isTwice || question.code().equals(AnswerFile.GROUP)) {
        throw yaml.error(
            "There is another question or column %s.", MessageText.quote(question.code()));
      }
      questions.add(question);
    }
    reader.rule(questions).ifPresent(rules::add);
  }
}
