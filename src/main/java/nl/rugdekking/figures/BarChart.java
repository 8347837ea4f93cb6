// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Draws percentages as bars in SVG, to be shown above their table. A hidden percentage gets a
 * dashed bar, always of the same length so that it reveals nothing.
 */
public final class BarChart {

  /** One bar; a null percentage means that it is hidden. */
  public record Bar(String label, String group, @Nullable Double percent) {}

  private static final int LABEL = 300;
  private static final int SCALE = 3;
  private static final int HEIGHT = 22;
  private static final int THICK = 16;
  private static final int HIDDEN = 40;

  private BarChart() {}

  /**
   * Draws a chart.
   *
   * @param title the title of the chart, which a screen reader reads aloud
   */
  public static String svg(String title, List<Bar> bars) {
    int width = LABEL + 100 * SCALE + 70;
    int height = bars.size() * HEIGHT + 8;
    var svg =
        new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n"
                .formatted(width, height));
    svg.append("<title>").append(escape(title)).append("</title>\n");
    for (int i = 0; i < bars.size(); i++) {
      drawBar(bars.get(i), 4 + i * HEIGHT, svg);
    }
    return svg.append("</svg>\n").toString();
  }

  private static void drawBar(Bar bar, int top, StringBuilder svg) {
    int line = top + THICK - 4;
    var label = bar.group.isEmpty() ? bar.label : bar.label + ", " + bar.group;
    var percent = bar.percent;
    svg.append(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#17242b\">%s</text>\n"
            .formatted(LABEL - 8, line, escape(shorten(label))));
    double length = percent == null ? HIDDEN : percent * SCALE;
    svg.append(
        String.format(
            Locale.ROOT,
            percent == null
                ? "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"none\" stroke=\"#52636d\" stroke-dasharray=\"3 3\"/>\n"
                : "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"#0d5c63\"/>\n",
            LABEL,
            top,
            length,
            THICK));
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%d\" fill=\"#17242b\">%s</text>\n",
            LABEL + length + 6,
            line,
            percent == null ? "*" : String.format(Locale.ROOT, "%.1f %%", percent)));
  }

  private static String shorten(String label) {
    return label.codePointCount(0, label.length()) <= 48
        ? label
        : label.substring(0, label.offsetByCodePoints(0, 46)) + " …";
  }

  /** Escapes text for XML; leaves out characters that XML does not allow. */
  public static String escape(String text) {
    var out = new StringBuilder();
    text.codePoints()
        .filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
