// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.util.List;
import nl.rugdekking.organisation.SetUpGaps;
import org.springframework.stereotype.Component;

/** Reminds of the table of offences until a lawyer of the organisation has released it. */
@Component
record OffenceGaps(Offences offences) implements SetUpGaps {

  @Override
  public List<Gap> gaps() {
    return offences.findRelease().isPresent()
        ? List.of()
        : List.of(new Gap("norm.offences.gap", null));
  }
}
