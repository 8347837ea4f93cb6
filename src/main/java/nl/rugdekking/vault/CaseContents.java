// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The share of one room in a case: which keys and files it has of it, and what must happen to its
 * rows when the case is destroyed. The class has a constructor without parameters, and is found by
 * this type. Every table with a key belongs to exactly one room; a test holds that against the
 * catalogue of the database.
 */
public interface CaseContents {

  /** The tables of this room that hold sealed columns, whether they are of a case or not. */
  Set<String> sealedTables();

  /** The keys of everything that was sealed about the case. */
  List<KeyId> keys(CaseRows rows);

  /** Files about the case, relative to the directory of the data. */
  default List<String> files(CaseRows rows) {
    return List.of();
  }

  /** Why the case is not over yet, as a sentence for an operator. */
  default Optional<String> findOpenInterest(CaseRows rows) {
    return Optional.empty();
  }

  /** Removes what could still be found or become due when nothing can be read any more. */
  default void clear(CaseRows rows) {}
}
