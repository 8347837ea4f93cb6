// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Looks up the mail addresses of people, or of owners of accounts; each room does so for its own.
 * When two address books know the same addressee, the one that comes later in the order of the
 * beans counts.
 */
public interface AddressBook {

  /** Returns the addresses by addressee, without those who are unknown or have no address. */
  Map<UUID, Addressee> find(Collection<UUID> addressees);
}
