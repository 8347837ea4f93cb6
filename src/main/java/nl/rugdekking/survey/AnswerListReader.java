// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the answers to choose from, with their labels, from a questionnaire. */
final class AnswerListReader {

  private static final Set<String> ANSWER = Set.of("nl", "en", "exclusive", "missing");
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,63}");

  private AnswerListReader() {}

  static List<Answer> read(YamlNode yaml) {
    var answers = new ArrayList<Answer>();
    yaml.map().forEach((code, words) -> answers.add(readAnswer(code, words)));
    if (answers.isEmpty()) {
      throw yaml.error("Here answers with their words are expected.");
    }
    if (answers.stream().filter(Answer::missing).count() > 1) {
      throw yaml.error("At most one answer of a question can count as missing.");
    }
    return answers;
  }

  private static Answer readAnswer(String code, YamlNode yaml) {
    checkCode(code, yaml);
    if (yaml.isText()) {
      return new Answer(code, yaml.bilingualText(), false, false);
    }
    var map = yaml.map(ANSWER);
    var words = new BilingualText(yaml.get(map, "nl").text(), yaml.get(map, "en").text());
    return new Answer(code, words, isTrue(map, "exclusive"), isTrue(map, "missing"));
  }

  static boolean isTrue(Map<String, YamlNode> map, String key) {
    return YamlNode.find(map, key).map(YamlNode::truth).orElse(false);
  }

  /** Refuses codes that could not be used in conditions. */
  static void checkCode(String code, YamlNode yaml) {
    if (!CODE.matcher(code).matches() || ExpressionParser.isReserved(code)) {
      throw yaml.error(
          "%s cannot be a code: letters, digits, '_', '.' and '-', at most 64, beginning with a"
              + " letter, a digit or '_', and no word of conditions.",
          MessageText.quote(code));
    }
  }
}
