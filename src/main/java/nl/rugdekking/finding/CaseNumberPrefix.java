// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a case number as somebody typed it: in any case, with or without year and
 * hyphen.
 *
 * @param signs the signs that were typed, in capitals and without hyphen
 */
record CaseNumberPrefix(String signs) {

  private static final Pattern HYPHENS = Pattern.compile("[\\s\\u2010-\\u2015-]+");
  // The signs that a number is made of.
  private static final Pattern FORM =
      Pattern.compile("(19|20)\\d{2}[B-DF-HJ-NP-TV-XZ2-9]{0,12}|[B-DF-HJ-NP-TV-XZ2-9]{2,12}");
  private static final Pattern WITH_YEAR = Pattern.compile("(19|20)\\d{2}.+");
  private static final Pattern YEAR_ALONE = Pattern.compile("(19|20)\\d{2}");
  private static final Pattern DIGIT = Pattern.compile(".*\\d.*");
  private static final int YEAR_LENGTH = 4;
  private static final int MIN_LETTERS = 3;
  private static final int MIN_LENGTH_AFTER_YEAR = 4;

  static Optional<CaseNumberPrefix> of(@Nullable String words) {
    if (words == null) {
      return Optional.empty();
    }
    var signs = HYPHENS.matcher(words).replaceAll("").toUpperCase(Locale.ROOT);
    return FORM.matcher(signs).matches() && (hasDigit(signs) || signs.length() >= MIN_LETTERS)
        ? Optional.of(new CaseNumberPrefix(signs))
        : Optional.empty();
  }

  private static boolean hasDigit(String signs) {
    return DIGIT.matcher(signs).matches();
  }

  /**
   * Returns true when the text can hardly be anything but a case number. A year alone is not
   * enough.
   */
  boolean isCertain() {
    return WITH_YEAR.matcher(signs).matches()
        || (hasDigit(signs)
            && signs.length() >= MIN_LETTERS
            && !YEAR_ALONE.matcher(signs).matches());
  }

  /** The number, when a year and at least four signs were typed. */
  Optional<String> findWhole() {
    return WITH_YEAR.matcher(signs).matches()
            && signs.length() >= YEAR_LENGTH + MIN_LENGTH_AFTER_YEAR
        ? Optional.of(new StringBuilder(signs).insert(YEAR_LENGTH, '-').toString())
        : Optional.empty();
  }

  boolean begins(String number) {
    var plain = HYPHENS.matcher(number).replaceAll("");
    return plain.startsWith(signs)
        || (plain.length() > YEAR_LENGTH && plain.startsWith(signs, YEAR_LENGTH));
  }
}
