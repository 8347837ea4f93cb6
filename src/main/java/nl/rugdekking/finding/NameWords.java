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

  /** The least length of a term that is found in words written together, as in "Vandenberg". */
  private static final int MIN_JOINED = 5;

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
   * The terms that this name has. An initial, typed or stored, counts only beside a longer word of
   * the same name: "J. Bakker" and "Jan Bakker" are the same, but "J." alone is nobody.
   */
  Set<Term> listFound(List<Term> terms) {
    var found =
        terms.stream()
            .filter(term -> !term.isInitial() && hasWord(term))
            .collect(Collectors.toCollection(HashSet::new));
    if (!found.isEmpty()) {
      terms.stream().filter(this::hasInitial).forEach(found::add);
    }
    return found;
  }

  /** Returns true when a word of the name is the term, begins with it, or has a typing error. */
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
    return term.text().length() >= MIN_JOINED
        && IntStream.range(0, words.size() - 1)
            .mapToObj(from -> words.subList(from, words.size()))
            .map(rest -> rest.stream().map(Term::text).collect(Collectors.joining()))
            .anyMatch(joined -> joined.startsWith(term.text()));
  }

  private boolean hasInitial(Term term) {
    return words.stream()
        .anyMatch(
            word ->
                term.isInitial()
                    ? word.text().startsWith(term.text())
                    : word.isInitial() && term.text().startsWith(word.text()));
  }
}
