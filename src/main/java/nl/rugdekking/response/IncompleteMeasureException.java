// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.EnumSet;
import java.util.Set;

/** Thrown when a measure is incomplete. Lists all gaps, not only the first one. */
public class IncompleteMeasureException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final EnumSet<Gap> gaps;

  IncompleteMeasureException(Set<Gap> gaps) {
    super("A measure lacks " + gaps);
    this.gaps = EnumSet.copyOf(gaps);
  }

  public Set<Gap> gaps() {
    return EnumSet.copyOf(gaps);
  }
}
