// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Makes variable names that SPSS accepts: distinct, at most 64 bytes, and no word of its syntax.
 */
final class SavNames {

  private static final int MAX_LENGTH = 64;
  private static final Set<String> WORDS =
      Set.of("ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT", "OR", "TO", "WITH");

  private final Set<String> taken = new HashSet<>();

  /**
   * Returns the name of a set of variables. In the file a $ precedes it, so the name is a byte
   * shorter.
   */
  String ofSet(String wanted) {
    return name(SavText.cut("S_" + wanted, MAX_LENGTH - 1));
  }

  String name(String wanted) {
    var name = wanted.replaceAll("[^\\p{L}\\p{N}_.]", "_").replaceAll("[._]+$", "");
    if (name.isEmpty()
        || !Character.isLetter(name.codePointAt(0))
        || WORDS.contains(toUpperCase(name))) {
      name = "V" + name;
    }
    name = SavText.cut(name, MAX_LENGTH);
    var free = name;
    for (int i = 2; !taken.add(toUpperCase(free)); i++) {
      var end = "_" + i;
      free = SavText.cut(name, MAX_LENGTH - end.length()) + end;
    }
    return free;
  }

  private static String toUpperCase(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
