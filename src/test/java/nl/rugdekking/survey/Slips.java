// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Slips as people make them when they copy tables by hand, one in a set of tables. */
final class Slips {

  private static final int QUESTION = 1;
  private static final int GROUP = 2;
  private static final int ANSWER = 3;
  private static final int COUNT = 5;
  private static final int PERCENT = 6;
  private static final int BASE = 7;
  private static final int KIND = 8;

  /** The words that one finding has to have: of the cell, or of the column. */
  record Slip(List<String> words) {

    boolean isNamedIn(List<String> findings) {
      return findings.stream().anyMatch(line -> words.stream().allMatch(line::contains));
    }
  }

  private Slips() {}

  enum Kind {
    WRONG_DIGIT_IN_A_COUNT,
    EXCHANGED_DIGITS_IN_A_COUNT,
    WRONG_DIGIT_IN_A_PERCENTAGE,
    PERCENTAGE_CUT_OFF,
    PERCENTAGE_OF_ANOTHER_BASE,
    ALL_PERCENTAGES_OF_ANOTHER_BASE,
    EXCHANGED_ROWS,
    ROW_LEFT_OUT,
    ROW_TWICE,
    WRONG_TOTAL,
    WRONG_TOTAL_IN_A_ROW,
    TOTAL_OVER_GROUPS_OFF,
    ONE_MARKED_AS_SEVERAL,
    SEVERAL_MARKED_AS_ONE
  }

  /**
   * Changes the tables; nothing when this slip cannot be made there, or leaves something that can
   * be: a row of nobody left out, digits that are the same, a percentage that still rounds right.
   */
  static Optional<Slip> make(Kind kind, List<String[]> rows, Random random) {
    var row = rows.get(random.nextInt(rows.size()));
    var column = column(rows, row);
    return switch (kind) {
      case WRONG_DIGIT_IN_A_COUNT -> count(row, digit(row[COUNT], random));
      case EXCHANGED_DIGITS_IN_A_COUNT -> count(row, exchanged(row[COUNT], random));
      case WRONG_DIGIT_IN_A_PERCENTAGE -> percent(row, digit(row[PERCENT], random));
      case PERCENTAGE_CUT_OFF -> percent(row, of(row, row[BASE], RoundingMode.DOWN));
      case PERCENTAGE_OF_ANOTHER_BASE -> percent(row, of(row, other(row[BASE], random)));
      case ALL_PERCENTAGES_OF_ANOTHER_BASE -> allPercentages(column, other(row[BASE], random));
      case EXCHANGED_ROWS -> exchangedRows(column, row, random);
      case ROW_LEFT_OUT -> leftOut(rows, row);
      case ROW_TWICE -> twice(rows, row);
      case WRONG_TOTAL -> total(column, other(row[BASE], random));
      case WRONG_TOTAL_IN_A_ROW -> totalOfRow(column, row, other(row[BASE], random));
      case TOTAL_OVER_GROUPS_OFF -> totalOverGroups(rows, row, random);
      case ONE_MARKED_AS_SEVERAL -> kind(rows, row, "single", "multi");
      case SEVERAL_MARKED_AS_ONE -> kind(rows, row, "multi", "single");
    };
  }

  private static List<String[]> column(List<String[]> rows, String[] row) {
    return rows.stream()
        .filter(r -> r[QUESTION].equals(row[QUESTION]) && r[GROUP].equals(row[GROUP]))
        .toList();
  }

  private static Optional<Slip> ofCell(String[] row) {
    return Optional.of(new Slip(List.of(row[QUESTION] + ", " + row[GROUP], row[ANSWER])));
  }

  private static Optional<Slip> ofColumn(String[] row) {
    return Optional.of(new Slip(List.of(row[QUESTION] + ", " + row[GROUP])));
  }

  // In tables of one answer the sum tells of it; among ticks only a percentage that is off does.
  private static Optional<Slip> count(String[] row, String count) {
    boolean other = !count.equals(row[COUNT]);
    boolean seen = row[KIND].equals("single") || !of(count, row[BASE], row).equals(row[PERCENT]);
    row[COUNT] = count;
    return other && seen ? ofColumn(row) : Optional.empty();
  }

  private static Optional<Slip> percent(String[] row, String percent) {
    boolean off =
        List.of(
                of(row, row[BASE], RoundingMode.HALF_UP),
                of(row, row[BASE], RoundingMode.HALF_DOWN))
            .contains(percent);
    row[PERCENT] = percent;
    return off ? Optional.empty() : ofCell(row);
  }

  private static Optional<Slip> allPercentages(List<String[]> column, String base) {
    boolean any =
        column.stream().map(row -> percent(row, of(row, base))).toList().stream()
            .anyMatch(Optional::isPresent);
    return any ? ofColumn(column.getFirst()) : Optional.empty();
  }

