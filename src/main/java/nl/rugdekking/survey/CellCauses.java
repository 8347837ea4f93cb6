// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rugdekking.figures.Percentages;
import org.jspecify.annotations.Nullable;

/** Suggests what may have caused an error in a published cell, the most likely cause first. */
final class CellCauses {

  private final List<PublishedColumn> all;

  CellCauses(List<PublishedColumn> all) {
    this.all = all;
  }

  /**
   * Returns totals printed in other columns: first of the same group, then of the same question,
   * then all others.
   */
  IntStream otherTotals(PublishedColumn column) {
    return otherColumns(column)
        .mapToInt(PublishedColumn::base)
        .filter(base -> base != column.base() && base > 0)
        .distinct();
  }

  private Stream<PublishedColumn> otherColumns(PublishedColumn column) {
    return Stream.of(
            all.stream().filter(other -> other.group().equals(column.group())),
            all.stream().filter(other -> other.question().equals(column.question())),
            all.stream())
        .flatMap(part -> part);
  }

  /** Describes where else this total is printed; an empty text when it is nowhere. */
  String describeTotal(PublishedColumn column, int base) {
    return otherColumns(column)
        .filter(other -> other.base() == base)
        .findFirst()
        .map(other -> ", the total of %s, %s".formatted(other.question(), other.group()))
        .orElse("");
  }

  /**
   * Describes both possible corrections: the one if the count is right, and the one if the
   * percentage is right.
   */
  String describeCorrections(PublishedColumn column, PublishedCell cell) {
    int count = cell.countOr(0);
    int base = column.base();
    return "if the count is right, %d of %d is %s; %s"
        .formatted(
            count, base, cell.expectedPercent(count, base), describeCorrectCount(cell, base));
  }

  private static String describeCorrectCount(PublishedCell cell, int base) {
    if (cell.percent() == null) {
      return "no percentage is printed";
    }
    var counts = formatMatchingCounts(cell, base);
    return counts.isEmpty()
        ? "no count of %d gives %s".formatted(base, cell.percent())
        : "if %s is right, the count is %s".formatted(cell.percent(), counts);
  }

  /** Returns the counts that give the printed percentage; empty when no percentage is printed. */
  static int[] matchingCounts(PublishedCell cell, int base) {
    var percent = cell.percent();
    if (percent == null) {
      return new int[0];
    }
    int near = percent.multiply(BigDecimal.valueOf(base)).movePointLeft(2).intValue();
    int reach = base / 100 + 2;
    return IntStream.rangeClosed(Math.max(0, near - reach), Math.min(base, near + reach))
        .filter(count -> cell.matches(count, base))
        .toArray();
  }

  /** Returns the same counts in words; an empty text when there are none. */
  static String formatMatchingCounts(PublishedCell cell, int base) {
    var fitting = matchingCounts(cell, base);
    return switch (fitting.length) {
      case 0 -> "";
      case 1 -> String.valueOf(fitting[0]);
      default -> "%d to %d".formatted(fitting[0], fitting[fitting.length - 1]);
    };
  }

  String guess(PublishedColumn column, PublishedCell cell) {
    List<BiFunction<PublishedColumn, PublishedCell, @Nullable String>> guesses =
        List.of(
            this::guessOtherTotal,
            CellCauses::guessNeighbour,
            this::guessOtherGroup,
            CellCauses::guessDigits,
            CellCauses::guessCountDigits);
    return guesses.stream()
        .map(guess -> guess.apply(column, cell))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("one of the two was mistyped");
  }

  /**
   * Returns the likely cause of a count above the total, which is wrong whatever its percentage is.
   */
  String guessForCount(PublishedColumn column, PublishedCell cell) {
    var cause = guessCountDigits(column, cell);
    return cause == null ? "the count or the total was mistyped" : cause;
  }

