// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.util.Optional;
import java.util.UUID;

/** Knows where people can be reached; kept by the room that knows people. */
public interface AddressBook {

  /** Empty when the person is not known any more or has no address. */
  Optional<Addressee> find(UUID person);
}