  private static Optional<Slip> exchangedRows(List<String[]> column, String[] row, Random random) {
    var other = column.get(random.nextInt(column.size()));
    var percents = List.of(row[PERCENT], other[PERCENT]);
    row[PERCENT] = percents.get(1);
    other[PERCENT] = percents.get(0);
    return percents.get(0).equals(percents.get(1)) ? Optional.empty() : ofCell(row);
  }

  private static Optional<Slip> leftOut(List<String[]> rows, String[] row) {
    rows.remove(row);
    boolean last = column(rows, row).isEmpty();
    return row[COUNT].equals("0") || row[KIND].equals("multi") || last
        ? Optional.empty()
        : ofColumn(row);
  }

  private static Optional<Slip> twice(List<String[]> rows, String[] row) {
    rows.add(rows.indexOf(row), row.clone());
    return ofCell(row);
  }

  private static Optional<Slip> total(List<String[]> column, String base) {
    boolean off =
        column.getFirst()[KIND].equals("single")
            || column.stream().anyMatch(row -> !of(row, base).equals(of(row, row[BASE])));
    column.forEach(row -> row[BASE] = base);
    return off ? ofColumn(column.getFirst()) : Optional.empty();
  }

  private static Optional<Slip> totalOfRow(List<String[]> column, String[] row, String base) {
    row[BASE] = base;
    return column.size() > 1 ? ofCell(row) : Optional.empty();
  }

  // A column of all groups in which two answers lie beside each other, percentages and all.
  private static Optional<Slip> totalOverGroups(List<String[]> rows, String[] row, Random random) {
    var question = rows.stream().filter(r -> r[QUESTION].equals(row[QUESTION])).toList();
    var answers = question.stream().map(r -> r[ANSWER]).distinct().toList();
    int base =
        question.stream()
            .filter(r -> r[ANSWER].equals("A0"))
            .mapToInt(r -> Integer.parseInt(r[BASE]))
            .sum();
    int one = random.nextInt(answers.size());
    int other = (one + 1) % answers.size();
    var sums =
        answers.stream()
            .mapToInt(
                answer ->
                    question.stream()
                        .filter(r -> r[ANSWER].equals(answer))
                        .mapToInt(r -> Integer.parseInt(r[COUNT]))
                        .sum())
            .toArray();
    boolean differ = sums[one] != sums[other];
    int kept = sums[one];
    sums[one] = sums[other];
    sums[other] = kept;
    for (int a = 0; a < sums.length; a++) {
      var total = question.getFirst().clone();
      total[GROUP] = "totaal";
      total[ANSWER] = answers.get(a);
      total[COUNT] = String.valueOf(sums[a]);
      total[BASE] = String.valueOf(base);
      total[PERCENT] = of(total, total[BASE]);
      rows.add(total);
    }
    return differ
        ? Optional.of(new Slip(List.of(row[QUESTION] + ", totaal, " + answers.get(one))))
        : Optional.empty();
  }

  private static Optional<Slip> kind(List<String[]> rows, String[] row, String from, String to) {
    boolean was = row[KIND].equals(from);
    var question = rows.stream().filter(r -> r[QUESTION].equals(row[QUESTION])).toList();
    question.forEach(r -> r[KIND] = to);
    return was
        ? Optional.of(new Slip(List.of(row[QUESTION], "single against multiple")))
        : Optional.empty();
  }

  private static String digit(String number, Random random) {
    var digits = number.toCharArray();
    int at = random.nextInt(digits.length);
    if (Character.isDigit(digits[at])) {
      digits[at] = (char) ('0' + random.nextInt(10));
    }
    return digits[0] == '0' && number.charAt(0) != '0' && digits.length > 1
        ? number
        : new String(digits);
  }

  private static String exchanged(String number, Random random) {
    if (number.length() < 2) {
      return number;
    }
    int at = random.nextInt(number.length() - 1);
    var digits = number.toCharArray();
    digits[at] = number.charAt(at + 1);
    digits[at + 1] = number.charAt(at);
    return digits[0] == '0' ? number : new String(digits);
  }

  private static String other(String base, Random random) {
    int was = Integer.parseInt(base);
    return String.valueOf(was + 1 + random.nextInt(Math.max(2, was / 2)));
  }

  private static String of(String[] row, String base) {
    return of(row, base, RoundingMode.HALF_UP);
  }

  private static String of(String[] row, String base, RoundingMode rounding) {
    return of(row[COUNT], base, row[PERCENT], rounding);
  }

  private static String of(String count, String base, String[] row) {
    return of(count, base, row[PERCENT], RoundingMode.HALF_UP);
  }

  private static String of(String count, String base, String like, RoundingMode rounding) {
    return base.equals("0")
        ? like
        : BigDecimal.valueOf(100L * Long.parseLong(count))
            .divide(new BigDecimal(base), new BigDecimal(like).scale(), rounding)
            .toPlainString();
  }

  static List<String[]> copy(List<String[]> rows) {
    return new ArrayList<>(rows.stream().map(row -> Arrays.copyOf(row, row.length)).toList());
  }
}