  private @Nullable String guessOtherTotal(PublishedColumn column, PublishedCell cell) {
    return otherTotals(column)
        .filter(base -> base >= cell.countOr(0) && cell.isConsistentWith(base))
        .mapToObj(
            base ->
                "the percentage was taken of %d%s: %d/%d is %s"
                    .formatted(
                        base, describeTotal(column, base), cell.countOr(0), base, cell.percent()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String guessNeighbour(PublishedColumn column, PublishedCell cell) {
    int at = column.cells().indexOf(cell);
    return Stream.of(at - 1, at + 1)
        .filter(i -> i >= 0 && i < column.cells().size())
        .map(i -> column.cells().get(i))
        .filter(other -> isSame(cell.percent(), other.percent()))
        .map(
            other ->
                "%s is also what the row of %s has: a line too high or too low"
                    .formatted(cell.percent(), other.answer()))
        .findFirst()
        .orElse(null);
  }

  private @Nullable String guessOtherGroup(PublishedColumn column, PublishedCell cell) {
    return all.stream()
        .filter(other -> other.question().equals(column.question()) && !other.equals(column))
        .filter(
            other ->
                other.cells().stream()
                    .anyMatch(
                        there ->
                            there.answer().equals(cell.answer())
                                && isSame(there.percent(), cell.percent())))
        .map(other -> "%s is what %s has: a column off".formatted(cell.percent(), other.group()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) == 0;
  }

  private static @Nullable String guessDigits(PublishedColumn column, PublishedCell cell) {
    var percent = cell.percent();
    if (percent == null || column.base() == 0) {
      return null;
    }
    var right = Percentages.of(cell.countOr(0), column.base(), cell.decimals());
    var off = right.subtract(percent).abs();
    if (right.signum() != 0
        && (isSame(percent, right.movePointLeft(1).setScale(cell.decimals(), RoundingMode.HALF_UP))
            || isSame(
                percent.movePointLeft(1).setScale(cell.decimals(), RoundingMode.HALF_UP), right))) {
      return "the decimal point of the percentage is in the wrong place";
    }
    if (off.compareTo(BigDecimal.ONE.movePointLeft(cell.decimals())) == 0) {
      return percent.compareTo(right) < 0
          ? "the percentage was cut off instead of rounded"
          : "the percentage was rounded up";
    }
    return guessTypo(
        percent.setScale(cell.decimals()).unscaledValue().toString(),
        right.unscaledValue().toString(),
        "the percentage");
  }

  private static @Nullable String guessCountDigits(PublishedColumn column, PublishedCell cell) {
    var counts = formatMatchingCounts(cell, column.base());
    return counts.matches("[0-9]+")
        ? guessTypo(String.valueOf(cell.countOr(0)), counts, "the count")
        : null;
  }

  static String describeTypo(int printed, int right) {
    var typed = guessTypo(String.valueOf(printed), String.valueOf(right), "the count");
    return typed == null ? "the count was mistyped" : typed;
  }

  private static @Nullable String guessTypo(String printed, String right, String what) {
    if (printed.length() == right.length()) {
      if (sortedDigits(printed).equals(sortedDigits(right))) {
        return "digits of " + what + " were exchanged";
      }
      long different =
          IntStream.range(0, printed.length())
              .filter(i -> printed.charAt(i) != right.charAt(i))
              .count();
      return different == 1 ? "a digit of " + what + " was mistyped" : null;
    }
    boolean longer = printed.length() > right.length();
    return Math.abs(printed.length() - right.length()) == 1
            && isOneLess(longer ? printed : right, longer ? right : printed)
        ? "a digit of " + what + (longer ? " is too many" : " is missing")
        : null;
  }

  private static boolean isOneLess(String text, String less) {
    return IntStream.range(0, text.length())
        .anyMatch(i -> (text.substring(0, i) + text.substring(i + 1)).equals(less));
  }

  private static String sortedDigits(String text) {
    return text.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
  }
}
