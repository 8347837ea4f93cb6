// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.NewestParts.Place;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Audit;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches the cases that a viewer may read, the newest first. The database checks unencrypted
 * columns and the keyed hashes of perpetrators; words are found by decrypting texts. A search stops
 * at a limit and tells how far it came. Other cases are never read, so they affect neither the
 * result nor the time it takes.
 */
@Service
public class CaseSearch {

  /** The limits of one search. */
  record Bound(int cases, Duration time) {}

  private static final Bound BOUND = new Bound(10_000, Duration.ofSeconds(5));
  private static final int AT_ONCE = 250;

  /**
   * The result of a search.
   *
   * @param next the place to continue from, or null when everything was searched
   * @param looked the number of cases that were searched
   */
  public record Found(List<IncidentSummary> cases, @Nullable Place next, int looked) {}

  private final SearchedParts candidates;
  private final CaseWords textSearch;
  private final IncidentList list;
  private final Audit audit;

  CaseSearch(SearchedParts candidates, CaseWords textSearch, IncidentList list, Audit audit) {
    this.candidates = candidates;
    this.textSearch = textSearch;
    this.list = list;
    this.audit = audit;
  }

  /**
   * @param after the place where the previous search stopped
   */
  @Transactional
  public Found search(Viewer viewer, CaseQuestion query, Place after) {
    return search(viewer, query, after, BOUND);
  }

  @Transactional
  Found search(Viewer viewer, CaseQuestion query, Place after, Bound limit) {
    audit.record(
        AuditEvent.of("search.cases", Purpose.HANDLING, "search", UUID.randomUUID()).by(viewer.person().value()).with(Map.of("words", String.valueOf(CaseQuestion.says(query.words())))));
    var prepared = candidates.asked(viewer, query);
    var found = new ArrayList<PartId>();
    var place = after;
    long startedAt = System.nanoTime();
    for (int searched = 0; ; ) {
      int batchSize = Math.min(AT_ONCE, limit.cases() - searched);
      var batch = candidates.newest(viewer, prepared, place, batchSize);
      searched += batch.size();
      for (var one : textSearch.fitting(viewer, batch, query, prepared)) {
        found.add(one.part());
        if (found.size() == IncidentList.PAGE) {
          return new Found(list.of(viewer, found), one.place(), searched);
        }
      }
      if (batch.size() < batchSize) {
        return new Found(list.of(viewer, found), null, searched);
      }
      place = batch.getLast().place();
      if (searched >= limit.cases() || System.nanoTime() - startedAt > limit.time().toNanos()) {
        return new Found(list.of(viewer, found), place, searched);
      }
    }
  }
}
