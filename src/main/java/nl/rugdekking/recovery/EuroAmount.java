// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes amounts of money. They are kept as whole cents, so that a sum is never rounded.
 */
public final class EuroAmount {

  /** The largest amount, ten million euros. */
  public static final long MOST_CENTS = 1_000_000_000;

  // "1250", "1.250", "1250,5", "1.250,00" and, as some keyboards write it, "1250.00".
  private static final Pattern TYPED =
      Pattern.compile("(?:€\\s*)?(\\d{1,8}|\\d{1,3}(?:\\.\\d{3}){1,2})(?:[,.](\\d{1,2}))?");

  private EuroAmount() {}

  /**
   * Returns the amount in cents; empty when the text is blank, is no amount, has parts of a cent or
   * is more than ten million euros.
   */
  public static Optional<Long> parse(@Nullable String typed) {
    var found = TYPED.matcher(typed == null ? "" : typed.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    var euros = Long.parseLong(found.group(1).replace(".", ""));
    var part = found.group(2);
    var cents = part == null ? 0 : Long.parseLong(part) * (part.length() == 1 ? 10 : 1);
    return Optional.of(euros * 100 + cents).filter(amount -> amount <= MOST_CENTS);
  }

  /** Writes the amount with a euro sign: "€ 1.250,00" in Dutch. */
  public static String format(long cents, Locale language) {
    return String.format(language, "€\u00a0%,.2f", cents / 100.0);
  }

  /** Writes the amount as a form shows it: "1250,00". */
  public static String toField(long cents) {
    return String.format(Locale.ROOT, "%d,%02d", cents / 100, cents % 100);
  }
}
