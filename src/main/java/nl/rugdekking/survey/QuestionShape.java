// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one question of a questionnaire. Most kinds give one column of answers; a matrix gives one
 * per row, and a vignette gives columns for the person it was about, the rating, and the actions to
 * take.
 */
final class QuestionShape {

  private static final Set<String> QUESTION =
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
  private static final int POINTS = 5;

  private final Yaml yaml;
  private final Map<String, Yaml> map;
  private final Map<String, List<Answer>> lists;
  private final String code;
  private final Words text;
  private final @Nullable Expression askedIf;

  private QuestionShape(Yaml yaml, Map<String, List<Answer>> lists, List<Question> earlier) {
    this.yaml = yaml;
    this.lists = lists;
    map = yaml.map(QUESTION);
    var named = yaml.get(map, "code");
    QuestionAnswers.checkCode(named.text(), named);
    code = named.text();
    text = yaml.get(map, "text").words();
    askedIf = Yaml.find(map, "asked-if").map(e -> condition(e, earlier)).orElse(null);
  }

  static QuestionShape read(Yaml yaml, Map<String, List<Answer>> lists, List<Question> earlier) {
    return new QuestionShape(yaml, lists, earlier);
  }

  private static Expression condition(Yaml yaml, List<Question> known) {
    return ExpressionParser.parse(yaml.text(), yaml.textPlace(), known);
  }

  List<Question> questions() {
    var kind = yaml.get(map, "kind");
    return switch (kind.text()) {
      case "single" -> List.of(question(code, QuestionKind.SINGLE, text, answers("answers")));
      case "multiple" -> List.of(question(code, QuestionKind.MULTIPLE, text, answers("answers")));
      case "five-point" ->
          List.of(question(code, QuestionKind.FIVE_POINT, text, points("answers")));
      case "number" -> List.of(question(code, QuestionKind.NUMBER, text, List.of()));
      case "open" -> List.of(question(code, QuestionKind.OPEN, text, List.of()));
      case "matrix" -> matrix();
      case "vignette" -> vignette();
      default ->
          throw kind.refuse(
              "%s is no kind of question; those are single, multiple, five-point, number, open,"
                  + " matrix and vignette.",
              Quoted.of(kind.text()));
    };
  }

  /**
   * Returns the rule that the answer must follow, with the message for people who answer otherwise.
   */
  Optional<Questionnaire.Rule> rule(List<Question> known) {
    return Yaml.find(map, "valid")
        .map(
            valid ->
                new Questionnaire.Rule(
                    code, condition(valid, known), yaml.get(map, "message").words()));
  }

  private List<Question> matrix() {
    var list = points("answers");
    return QuestionAnswers.read(yaml.get(map, "rows")).stream()
        .map(row -> question(code + "_" + row.code(), QuestionKind.FIVE_POINT, row.label(), list))
        .toList();
  }

  private List<Question> vignette() {
    var columns = new ArrayList<Question>();
    columns.add(question(code + "_WHO", QuestionKind.SINGLE, text, answers("about")));
    columns.add(question(code, QuestionKind.FIVE_POINT, text, points("rating")));
    if (map.containsKey("actions")) {
      columns.add(question(code + "_DO", QuestionKind.MULTIPLE, text, answers("actions")));
    }
    return columns;
  }

  private Question question(String column, QuestionKind kind, Words words, List<Answer> answers) {
    int most = kind == QuestionKind.MULTIPLE ? Question.MOST_TICKS : Question.MOST_ANSWERS;
    if (answers.size() > most) {
      throw yaml.refuse("%s has %d answers; at most %d can be.", code, answers.size(), most);
    }
    var shared = new Question(column, kind, words, answers, isProfile(), askedIf);
    return kind == QuestionKind.NUMBER ? within(shared) : shared;
  }

  private Question within(Question number) {
    var least = bound("min");
    var most = bound("max");
    if (least != null && most != null && least > most) {
      throw yaml.get(map, "max").refuse("The largest number of %s is below its smallest.", code);
    }
    return number.within(least, most);
  }

  private boolean isProfile() {
    return QuestionAnswers.isTrue(map, "profile");
  }

  private @Nullable Double bound(String key) {
    return Yaml.find(map, key).map(Yaml::number).orElse(null);
  }

  private List<Answer> answers(String key) {
    var there = yaml.get(map, key);
    if (!there.isText()) {
      return QuestionAnswers.read(there);
    }
    var list = lists.get(there.text());
    if (list == null) {
      throw there.refuse("There is no list %s.", Quoted.of(there.text()));
    }
    return list;
  }

  // Returns answers with codes 1 to 5; others may follow that count as missing.
  private List<Answer> points(String key) {
    var list = answers(key);
    var steps = list.stream().filter(answer -> !answer.missing()).map(Answer::code).toList();
    var five = Arrays.stream(new int[] {1, 2, 3, 4, 5}).mapToObj(String::valueOf).toList();
    if (!steps.equals(five)
        || !list.subList(0, POINTS).stream().map(Answer::code).toList().equals(five)) {
      throw yaml.get(map, key)
          .refuse(
              "%s has five steps with codes 1 to 5, in that order, not %s.",
              code, String.join(", ", steps).toLowerCase(Locale.ROOT));
    }
    return list;
  }
}
