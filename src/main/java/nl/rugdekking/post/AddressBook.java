// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows where people can be reached; kept by the room that knows people. */
public interface AddressBook {

  /** Without those who are not known any more or have no address. */
  Map<UUID, Addressee> find(Collection<UUID> persons);
}
