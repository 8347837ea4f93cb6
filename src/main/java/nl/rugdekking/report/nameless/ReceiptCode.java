// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.nameless;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code with which a reporter without a name returns to their report: 100 random bits in twenty
 * characters that are not easily confused (no I, O, 0 or 1).
 */
public record ReceiptCode(String signs) {

  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 20;
  private static final int GROUP = 4;
  private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-–—.]+");
  private static final SecureRandom RANDOM = new SecureRandom();

  public ReceiptCode {
    if (!FORM.matcher(signs).matches()) {
      throw new IllegalArgumentException("A receipt is twenty signs");
    }
  }

  public static ReceiptCode generate() {
    var signs = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      signs.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new ReceiptCode(signs.toString());
  }

  /**
   * Reads a code as somebody typed it; case, spaces and dashes do not matter. The result is empty
   * when the text is no code.
   */
  public static Optional<ReceiptCode> parse(String typed) {
    var signs = SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    return FORM.matcher(signs).matches() ? Optional.of(new ReceiptCode(signs)) : Optional.empty();
  }

  /** Returns the code in groups of four characters, which are easier to copy and to say. */
  public String shown() {
    var shown = new StringBuilder();
    for (int i = 0; i < LENGTH; i += GROUP) {
      shown.append(i == 0 ? "" : "-").append(signs, i, i + GROUP);
    }
    return shown.toString();
  }

  /** Leaves the code out of the text, so that it never ends up in a log. */
  @Override
  public String toString() {
    return "receipt";
  }
}
