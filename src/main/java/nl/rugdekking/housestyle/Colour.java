// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.housestyle;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour in sRGB; each part lies between 0 and 255. */
public record Colour(int red, int green, int blue) {

  public static final Colour WHITE = new Colour(255, 255, 255);

  private static final Pattern SIX_HEX_DIGITS = Pattern.compile("#?([0-9a-fA-F]{6})");

  /** Reads a colour as a designer writes it, such as #0d5c63; empty when the text is no colour. */
  public static Optional<Colour> parse(String typed) {
    var match = SIX_HEX_DIGITS.matcher(typed.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    int value = HexFormat.fromHexDigits(match.group(1));
    return Optional.of(new Colour(value >> 16, value >> 8 & 0xff, value & 0xff));
  }

  /**
   * Returns the contrast ratio of WCAG 2.2, from 1 to 21.
   *
   * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2</a>
   */
  public double contrastWith(Colour other) {
    double lighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  // The relative luminance of WCAG 2.2, from 0 (black) to 1 (white).
  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /**
   * Returns this colour mixed with another one.
   *
   * @param share the share of the other colour in the mix, from 0 to 1
   */
  Colour mixedWith(Colour other, double share) {
    return new Colour(
        mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
  }

  private static int mix(int own, int other, double share) {
    return (int) Math.round(own + (other - own) * share);
  }

  /** Returns the colour as a style sheet writes it. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }
}
