// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.access.PartId;
import nl.rugdekking.finding.PartNames;
import org.springframework.stereotype.Component;

/** Finds the names that a list shows, only to viewers who passed the second step of signing in. */
@Component
record RowNames(PartNames names, CurrentViewer viewer) {

  /**
   * The names of the affected persons of these parts. The viewer may open all of them, and the list
   * that shows the names records that in the audit log.
   */
  Map<PartId, String> namesOf(Collection<PartId> parts) {
    return viewer.hasSecondStep() ? names.names(parts) : Map.of();
  }

  /** The names for rows that are about the same case and could not be told apart without a name. */
  <T> Map<PartId, String> namesOf(
      List<T> rows, Function<T, String> number, Function<T, PartId> part) {
    return viewer.hasSecondStep() ? names.names(partsSharingCase(rows, number, part)) : Map.of();
  }

  private static <T> Set<PartId> partsSharingCase(
      List<T> rows, Function<T, String> number, Function<T, PartId> part) {
    var byNumber = new HashMap<String, Set<PartId>>();
    for (var row : rows) {
      byNumber.computeIfAbsent(number.apply(row), key -> new HashSet<>()).add(part.apply(row));
    }
    var several = new HashSet<PartId>();
    byNumber.values().stream().filter(parts -> parts.size() > 1).forEach(several::addAll);
    return several;
  }
}
