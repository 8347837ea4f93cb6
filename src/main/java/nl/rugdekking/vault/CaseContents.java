// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Implemented by each room (a package for one part of the domain) that stores data about a case. It
 * lists the keys and files of that data, and cleans up its rows when the case is destroyed.
 * Implementations are found by this type and created with their constructor without parameters.
 * Every table with a key belongs to exactly one room; a test checks this against the catalogue of
 * the database.
 */
public interface CaseContents {

  /**
   * Returns the tables of this room with encrypted columns, including those that have nothing to do
   * with a case.
   */
  Set<String> encryptedTables();

  /** Returns the keys of everything that was encrypted about the case. */
  List<KeyId> keys(CaseRows rows);

  /** Returns the files about the case, relative to the directory of the data. */
  default List<String> files(CaseRows rows) {
    return List.of();
  }

  /**
   * Returns the reason why the case may not be destroyed yet, as a sentence for an operator; empty
   * when this room has none.
   */
  default Optional<String> findOpenInterest(CaseRows rows) {
    return Optional.empty();
  }

  /**
   * Called before anything of the case is changed, so that a room can count what is about to
   * disappear.
   */
  default void beforeDestroying(CaseRows rows, Instant now) {}

  /**
   * Clears the rows that could otherwise still be found, or cause work, after the keys are
   * destroyed.
   */
  default void clear(CaseRows rows) {}
}
