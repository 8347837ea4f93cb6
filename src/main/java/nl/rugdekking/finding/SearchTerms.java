// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.rugdekking.organisation.NameForms;
import org.jspecify.annotations.Nullable;

/**
 * The words that somebody searches for. Particles and titles are left out, so that "mevrouw van der
 * Berg" also finds "A. Berg", unless there is nothing else.
 */
record SearchTerms(List<Term> terms) {

  private static final int MAX_TERMS = 12;

  /**
   * A shorter term must be the beginning of a word, because it occurs inside too many other words.
   */
  private static final int MIN_LENGTH_INSIDE_WORD = 4;

  /** A run of letters and digits, in a text without accents. */
  static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** The ways to shorten "van der": v.d., v/d, vd. */
  private static final Pattern SHORT_PARTICLES =
      Pattern.compile("(?<![\\p{L}\\p{N}])v[./ ]{0,2}d(en|er|r)?\\.?(?![\\p{L}\\p{N}])");

  /**
   * One word, in lower case and without accents.
   *
   * @param sound the word with "y" instead of "ij", because names are written both ways
   */
  record Term(String text, String sound) {

    static Term of(String plain) {
      return new Term(plain, NameForms.normalise(plain));
    }

    boolean isInitial() {
      return text.codePointCount(0, text.length()) == 1;
    }

    /**
     * Returns true when a word of the text begins with the term. A term of at least four letters
     * may also stand inside a word: "olie" in "zonnebloemolie".
     *
     * @param plain a text in lower case without accents
     */
    boolean isIn(String plain) {
      return text.length() >= MIN_LENGTH_INSIDE_WORD ? plain.contains(text) : beginsWordIn(plain);
    }

    private boolean beginsWordIn(String plain) {
      for (int at = plain.indexOf(text); at >= 0; at = plain.indexOf(text, at + 1)) {
        if (at == 0 || !Character.isLetterOrDigit(plain.codePointBefore(at))) {
          return true;
        }
      }
      return false;
    }
  }

  static SearchTerms of(@Nullable String words) {
    if (words == null) {
      return new SearchTerms(List.of());
    }
    var plain = SHORT_PARTICLES.matcher(NameForms.plain(words)).replaceAll("van der");
    var all = new ArrayList<Term>();
    var needed = new ArrayList<Term>();
    for (var found : WORD.matcher(plain).results().toList()) {
      var term = Term.of(found.group());
      all.add(term);
      if (!mayBeLeftOut(term, plain.startsWith(".", found.end()))) {
        needed.add(term);
      }
    }
    return new SearchTerms((needed.isEmpty() ? all : needed).stream().distinct().toList());
  }

  // The "d" in d'Angremond is a particle and may be left out; the one in "D. Bakker" is an initial
  // and may not.
  private static boolean mayBeLeftOut(Term term, boolean dotted) {
    var initial = term.isInitial() && dotted;
    return NameForms.isTitle(term.text()) || (NameForms.isParticle(term.text()) && !initial);
  }

  CaseSearchQuery.@Nullable Fault findFault() {
    if (terms.isEmpty()) {
      return CaseSearchQuery.Fault.NO_LETTERS;
    }
    if (terms.stream().allMatch(Term::isInitial)) {
      return CaseSearchQuery.Fault.SINGLE_LETTERS;
    }
    return terms.size() > MAX_TERMS ? CaseSearchQuery.Fault.TOO_MANY_WORDS : null;
  }
}
