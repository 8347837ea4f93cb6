// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import java.util.List;

/**
 * One page of a long row of questions. A form with all of them would have more fields than a server
 * reads at once.
 *
 * @param number counted from 1
 * @param first place of the first question shown, counted from 1
 */
record PageSlice<T>(List<T> shown, int number, int pages, int first, int all) {

  static final int SIZE = 50;

  /** The wanted page, or the nearest there is. */
  static <T> PageSlice<T> of(List<T> all, int wanted) {
    int pages = Math.max(1, pageOf(all.size() - 1));
    int number = Math.clamp(wanted, 1, pages);
    int from = (number - 1) * SIZE;
    var shown = all.subList(from, Math.min(from + SIZE, all.size()));
    return new PageSlice<>(List.copyOf(shown), number, pages, from + 1, all.size());
  }

  /** The page on which the question with this index stands. */
  static int pageOf(int index) {
    return index / SIZE + 1;
  }

  public int last() {
    return first + shown.size() - 1;
  }
}
