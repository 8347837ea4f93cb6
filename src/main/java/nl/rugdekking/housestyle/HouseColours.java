// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.housestyle;

import java.util.ArrayList;
import java.util.List;

/**
 * The two colours that an organisation chooses. The others that pages need are derived from them.
 *
 * @param main the colour of the bar above the page, of filled buttons and of links
 * @param accent the colour of the number in the menu, and of the focus on the bar
 */
public record HouseColours(Colour main, Colour accent) {

  /** The colours of an organisation that has chosen none. */
  public static final HouseColours SHIPPED =
      new HouseColours(new Colour(0x0d, 0x5c, 0x63), new Colour(0xf2, 0xc1, 0x4e));

  private static final Colour BLACK = new Colour(0, 0, 0);
  private static final Colour INK = new Colour(0x17, 0x24, 0x2b);
  private static final Colour PAPER = new Colour(0xfb, 0xfa, 0xf7);
  // The contrast ratios that WCAG 2.2 asks for.
  private static final double CONTRAST_OF_TEXT = 4.5;
  private static final double CONTRAST_OF_GRAPHICS = 3;

  /**
   * Two colours of which one stands on the other. The message keys are {@code housestyle.pair.} +
   * name.
   */
  public enum Pair {
    LINK_ON_PAPER,
    NUMBER_ON_ACCENT,
    ACCENT_ON_BAR
  }

  /**
   * The contrast of a pair, which tells how well its two colours can be told apart.
   *
   * @param ratio the contrast ratio, from 1 to 21
   * @param needed the ratio that WCAG 2.2 asks for (1.4.3 for text, 1.4.11 for the rest)
   */
  public record Contrast(Pair pair, double ratio, double needed) {

    public boolean isEnough() {
      return ratio >= needed;
    }
  }

  /** Returns the contrast of each pair of colours that stand on each other. */
  public List<Contrast> listContrasts() {
    var contrasts = new ArrayList<Contrast>();
    contrasts.add(new Contrast(Pair.LINK_ON_PAPER, main.contrastWith(PAPER), CONTRAST_OF_TEXT));
    contrasts.add(new Contrast(Pair.NUMBER_ON_ACCENT, accent.contrastWith(INK), CONTRAST_OF_TEXT));
    contrasts.add(
        new Contrast(Pair.ACCENT_ON_BAR, accent.contrastWith(computeDark()), CONTRAST_OF_GRAPHICS));
    return contrasts;
  }

  /** Returns true when every pair has the contrast that it needs. */
  public boolean isReadable() {
    return listContrasts().stream().allMatch(Contrast::isEnough);
  }

  // The colour of the bar above the page.
  private Colour computeDark() {
    return main.mixedWith(BLACK, 0.35);
  }

  /** Returns the style sheet that replaces our colours. */
  public String toStyleSheet() {
    return """
    :root {
      --rd-brand: %s;
      --rd-brand-dark: %s;
      --rd-on-brand-soft: %s;
      --rd-brand-wash: %s;
      --rd-accent: %s;
    }
    """
        .formatted(
            main,
            computeDark(),
            main.mixedWith(Colour.WHITE, 0.82),
            main.mixedWith(Colour.WHITE, 0.92),
            accent);
  }
}
