// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the overview about something that a room counts beside the promises, and its table.
 */
public interface OverviewSentence {

  /**
   * Writes the sentence.
   *
   * @param cases which parts it is about: the parameters of the subquery for the newest parts, and
   *     as "most" how many parts are counted at once
   * @return empty when there is nothing to count, or when there are more parts than that
   */
  Optional<String> write(Map<String, @Nullable Object> cases);

  /**
   * A sheet of the workbook of the overview, below the notes that each sheet has.
   *
   * @param name the name of the sheet, of at most 31 letters
   */
  record RoomTable(String name, List<String> headings, List<List<SheetCell>> rows) {}

  /**
   * Returns the numbers of the sentence as a table for the workbook; empty for a room that has
   * none, and when there is nothing to count.
   */
  default Optional<RoomTable> findTable(Map<String, @Nullable Object> cases) {
    return Optional.empty();
  }
}
