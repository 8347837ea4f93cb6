// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.util.Collection;
import java.util.Set;
import nl.rugdekking.access.PartId;

/**
 * Tells whose identity is protected because the police were asked to know them by a number only.
 * Nothing that leaves the organisation may say who they are. The room of the police implements it,
 * because it depends on the register and not the other way round.
 */
public interface NumberedParts {

  /** Returns the parts, of these, in which the affected person is protected now. */
  Set<PartId> filter(Collection<PartId> parts);
}
