// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.organisation.NameForms;

/**
 * Compares a typed name with the name of a colleague. The typed name may be a part of that name, or
 * have a typing error.
 */
public final class SimilarNames {

  private static final int SHORTEST = 3;
  private static final int SHORTEST_WITH_A_FAULT = 5;

  private SimilarNames() {}

  /**
   * Returns true when each word that was typed is a word of the name, apart from one typing error
   * in a word. Text behind a comma or in brackets may be a position, so the comparison is also made
   * without it.
   */
  public static boolean mayMean(String typed, String name) {
    return Stream.of(typed, typed.replaceFirst("\\s*[,(].*", ""))
        .map(NameForms::readings)
        .flatMap(Set::stream)
        .filter(words -> words.stream().anyMatch(word -> word.length() >= SHORTEST))
        .anyMatch(
            words -> NameForms.readings(name).stream().anyMatch(whole -> isPart(words, whole)));
  }

  private static boolean isPart(Set<String> typed, Set<String> whole) {
    var left = new HashSet<>(whole);
    return typed.stream()
        .allMatch(word -> left.remove(word) || left.removeIf(other -> isNearly(word, other)));
  }

  private static boolean isNearly(String typed, String word) {
    if (typed.length() == 1) {
      return word.startsWith(typed);
    }
    if (Math.min(typed.length(), word.length()) < SHORTEST_WITH_A_FAULT) {
      return false;
    }
    var same = 0;
    var most = Math.min(typed.length(), word.length());
    while (same < most && typed.charAt(same) == word.charAt(same)) {
      same++;
    }
    var restOfTyped = typed.substring(same);
    var restOfWord = word.substring(same);
    return switch (typed.length() - word.length()) {
      case 0 -> isEqualAfterOne(restOfTyped, restOfWord);
      case 1 -> restOfTyped.substring(1).equals(restOfWord);
      case -1 -> restOfWord.substring(1).equals(restOfTyped);
      default -> false;
    };
  }

  // Returns true when one letter is replaced by another, or two adjacent letters are exchanged.
  private static boolean isEqualAfterOne(String typed, String word) {
    return typed.substring(1).equals(word.substring(1))
        || (typed.length() > 1
            && typed.charAt(0) == word.charAt(1)
            && typed.charAt(1) == word.charAt(0)
            && typed.substring(2).equals(word.substring(2)));
  }
}
