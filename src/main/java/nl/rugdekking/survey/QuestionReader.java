// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one entry of the YAML file of a questionnaire. Most kinds are one question, with one column
 * of answers. A matrix is one question for each row; a vignette is a question about the person it
 * is about, one for the rating, and one for the actions to take.
 */
final class QuestionReader {

  // The keys that an entry may have.
  private static final Set<String> KEYS =
      Set.of(
          "code",
          "kind",
          "text",
          "answers",
          "rows",
          "profile",
          "asked-if",
          "valid",
          "message",
          "min",
          "max",
          "about",
          "rating",
          "actions");

  private final YamlNode yaml;
  private final Map<String, YamlNode> map;
  private final Map<String, List<Answer>> lists;
  private final String code;
  private final BilingualText text;
  private final @Nullable Expression askedIf;

  private QuestionReader(YamlNode yaml, Map<String, List<Answer>> lists, List<Question> earlier) {
    this.yaml = yaml;
    this.lists = lists;
    map = yaml.map(KEYS);
    var codeNode = yaml.get(map, "code");
    AnswerListReader.checkCode(codeNode.text(), codeNode);
    code = codeNode.text();
    text = yaml.get(map, "text").bilingualText();
    askedIf = YamlNode.find(map, "asked-if").map(e -> parseCondition(e, earlier)).orElse(null);
  }

  /**
   * Begins to read an entry.
   *
   * @param lists the lists of answers that the questionnaire names
   * @param earlier the questions before this one, on which its condition may depend
   */
  static QuestionReader read(
      YamlNode yaml, Map<String, List<Answer>> lists, List<Question> earlier) {
    return new QuestionReader(yaml, lists, earlier);
  }

  private static Expression parseCondition(YamlNode yaml, List<Question> known) {
    return ExpressionParser.parse(yaml.text(), yaml.textPlace(), known);
  }

  /** Returns the questions of this entry. */
  List<Question> questions() {
    var kind = yaml.get(map, "kind");
    return switch (kind.text()) {
      case "single" ->
          List.of(newQuestion(code, QuestionKind.SINGLE, text, readAnswers("answers")));
      case "multiple" ->
          List.of(newQuestion(code, QuestionKind.MULTIPLE, text, readAnswers("answers")));
      case "five-point" ->
          List.of(newQuestion(code, QuestionKind.FIVE_POINT, text, readFivePoints("answers")));
      case "number" -> List.of(newQuestion(code, QuestionKind.NUMBER, text, List.of()));
      case "open" -> List.of(newQuestion(code, QuestionKind.OPEN, text, List.of()));
      case "matrix" -> readMatrix();
      case "vignette" -> readVignette();
      default ->
          throw kind.error(
              "%s is no kind of question; those are single, multiple, five-point, number, open,"
                  + " matrix and vignette.",
              MessageText.quote(kind.text()));
    };
  }

  /**
   * Returns the rule that the answer must follow, with the message for people who answer otherwise.
   */
  Optional<Questionnaire.Rule> rule(List<Question> known) {
    return YamlNode.find(map, "valid")
        .map(
            valid ->
                new Questionnaire.Rule(
                    code, parseCondition(valid, known), yaml.get(map, "message").bilingualText()));
  }

  private List<Question> readMatrix() {
    var list = readFivePoints("answers");
    return AnswerListReader.read(yaml.get(map, "rows")).stream()
        .map(
            row -> newQuestion(code + "_" + row.code(), QuestionKind.FIVE_POINT, row.label(), list))
        .toList();
  }

  private List<Question> readVignette() {
    var columns = new ArrayList<Question>();
    columns.add(newQuestion(code + "_WHO", QuestionKind.SINGLE, text, readAnswers("about")));
    columns.add(newQuestion(code, QuestionKind.FIVE_POINT, text, readFivePoints("rating")));
    if (map.containsKey("actions")) {
      columns.add(newQuestion(code + "_DO", QuestionKind.MULTIPLE, text, readAnswers("actions")));
    }
    return columns;
  }

  private Question newQuestion(
      String column, QuestionKind kind, BilingualText words, List<Answer> answers) {
    var question = new Question(column, kind, words, answers, isProfile(), askedIf);
    int most = question.maxAnswers();
    if (answers.size() > most) {
      throw yaml.error("%s has %d answers; at most %d can be.", code, answers.size(), most);
    }
    return kind == QuestionKind.NUMBER ? withBounds(question) : question;
  }

  private Question withBounds(Question number) {
    var least = readBound("min");
    var most = readBound("max");
    if (least != null && most != null && least > most) {
      throw yaml.get(map, "max").error("The largest number of %s is below its smallest.", code);
    }
    return number.withBounds(least, most);
  }

  private boolean isProfile() {
    return AnswerListReader.isTrue(map, "profile");
  }

  private @Nullable Double readBound(String key) {
    return YamlNode.find(map, key).map(YamlNode::number).orElse(null);
  }

  // The answers stand in the entry itself, or it names a list of them.
  private List<Answer> readAnswers(String key) {
    var node = yaml.get(map, key);
    if (!node.isText()) {
      return AnswerListReader.read(node);
    }
    var list = lists.get(node.text());
    if (list == null) {
      throw node.error("There is no list %s.", MessageText.quote(node.text()));
    }
    return list;
  }

  // Returns five answers with the codes 1 to 5; answers that count as missing may follow them.
  private List<Answer> readFivePoints(String key) {
    var list = readAnswers(key);
    var steps = list.stream().filter(answer -> !answer.missing()).map(Answer::code).toList();
    var oneToFive = List.of("1", "2", "3", "4", "5");
    var areFirst =
        steps.equals(oneToFive)
            && list.subList(0, oneToFive.size()).stream()
                .map(Answer::code)
                .toList()
                .equals(oneToFive);
    if (!areFirst) {
      throw yaml.get(map, key)
          .error(
              "%s has five steps with codes 1 to 5, in that order, not %s.",
              code, String.join(", ", steps).toLowerCase(Locale.ROOT));
    }
    return list;
  }
}
