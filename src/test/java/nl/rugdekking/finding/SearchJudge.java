// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says whether a case is a right result of a search, by the rule as it stands in docs/rules.md and
 * without the code that searches: each word that was typed begins a word of the case, is inside one
 * of its texts when it has four letters or more, or differs by one typing error from a word of a
 * name in it, where the longer of the two has five letters or more; or the case has the number.
 */
final class SearchJudge {

  private static final Set<String> NEED_NOT_FIT =
      Set.of("van", "de", "den", "der", "het", "t", "ter", "v", "d", "vd", "mevrouw");
  private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

  private SearchJudge() {}

  static boolean isRight(String typed, String number, List<String> names, String text) {
    var signs = SIGNS.matcher(plain(typed)).replaceAll("");
    var plainNumber = SIGNS.matcher(plain(number)).replaceAll("");
    if (plainNumber.startsWith(signs) || plainNumber.substring(4).startsWith(signs)) {
      return true;
    }
    var ofNames = words(String.join(" ", names));
    var ofText = words(text);
    var sought = words(typed).stream().filter(word -> !NEED_NOT_FIT.contains(word)).toList();
    return sought.stream()
        .allMatch(
            word ->
                ofText.stream().anyMatch(other -> isPart(word, other))
                    || ofNames.stream()
                        .anyMatch(other -> other.startsWith(word) || isTypingError(word, other)));
  }

  private static boolean isPart(String typed, String word) {
    return typed.length() >= 4 ? word.contains(typed) : word.startsWith(typed);
  }

  private static boolean isTypingError(String typed, String word) {
    return Math.max(typed.length(), word.length()) >= 5
        && (distance(typed, word) <= 1 || distance(typed.replace("ij", "y"), word) <= 1);
  }

  /** Letters missing, extra, changed or swapped, counted in the table of the textbook. */
  static int distance(String one, String other) {
    var table = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : least(table, one, other, i, j);
      }
    }
    return table[one.length()][other.length()];
  }

  private static int least(int[][] table, String one, String other, int i, int j) {
    int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least = Math.min(table[i - 1][j] + 1, table[i][j - 1] + 1);
    least = Math.min(least, table[i - 1][j - 1] + same);
    if (i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1)) {
      least = Math.min(least, table[i - 2][j - 2] + 1);
    }
    return least;
  }

  private static List<String> words(String text) {
    var words =
        new ArrayList<>(
            Arrays.stream(SIGNS.split(plain(text))).filter(word -> !word.isEmpty()).toList());
    words.stream()
        .filter(word -> word.contains("ij"))
        .map(word -> word.replace("ij", "y"))
        .toList()
        .forEach(words::add);
    return words;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
