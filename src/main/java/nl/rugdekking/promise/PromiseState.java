// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.util.EnumSet;
import java.util.Set;

/**
 * The state of a promise. Late is no state: it follows from the due date, and a passed date is
 * recorded in {@link Promise#missedAt}. A settled promise stays settled: a case that is opened
 * again gets new promises, and only a mistake is taken back ({@link Corrections}).
 */
public enum PromiseState {
  OPEN,
  WAITING,
  KEPT,
  EXPLAINED,
  /** The promise is no longer owed, because the reason for it was undone. */
  LAPSED;

  public Set<PromiseState> listNext() {
    return switch (this) {
      case OPEN -> EnumSet.of(OPEN, WAITING, KEPT, EXPLAINED, LAPSED);
      case WAITING -> EnumSet.of(OPEN, WAITING, KEPT, EXPLAINED, LAPSED);
      case KEPT, EXPLAINED, LAPSED -> EnumSet.noneOf(PromiseState.class);
    };
  }

  public boolean isSettled() {
    return listNext().isEmpty();
  }
}
