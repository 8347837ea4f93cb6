// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.EnumSet;
import java.util.Set;

/** A measure cannot be final: says everything that is missing, not only the first thing. */
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
