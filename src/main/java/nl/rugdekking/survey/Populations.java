// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rugdekking.figures.FiniteIntervals;
import nl.rugdekking.figures.Interval;

/**
 * The full sizes of the groups, including people who did not answer. They are used to give each
 * percentage exact confidence bounds. With {@code --protect} the bounds of groups under 50 are
 * rounded to steps of ten, because exact bounds would reveal the count.
 */
final class Populations {

  private static final double ROUNDING_STEP = 10;

  private final Map<String, Integer> sizes = new LinkedHashMap<>();
  private final boolean isRounded;
  private final SurveyCommand command;

  private Populations(SurveyCommand command, boolean isRounded) {
    this.command = command;
    this.isRounded = isRounded;
  }

  /** Reads the option, such as {@code --population griffiers=355,burgemeesters=355}. */
  static Populations of(List<String> sizes, boolean isRounded, SurveyCommand command) {
    var populations = new Populations(command, isRounded);
    for (var part : sizes) {
      int at = part.lastIndexOf('=');
      var size = part.substring(at + 1).strip();
      if (at < 1 || !size.matches("[1-9][0-9]{0,8}")) {
        throw command.refuse(
            "heeft GROEP=N nodig achter --population, niet %s.".formatted(MessageText.quote(part)),
            "needs GROUP=N behind --population, not %s.".formatted(MessageText.quote(part)));
      }
      var group = part.substring(0, at).strip();
      if (populations.sizes.put(group, Integer.valueOf(size)) != null) {
        throw command.refuse(
            "noemt %s achter --population twee keer.".formatted(MessageText.quote(group)),
            "names %s behind --population twice.".formatted(MessageText.quote(group)));
      }
    }
    return populations;
  }

  /** Refuses unknown groups: with a misspelt name the bounds would be missing without a reason. */
  void mustBeAmong(List<String> groups) {
    for (var group : sizes.keySet()) {
      if (!groups.contains(group)) {
        throw command.refuse(
            "noemt groep %s achter --population, die de antwoorden niet hebben."
                .formatted(MessageText.quote(group)),
            "names group %s behind --population, which the answers do not have."
                .formatted(MessageText.quote(group)));
      }
    }
  }

  boolean isGiven() {
    return !sizes.isEmpty();
  }

  /**
   * Returns the size of the group, which is at least the number of people counted. When no size was
   * given, it returns one so large that it has no influence.
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
      var group = MessageText.quote(column.group());
      throw command.refuse(
          "heeft een basis van %d in groep %s van %d.".formatted(base, group, size),
          "has a base of %d in group %s of %d.".formatted(base, group, size));
    }
    var interval = FiniteIntervals.exact(size, base, column.counts().get(answer).count());
    return words(isRounded && size < PulsePage.BANDED_BELOW ? round(interval) : interval);
  }

  private static Interval round(Interval interval) {
    return new Interval(
        Math.floor(interval.lower() / ROUNDING_STEP) * ROUNDING_STEP,
        Math.ceil(interval.upper() / ROUNDING_STEP) * ROUNDING_STEP);
  }

  private static List<String> words(Interval interval) {
    return List.of(Decimals.text(interval.lower(), 1), Decimals.text(interval.upper(), 1));
  }
}
