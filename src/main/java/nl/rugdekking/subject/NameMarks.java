// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.NameForms;

/**
 * Calculates the marks of a name: one for the name itself, and others that also match the name with
 * one wrong letter or with initials.
 */
final class NameMarks {

  private static final int MIN_LENGTH_FOR_TYPO = 4;

  private NameMarks() {}

  /** The marks; empty when the text is no name. */
  static List<Mark> calculate(String name) {
    var marks = new LinkedHashSet<Mark>();
    for (var words : NameForms.readings(name)) {
      marks.add(new Mark(Mark.Kind.NAME, NameForms.joined(words)));
      addOneLetterMarks(words, marks);
      addInitials(words, marks);
    }
    return List.copyOf(marks);
  }

  /**
   * Two names that differ by one missing, extra, changed or swapped letter share one of these
   * marks.
   */
  private static void addOneLetterMarks(Set<String> words, Set<Mark> marks) {
    if (words.size() < 2) {
      return; // a single word with one wrong letter would match too many names
    }
    for (var word : words) {
      if (word.length() >= MIN_LENGTH_FOR_TYPO) {
        var others = words.stream().filter(other -> !other.equals(word));
        var rest = others.collect(Collectors.joining(" "));
        marks.add(new Mark(Mark.Kind.NAME_BUT_ONE_LETTER, rest + "|" + word));
        for (int i = 0; i < word.length(); i++) {
          var without = word.substring(0, i) + word.substring(i + 1);
          marks.add(new Mark(Mark.Kind.NAME_BUT_ONE_LETTER, rest + "|" + without));
        }
      }
    }
  }

  private static void addInitials(Set<String> words, Set<Mark> marks) {
    var inFull = words.stream().filter(word -> word.length() > 1).toList();
    var letters = words.stream().filter(word -> word.length() == 1).toList();
    if (!letters.isEmpty() && inFull.size() == 1) {
      letters.forEach(
          letter -> marks.add(new Mark(Mark.Kind.INITIALS, letter + " " + inFull.getFirst())));
    }
    if (letters.isEmpty() && inFull.size() > 1) {
      for (var first : inFull) {
        for (var last : inFull) {
          if (!first.equals(last)) {
            marks.add(new Mark(Mark.Kind.INITIALS_OF_NAME, first.charAt(0) + " " + last));
          }
        }
      }
    }
  }
}
