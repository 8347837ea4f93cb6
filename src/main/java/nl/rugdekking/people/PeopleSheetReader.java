// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import nl.rugdekking.load.MemoryBudget;
import nl.rugdekking.organisation.Organisations;
import org.springframework.stereotype.Component;

/**
 * Parses a list of people with the body and position names of the current organisation, within the
 * memory reserved for such work until the transaction ends.
 */
@Component
record PeopleSheetReader(Organisations organisations, MemoryBudget memory) {

  PeopleSheet read(byte[] content) {
    return PeopleSheet.read(
        content, KnownNames.of(organisations.structure()), memory::reserveForTransaction);
  }
}
