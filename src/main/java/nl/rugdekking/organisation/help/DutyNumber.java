// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation.help;

import java.util.Optional;
import nl.rugdekking.web.TelephoneNumber;

/** Knows the number on which whoever is on duty is reached; the room of the alarm keeps it. */
public interface DutyNumber {

  /** Returns the number; empty while the organisation gave none. */
  Optional<TelephoneNumber> find();
}
