// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.rugdekking.figures.BarChart;

/** Times against numbers of respondents, both in steps of ten times, as SVG. */
final class CostPlot {

  /** A line; its dots are respondents and milliseconds. */
  record Series(String name, String colour, List<double[]> dots) {}

  private static final int LEFT = 90;
  private static final int TOP = 50;
  private static final int WIDTH = 520;
  private static final int HEIGHT = 340;
  private static final int RIGHT = 190;
  private static final int BOTTOM = 60;
  private static final int LINE = 18;

  private final List<Series> series;
  private final int fromX;
  private final int toX;
  private final int fromY;
  private final int toY;
  private final StringBuilder svg = new StringBuilder();

  private CostPlot(List<Series> series) {
    this.series = series;
    fromX = (int) Math.floor(least(0));
    toX = (int) Math.ceil(most(0));
    fromY = (int) Math.floor(least(1));
    toY = (int) Math.ceil(most(1));
  }

  private double least(int axis) {
    return series.stream()
        .flatMap(s -> s.dots.stream())
        .mapToDouble(dot -> Math.log10(dot[axis]))
        .min()
        .orElse(0);
  }

  private double most(int axis) {
    return series.stream()
        .flatMap(s -> s.dots.stream())
        .mapToDouble(dot -> Math.log10(dot[axis]))
        .max()
        .orElse(1);
  }

  static String svg(String title, List<Series> series) {
    var plot = new CostPlot(series);
    plot.frame(title);
    series.forEach(plot::line);
    plot.names();
    return plot.svg.append("</svg>\n").toString();
  }

  private void frame(String title) {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#17242b\">",
        LEFT + WIDTH + RIGHT, TOP + HEIGHT + BOTTOM);
    add("<title>%s</title>", BarChart.escape(title));
    add("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>");
    text(LEFT, 26, "start", title);
    for (int x = fromX; x <= toX; x++) {
      rule(x(x), TOP, x(x), TOP + HEIGHT);
      text(x(x), TOP + HEIGHT + 20, "middle", String.format(Locale.ROOT, "%,.0f", Math.pow(10, x)));
    }
    for (int y = fromY; y <= toY; y++) {
      rule(LEFT, y(y), LEFT + WIDTH, y(y));
      text(LEFT - 8, y(y) + 4, "end", milliseconds(y));
    }
    text(LEFT + WIDTH / 2.0, TOP + HEIGHT + 45, "middle", "respondents");
  }

  private static String milliseconds(int power) {
    return String.format(Locale.ROOT, "%." + Math.max(0, -power) + "f ms", Math.pow(10, power));
  }

  private void line(Series one) {
    var points = new StringBuilder();
    for (var dot : one.dots) {
      double x = x(Math.log10(dot[0]));
      double y = y(Math.log10(dot[1]));
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
      add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>", x, y, one.colour);
    }
    add("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\"/>", points, one.colour);
  }

  // Beside the last dot of each, as far from each other as lines of text have to be.
  private void names() {
    var byHeight = new ArrayList<>(series);
    byHeight.sort(Comparator.comparingDouble(CostPlot::last).reversed());
    double below = TOP;
    for (var one : byHeight) {
      double wanted = y(Math.log10(last(one)));
      below = Math.max(wanted, below + LINE);
      add("<g fill=\"%s\">", one.colour);
      text(x(Math.log10(one.dots.getLast()[0])) + 10, below + 4, "start", one.name);
      add("</g>");
    }
  }

  private static double last(Series one) {
    return one.dots.getLast()[1];
  }

  private double x(double power) {
    return LEFT + WIDTH * (power - fromX) / (toX - fromX);
  }

  private double y(double power) {
    return TOP + HEIGHT * (toY - power) / (toY - fromY);
  }

  private void rule(double x1, double y1, double x2, double y2) {
    add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#c9d2d8\"/>",
        x1, y1, x2, y2);
  }

  private void text(double x, double y, String anchor, String words) {
    add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
        x, y, anchor, BarChart.escape(words));
  }

  @SuppressWarnings("AnnotateFormatMethod") // private, and run by the bench
  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
