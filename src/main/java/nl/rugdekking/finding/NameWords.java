// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rugdekking.finding.SearchTerms.Term;
import nl.rugdekking.organisation.NameForms;

/** The words of a name, as a search compares them: in lower case and without accents. */
record NameWords(List<Term> words) {

  /** "Vandenberg" also finds "van den Berg", but shorter terms would find too much. */
  private static final int MIN_JOINED_LENGTH = 5;

  static NameWords of(String name) {
    return new NameWords(
        SearchTerms.WORD
            .matcher(NameForms.plain(name))
            .results()
            .map(MatchResult::group)
            .map(Term::of)
            .toList());
  }

  /**
   * The search terms that fit this name. An initial fits only when another word fits too: "J.
   * Bakker" finds "Jan Bakker" and the other way round, but "J." alone finds nobody.
   */
  Set<Term> listFound(List<Term> terms) {
    var found =
        terms.stream()
            .filter(term -> !term.isInitial() && hasWord(term))
            .collect(Collectors.toCollection(HashSet::new));
    if (!found.isEmpty()) {
      terms.stream().filter(this::fitsByInitial).forEach(found::add);
    }
    return found;
  }

  /**
   * Returns true when a word of the name begins with the term, sounds like that, or differs from it
   * by one typing error, or when the words of the name written together begin with it.
   */
  private boolean hasWord(Term term) {
    return words.stream().anyMatch(word -> fits(term, word)) || hasJoined(term);
  }

  static boolean fits(Term term, Term word) {
    return word.text().startsWith(term.text())
        || word.sound().startsWith(term.sound())
        || TypingError.isOne(term.text(), word.text())
        || TypingError.isOne(term.sound(), word.sound());
  }

  private boolean hasJoined(Term term) {
    return term.text().length() >= MIN_JOINED_LENGTH
        && IntStream.range(0, words.size() - 1)
            .mapToObj(from -> words.subList(from, words.size()))
            .map(rest -> rest.stream().map(Term::text).collect(Collectors.joining()))
            .anyMatch(joined -> joined.startsWith(term.text()));
  }

  private boolean fitsByInitial(Term term) {
    return words.stream()
        .anyMatch(word -> isInitialOf(term, word.text()) || isInitialOf(word, term.text()));
  }

  private static boolean isInitialOf(Term initial, String word) {
    return initial.isInitial() && word.startsWith(initial.text());
  }
}
