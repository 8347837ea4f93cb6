// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.rugdekking.finding.Excerpt.Piece;
import nl.rugdekking.finding.Excerpt.Source;
import nl.rugdekking.finding.SearchTerms.Term;
import nl.rugdekking.organisation.NameForms;

/**
 * Cuts the piece that a search result shows out of the texts of a case, and marks the words that
 * were found.
 */
final class Excerpts {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s|\\n");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int MAX_CHARS_BEFORE = 60;
  private static final int MAX_CHARS = 170;
  private static final String ELLIPSIS = "…";

  private Excerpts() {}

  /** The whole name, with the words that were found in it marked. */
  static Excerpt ofName(Source source, String name, List<Term> terms) {
    return new Excerpt(
        source,
        mark(name, word -> terms.stream().anyMatch(term -> NameWords.fits(term, Term.of(word)))));
  }

  /**
   * The sentence that contains one of the terms; of a long sentence only the words around the term.
   *
   * @param terms the terms that choose the sentence
   * @param marked the terms that are marked in it, which may be more
   */
  static Excerpt ofText(Source source, String text, List<Term> terms, List<Term> marked) {
    int at = findWord(text, word -> hasOneOf(word, terms));
    int from = sentenceStart(text, at);
    int to = sentenceEnd(text, at, from);
    var cut =
        (from > 0 && !endsSentence(text, from) ? ELLIPSIS : "")
            + SPACE.matcher(text.substring(from, to)).replaceAll(" ").strip()
            + (to < text.length() && !endsSentence(text, to) ? ELLIPSIS : "");
    return new Excerpt(source, mark(cut, word -> hasOneOf(word, marked)));
  }

  private static boolean hasOneOf(String word, List<Term> terms) {
    return terms.stream().anyMatch(term -> term.isIn(word));
  }

  private static int findWord(String text, Predicate<String> found) {
    return WORD.matcher(text)
        .results()
        .filter(word -> found.test(NameForms.plain(word.group())))
        .mapToInt(MatchResult::start)
        .findFirst()
        .orElse(0);
  }

  private static int sentenceStart(String text, int at) {
    int earliest = Math.max(0, at - MAX_CHARS_BEFORE);
    int start =
        SENTENCE_END
            .matcher(text.substring(earliest, at))
            .results()
            .mapToInt(MatchResult::end)
            .reduce(-1, (_, last) -> last);
    return start >= 0 ? earliest + start : wordStart(text, earliest);
  }

  private static int sentenceEnd(String text, int at, int from) {
    int latest = Math.min(text.length(), from + MAX_CHARS);
    var end = SENTENCE_END.matcher(text).region(at, latest);
    return end.find() ? end.start() + 1 : wordStart(text, latest);
  }

  // Cuts before a word and not within it, unless the word is very long.
  private static int wordStart(String text, int at) {
    if (at == 0 || at == text.length()) {
      return at;
    }
    int space = text.lastIndexOf(' ', at);
    return space > at - 20 ? space + 1 : at;
  }

  private static boolean endsSentence(String text, int at) {
    var before = text.substring(0, at).stripTrailing();
    return before.isEmpty()
        || ".!?".indexOf(before.charAt(before.length() - 1)) >= 0
        || text.substring(before.length(), at).indexOf('\n') >= 0;
  }

  private static List<Piece> mark(String text, Predicate<String> found) {
    var pieces = new ArrayList<Piece>();
    int end = 0;
    for (var word : WORD.matcher(text).results().toList()) {
      if (found.test(NameForms.plain(word.group()))) {
        if (word.start() > end) {
          pieces.add(new Piece(text.substring(end, word.start()), false));
        }
        pieces.add(new Piece(word.group(), true));
        end = word.end();
      }
    }
    if (end < text.length()) {
      pieces.add(new Piece(text.substring(end), false));
    }
    return pieces;
  }
}
