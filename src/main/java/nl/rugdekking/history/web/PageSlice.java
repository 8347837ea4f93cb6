// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import java.util.List;

/**
 * One page of a long list of questions. A single form with all questions would have more fields
 * than the server accepts in one request.
 *
 * @param number the number of this page, from 1
 * @param first the position of the first question shown, from 1
 * @param all the number of questions on all pages
 */
record PageSlice<T>(List<T> shown, int number, int pages, int first, int all) {

  static final int SIZE = 50;

  /** Returns the wanted page, or the nearest that exists. */
  static <T> PageSlice<T> of(List<T> all, int wanted) {
    int pages = Math.max(1, pageOf(all.size() - 1));
    int number = Math.clamp(wanted, 1, pages);
    int from = (number - 1) * SIZE;
    var shown = all.subList(from, Math.min(from + SIZE, all.size()));
    return new PageSlice<>(List.copyOf(shown), number, pages, from + 1, all.size());
  }

  /** Returns the number of the page that has the question with this index. */
  static int pageOf(int index) {
    return index / SIZE + 1;
  }

  public int last() {
    return first + shown.size() - 1;
  }
}
