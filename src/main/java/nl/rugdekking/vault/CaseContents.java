// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Implemented by each room that stores data about a case: lists the keys and files of that data,
 * and cleans up its rows when the case is destroyed. Implementations are found by this type and
 * made with their constructor without parameters. Every table with a key belongs to exactly one
 * room; a test compares that with the catalogue of the database.
 */
public interface CaseContents {

  /**
   * The tables of this room with encrypted columns, also those that have nothing to do with a case.
   */
  Set<String> encryptedTables();

  /** The keys of everything that was encrypted about the case. */
  List<KeyId> keys(CaseRows rows);

  /** Files about the case, relative to the directory of the data. */
  default List<String> files(CaseRows rows) {
    return List.of();
  }

  /**
   * The reason why the case may not be destroyed yet, as a sentence for an operator; empty when
   * this room has none.
   */
  default Optional<String> findOpenInterest(CaseRows rows) {
    return Optional.empty();
  }

  /** Called before anything of the case changes, for what must be counted while it still stands. */
  default void beforeDestroying(CaseRows rows, Instant now) {}

  /**
   * Changes the rows that could still be found or cause work after the keys have been destroyed.
   */
  default void clear(CaseRows rows) {}
}
