// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Compares who handled the parts of a case (one for each affected person) before and after a
 * change.
 */
public final class HandlerChanges {

  private HandlerChanges() {}

  /** Returns the parts whose handler is a different one now, or none. */
  public static List<CasePart> list(List<CasePart> before, List<CasePart> now) {
    var owners = new HashMap<PartId, @Nullable PersonId>();
    before.forEach(part -> owners.put(part.id(), part.owner()));
    return now.stream()
        .filter(part -> !Objects.equals(owners.get(part.id()), part.owner()))
        .toList();
  }
}
