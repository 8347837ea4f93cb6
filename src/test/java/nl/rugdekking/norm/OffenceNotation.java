// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How the tables of these tests write facts, articles and answers. */
final class OffenceNotation {

  private OffenceNotation() {}

  /** The article as the notes on the law write it: 285(1). */
  static String inShort(String article) {
    return article.replace(" en ", "/").replaceAll(", (?:lid|onder) (\\d)", "($1)");
  }

  static Set<Fact> parse(String facts) {
    var parsed = EnumSet.noneOf(Fact.class);
    Arrays.stream(facts.strip().split(" ", -1)).map(Fact::valueOf).forEach(parsed::add);
    return parsed;
  }

  /**
   * The articles of an answer. Behind an article stands ! when only the affected can complain, ?
   * when the police or prosecutor decides whether a complaint is needed, ^ when it goes with
   * another offence, ~ when it fits only with an uncertain fact.
   */
  static Set<String> describe(OffenceAnswer answer) {
    var found =
        answer.offences().stream()
            .map(
                offence ->
                    inShort(offence.article())
                        + sign(offence.complaint())
                        + (offence.uncertain() ? "~" : ""))
            .collect(Collectors.toCollection(TreeSet::new));
    if (answer.policeAssesses()) {
      found.add("police");
    }
    return found;
  }

  private static String sign(ComplaintNeed need) {
    return switch (need) {
      case NOT_NEEDED -> "";
      case NEEDED -> "!";
      case UNCERTAIN -> "?";
      case WITH_OFFENCE -> "^";
    };
  }
}
