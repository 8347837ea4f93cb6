// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Knows where people, or the owners of accounts, can be reached; each room knows its own. Where two
 * know the same one, the later in the order of the beans is right.
 */
public interface AddressBook {

  /** Without those who are not known any more or have no address. */
  Map<UUID, Addressee> find(Collection<UUID> addressees);
}
