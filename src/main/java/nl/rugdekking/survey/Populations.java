// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rugdekking.figures.FiniteIntervals;
import nl.rugdekking.figures.Interval;

/**
 * The full sizes of the groups, including people who did not answer; with these each percentage
 * gets exact confidence bounds. With {@code --protect} the bounds of groups under 50 are rounded to
 * steps of ten, because exact bounds would reveal the count.
 */
final class Populations {

  private static final double BAND = 10;

  private final Map<String, Integer> sizes = new LinkedHashMap<>();
  private final boolean banded;
  private final Options options;

  private Populations(Options options) {
    this.options = options;
    banded = options.has("protect");
  }

  /** Reads the option, such as {@code --population griffiers=355,burgemeesters=355}. */
  static Populations of(Options options) {
    var populations = new Populations(options);
    if (options.has("population") && options.codes("population").isEmpty()) {
      throw options.refuse("needs GROUP=N behind --population.");
    }
    for (var part : options.codes("population")) {
      int at = part.lastIndexOf('=');
      var size = part.substring(at + 1).strip();
      if (at < 1 || !size.matches("[1-9][0-9]{0,8}")) {
        throw options.refuse(
            "takes GROUP=N behind --population, not %s.".formatted(MessageText.quote(part)));
      }
      var group = part.substring(0, at).strip();
      if (populations.sizes.put(group, Integer.valueOf(size)) != null) {
        throw options.refuse(
            "names %s behind --population twice.".formatted(MessageText.quote(group)));
      }
    }
    return populations;
  }

  /** Refuses unknown groups: with a misspelt name the bounds would be missing without a reason. */
  void mustBeAmong(List<String> groups) {
    for (var group : sizes.keySet()) {
      if (!groups.contains(group)) {
        throw options.refuse(
            "names group %s behind --population, which the answers do not have."
                .formatted(MessageText.quote(group)));
      }
    }
  }

  boolean isGiven() {
    return !sizes.isEmpty();
  }

  /**
   * Returns the size of the group, at least the number counted; without a given size, one so large
   * that it has no influence.
   */
  int size(String group, int counted) {
    return Math.max(counted, sizes.getOrDefault(group, Integer.MAX_VALUE));
  }

  /**
   * Returns the lower and upper bound of a percentage; empty texts for a group whose size was not
   * given.
   */
  List<String> bounds(CrossTable.Column column, int answer) {
    if (!isGiven()) {
      return List.of();
    }
    var size = sizes.get(column.group());
    int base = column.base().count();
    var percent = column.percent(answer);
    if (percent.equals(CrossTable.HIDDEN)) {
      return List.of(CrossTable.HIDDEN, CrossTable.HIDDEN);
    }
    if (size == null || percent.isEmpty()) {
      return List.of("", "");
    }
    if (base > size) {
      throw options.refuse(
          "has a base of %d in group %s of %d."
              .formatted(base, MessageText.quote(column.group()), size));
    }
    var interval = FiniteIntervals.exact(size, base, column.counts().get(answer).count());
    return words(banded && size < PulsePage.BANDED_BELOW ? band(interval) : interval);
  }

  private static Interval band(Interval interval) {
    return new Interval(
        Math.floor(interval.lower() / BAND) * BAND, Math.ceil(interval.upper() / BAND) * BAND);
  }

  private static List<String> words(Interval interval) {
    return List.of(Json.number(interval.lower(), 1), Json.number(interval.upper(), 1));
  }
}
