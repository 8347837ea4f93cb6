// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The orders in which a list of cases can be read. */
public enum CaseOrder {
  /** The newest first. This is the only order without a limit on the number of cases. */
  NEWEST(null),
  /** Sorts by the first due date; cases in which nothing is owed come last. */
  DUE(null),
  NUMBER(null),
  /** The most serious first; those that nobody has assessed come last. */
  SEVERITY(null),
  /** By the name of the handler; those without one come last. */
  HANDLER(null),
  /** The case in which something was recorded last comes first. */
  LAST_STEP(null),
  OLDEST(NEWEST),
  DUE_LAST(DUE),
  LAST_NUMBER(NUMBER),
  LEAST_SERIOUS(SEVERITY),
  HANDLER_BACKWARDS(HANDLER),
  FIRST_STEP(LAST_STEP);

  private final CaseOrder usual;

  CaseOrder(@Nullable CaseOrder reversed) {
    this.usual = reversed == null ? this : reversed;
  }

  /** The order of which this one is the reverse, or this order itself. */
  public CaseOrder usual() {
    return usual;
  }

  public boolean isReversed() {
    return usual != this;
  }

  /** The same order from its other end; cases without a value still come last. */
  public CaseOrder reverse() {
    return isReversed()
        ? usual
        : Arrays.stream(values())
            .filter(order -> order.isReversed() && order.usual == this)
            .findFirst()
            .orElseThrow();
  }

  /** Returns true when the highest value comes first. */
  public boolean isDownwards() {
    var downwards = usual == NEWEST || usual == SEVERITY || usual == LAST_STEP;
    return downwards != isReversed();
  }
}
