// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.util.EnumSet;
import java.util.Set;

/**
 * Late is not a state: it follows from the due date, and that it passed is recorded as a fact
 * (missed). What is settled stays settled; a case that is opened again gets new promises, and only
 * what was said by mistake is taken back ({@link Corrections}).
 */
public enum PromiseState {
  OPEN,
  WAITING,
  KEPT,
  EXPLAINED,
  /** Not owed any more: what made it owed was undone. */
  LAPSED;

  public Set<PromiseState> next() {
    return switch (this) {
      case OPEN -> EnumSet.of(OPEN, WAITING, KEPT, EXPLAINED, LAPSED);
      case WAITING -> EnumSet.of(OPEN, WAITING, KEPT, EXPLAINED, LAPSED);
      case KEPT, EXPLAINED, LAPSED -> EnumSet.noneOf(PromiseState.class);
    };
  }

  public boolean isSettled() {
    return next().isEmpty();
  }
}
