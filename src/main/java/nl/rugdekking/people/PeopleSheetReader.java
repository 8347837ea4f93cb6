// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import nl.rugdekking.load.MemoryBudget;
import nl.rugdekking.organisation.Organisations;
import org.springframework.stereotype.Component;

/**
 * Reads a list of people in the words of the organisation at hand, within the memory for such work,
 * which is given back with the transaction.
 */
@Component
record PeopleSheetReader(Organisations organisations, MemoryBudget memory) {

  PeopleSheet read(byte[] content) {
    return PeopleSheet.read(
        content, PeopleWords.of(organisations.structure()), memory::reserveForTransaction);
  }
}
