// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.List;
import java.util.Objects;

/**
 * The published figures of one group for one question.
 *
 * @param number the position of the column in the file, from zero
 */
record PublishedColumn(
    Finding.TableLocation where,
    boolean multiple,
    int base,
    List<PublishedCell> cells,
    int number) {

  String question() {
    return where.question();
  }

  String group() {
    return where.group();
  }

  boolean isCounted() {
    return cells.stream().map(PublishedCell::count).allMatch(Objects::nonNull);
  }

  int sum() {
    return cells.stream().mapToInt(cell -> cell.countOr(0)).sum();
  }

  int largestCount() {
    return cells.stream().mapToInt(cell -> cell.countOr(0)).max().orElse(0);
  }

  List<PublishedCell> inconsistentCells() {
    return cells.stream().filter(cell -> cell.isInconsistent(base)).toList();
  }

  boolean isConsistentWith(int onBase) {
    return cells.stream().allMatch(cell -> cell.isConsistentWith(onBase));
  }

  Finding createFinding(Finding.Check check, String printed, String readings, String cause) {
    return new Finding(check, where, printed, readings, cause);
  }

  Finding createFinding(Finding.Check check, PublishedCell cell, String readings, String cause) {
    return new Finding(check, where.withAnswer(cell.answer()), cell.format(base), readings, cause);
  }
}
