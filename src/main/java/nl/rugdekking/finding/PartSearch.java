// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.rugdekking.finding.SearchTerms.Term;

/**
 * Collects the search terms that were found in the names and texts of one part, and the places
 * where they were found.
 */
final class PartSearch {

  private static final int MAX_EXCERPTS = 3;

  private record Hit(SourceText where, boolean name, Set<Term> terms) {}

  private final List<Term> terms;
  private final Set<Term> found = new HashSet<>();
  private final List<Hit> hits = new ArrayList<>();

  private PartSearch(List<Term> terms) {
    this.terms = terms;
  }

  static PartSearch of(List<Term> terms, List<SourceText> names, List<SourceText> texts) {
    var search = new PartSearch(terms);
    names.forEach(search::addName);
    texts.forEach(search::addText);
    return search;
  }

  private void addName(SourceText name) {
    add(new Hit(name, true, NameWords.of(name.text()).listFound(terms)));
  }

  private void addText(SourceText text) {
    var plain = PlainText.of(text.text());
    var foundHere = new HashSet<Term>();
    for (var term : terms) {
      if (term.isIn(plain)) {
        foundHere.add(term);
      }
    }
    add(new Hit(text, false, foundHere));
  }

  private void add(Hit hit) {
    if (hit.terms().stream().anyMatch(term -> !term.isInitial())) {
      hits.add(hit);
      found.addAll(hit.terms());
    }
  }

  /** Returns true when each term was found. */
  boolean isComplete() {
    return found.size() == terms.size();
  }

  /**
   * The excerpts to show: as few names and texts as are needed to contain all terms, those with the
   * most terms first.
   */
  List<Excerpt> listExcerpts() {
    var open = new HashSet<>(terms);
    var excerpts = new ArrayList<Excerpt>();
    while (!open.isEmpty() && excerpts.size() < MAX_EXCERPTS) {
      Hit best = hits.getFirst();
      for (var hit : hits) {
        if (countIn(open, hit) > countIn(open, best)) {
          best = hit;
        }
      }
      excerpts.add(excerpt(best, open));
      open.removeAll(best.terms());
    }
    return excerpts;
  }

  private static long countIn(Set<Term> open, Hit hit) {
    return hit.terms().stream().filter(open::contains).count();
  }

  private static Excerpt excerpt(Hit hit, Set<Term> open) {
    var where = hit.where();
    if (hit.name()) {
      return Excerpts.ofName(where.source(), where.text(), List.copyOf(hit.terms()));
    }
    // Words that an earlier excerpt already shows need no sentence of their own.
    var words = hit.terms().stream().filter(term -> !term.isInitial()).toList();
    var news = words.stream().filter(open::contains).toList();
    return Excerpts.ofText(where.source(), where.text(), news.isEmpty() ? words : news, words);
  }
}
