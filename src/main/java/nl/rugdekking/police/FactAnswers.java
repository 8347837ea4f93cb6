// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.norm.Fact;

/**
 * The answers of the handler of a part to questions about facts that decide which offences are
 * possible.
 *
 * @param chosen the choices of each question that was answered: names of facts, {@link #NONE} or
 *     {@link #UNKNOWN}
 * @param version the number of times that the questions were answered, so that only one of two
 *     people who answer at the same time succeeds
 */
public record FactAnswers(Map<FactQuestion, Set<String>> chosen, int version) {

  /** The choice that none of the facts is true. */
  public static final String NONE = "NONE";

  /** The choice that nobody knows. */
  public static final String UNKNOWN = "UNKNOWN";

  static final FactAnswers EMPTY = new FactAnswers(Map.of(), 0);

  private static final String BETWEEN = ".";

  /**
   * Reads the choices as a form sends them, each as {@code question.choice}. Choices that the page
   * did not offer are left out.
   */
  public static FactAnswers parse(Collection<String> codes, int version) {
    var chosen = new EnumMap<FactQuestion, Set<String>>(FactQuestion.class);
    for (var code : codes) {
      var dot = code.indexOf(BETWEEN);
      var question = dot < 0 ? null : FactQuestion.find(code.substring(0, dot));
      if (question != null && listChoices(question).contains(code.substring(dot + 1))) {
        chosen.computeIfAbsent(question, one -> new TreeSet<>()).add(code.substring(dot + 1));
      }
    }
    return new FactAnswers(chosen, version);
  }

  /** Returns the choices of a question, in the order of the page. */
  public static List<String> listChoices(FactQuestion question) {
    return Stream.concat(question.facts().stream().map(Fact::name), Stream.of(NONE, UNKNOWN))
        .toList();
  }

  /** Returns the code with which a form sends this choice. */
  public static String code(FactQuestion question, String choice) {
    return question.name() + BETWEEN + choice;
  }

  /** Returns true when this choice was made. */
  public boolean isChosen(FactQuestion question, String choice) {
    return chosen.getOrDefault(question, Set.of()).contains(choice);
  }

  boolean isAnswered(FactQuestion question) {
    return chosen.containsKey(question);
  }

  /**
   * Returns true when what the question asks is not known: nobody chose what answers it, or they
   * chose that nobody knows. A choice that is left blank is not a "no".
   */
  boolean isOpen(FactQuestion question) {
    return isChosen(question, UNKNOWN)
        || (!isChosen(question, NONE)
            && question.facts().stream()
                .noneMatch(fact -> isChosen(question, fact.name()) && question.isAnsweredBy(fact)));
  }

  Set<Fact> listFacts() {
    return chosen.keySet().stream()
        .flatMap(
            question -> question.facts().stream().filter(fact -> isChosen(question, fact.name())))
        .collect(Collectors.toSet());
  }

  /** Returns the codes of all choices, in the form in which they are stored. */
  String write() {
    var codes = new ArrayList<String>();
    chosen.forEach(
        (question, choices) -> choices.forEach(choice -> codes.add(code(question, choice))));
    return String.join(" ", codes);
  }

  static FactAnswers read(Optional<String> stored, int version) {
    return parse(stored.map(text -> List.of(text.split(" ", -1))).orElse(List.of()), version);
  }
}
