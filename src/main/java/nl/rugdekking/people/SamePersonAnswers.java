// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The answers so far to the question whether a new address in a list belongs to a person who is
 * here already.
 *
 * @param byLine true when it is the same person, by the line of the list
 */
public record SamePersonAnswers(Map<Integer, Boolean> byLine) {

  private static final Pattern ANSWER = Pattern.compile("(\\d{1,6})([yn])");

  public SamePersonAnswers {
    byLine = Map.copyOf(byLine);
  }

  public static SamePersonAnswers none() {
    return new SamePersonAnswers(Map.of());
  }

  /** Parses the text of a hidden field, such as "12y 15n"; invalid parts count as unanswered. */
  public static SamePersonAnswers of(String carried) {
    return new SamePersonAnswers(
        ANSWER
            .matcher(carried)
            .results()
            .collect(
                Collectors.toMap(
                    found -> Integer.valueOf(found.group(1)),
                    found -> found.group(2).equals("y"),
                    (first, last) -> last)));
  }

  /** Returns these answers with those of one page added. */
  public SamePersonAnswers with(Map<Integer, Boolean> answers) {
    var all = new TreeMap<>(byLine);
    all.putAll(answers);
    return new SamePersonAnswers(all);
  }

  /** Returns the text of the hidden field that {@link #of} parses. */
  public String toFieldText() {
    return new TreeMap<>(byLine)
        .entrySet().stream()
            .map(answer -> answer.getKey() + (answer.getValue() ? "y" : "n"))
            .collect(Collectors.joining(" "));
  }
}
