// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name that is looked for in a text, and the last name in it.
 *
 * @param last null when the last name is too short to be recognised
 * @param signed the last name after the first initial, as people sign
 */
public record NameInText(Pattern whole, @Nullable Pattern last, Pattern signed) {

  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int DIGITS_OF_TELEPHONE = 9;
  private static final int SHORTEST = 4;
  private static final int SHORTEST_WITH_CAPITAL = 2;

  static NameInText of(String text) {
    var name = simplify(text);
    var last = name.substring(name.lastIndexOf(' ') + 1);
    return new NameInText(
        word(Pattern.quote(name), ANY_CASE),
        isRecognisable(last) ? word(Pattern.quote(last), 0) : null,
        createSignaturePattern(name, last));
  }

  static NameInText ofFunction(String text) {
    var whole = word(Pattern.quote(simplify(text)), ANY_CASE);
    return new NameInText(whole, null, whole);
  }

  /**
   * Finds a telephone number however it is written, with or without the code of the country. The
   * result is empty when the text has too few digits for one.
   */
  static Optional<NameInText> ofTelephone(String text) {
    var digits = text.replaceAll("\\D", "");
    if (digits.length() < DIGITS_OF_TELEPHONE) {
      return Optional.empty();
    }
    var last = digits.substring(digits.length() - DIGITS_OF_TELEPHONE);
    var expression = String.join("[\\s./()-]*", last.split(""));
    var number = Pattern.compile(expression + "(?!\\d)");
    return Optional.of(new NameInText(number, null, number));
  }

  // With a capital, a short name such as Bos differs from the word that it also is.
  private static boolean isRecognisable(String last) {
    boolean capital = !last.isEmpty() && Character.isUpperCase(last.charAt(0));
    return last.length() >= (capital ? SHORTEST_WITH_CAPITAL : SHORTEST);
  }

  // For Jan de Vries this also finds "J. de Vries" and "J.P. de Vries".
  private static Pattern createSignaturePattern(String name, String last) {
    if (name.equals(last)) {
      return word(Pattern.quote(name), ANY_CASE);
    }
    var initials = Pattern.quote(name.substring(0, 1)) + "\\.?(?: ?\\p{L}\\.)* ";
    var particles = "(?:[\\p{L}'’]{1,5} )*";
    return word(Pattern.quote(name) + "|" + initials + particles + Pattern.quote(last), ANY_CASE);
  }

  private static Pattern word(String expression, int flags) {
    return Pattern.compile("(?<![\\p{L}\\d])(?:" + expression + ")(?![\\p{L}\\d])", flags);
  }

  // Text from another program may contain an accent as a character of its own, and two spaces or a
  // line end between first and last name. Printed these look the same.
  private static String simplify(String text) {
    return WHITE_SPACE
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
        .replaceAll(" ")
        .strip();
  }

  /**
   * Returns true when the name is in the text.
   *
   * @param lastAlone true when the last name without the first name counts as well
   */
  public boolean isIn(String text, boolean lastAlone) {
    var simple = simplify(text);
    return whole.matcher(simple).find()
        || (lastAlone && last != null && last.matcher(simple).find());
  }

  /** Returns true when this person signs with the text, with the first name or with initials. */
  boolean isSigned(String text) {
    return signed.matcher(simplify(text)).find();
  }
}
