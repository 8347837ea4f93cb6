// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches the cases that a viewer may read, the newest first. The database compares what is not
 * encrypted, and the hashes of perpetrators' names; for words the texts are decrypted. A search
 * ends after so many cases or seconds, and says where to go on. Cases that the viewer may not read
 * are left alone, so that the time of a search tells nothing about them.
 */
@Service
public class CaseSearch {

  /** The limits of one search. */
  record SearchLimit(int cases, Duration time) {}

  private static final SearchLimit LIMIT = new SearchLimit(10_000, Duration.ofSeconds(5));
  private static final int BATCH_SIZE = 250;

  /**
   * The result of a search.
   *
   * @param next the place to continue from, or null when everything was searched
   * @param searched the number of cases that were searched
   */
  public record SearchResult(
      List<IncidentSummary> cases, @Nullable PagePosition next, int searched) {}

  private final CandidateRepository candidates;
  private final CaseTextSearch textSearch;
  private final IncidentList list;
  private final AuditLog audit;

  CaseSearch(
      CandidateRepository candidates,
      CaseTextSearch textSearch,
      IncidentList list,
      AuditLog audit) {
    this.candidates = candidates;
    this.textSearch = textSearch;
    this.list = list;
    this.audit = audit;
  }

  /**
   * @param after the place where the previous search stopped
   */
  @Transactional
  public SearchResult search(Viewer viewer, CaseSearchQuery query, PagePosition after) {
    return search(viewer, query, after, LIMIT);
  }

  @Transactional
  SearchResult search(Viewer viewer, CaseSearchQuery query, PagePosition after, SearchLimit limit) {
    audit.record(
        AuditEvent.of("search.cases", Purpose.HANDLING, "search", UUID.randomUUID())
            .by(viewer.person().value())
            .with(Map.of("words", String.valueOf(CaseSearchQuery.hasText(query.words())))));
    var prepared = candidates.prepare(viewer, query);
    var found = new ArrayList<PartId>();
    var place = after;
    int searched = 0;
    long startedAt = System.nanoTime();
    while (true) {
      int batchSize = Math.min(BATCH_SIZE, limit.cases() - searched);
      var batch = candidates.listNewest(viewer, prepared, place, batchSize);
      searched += batch.size();
      for (var match : textSearch.listMatching(viewer, batch, query, prepared)) {
        found.add(match.part());
        if (found.size() == IncidentList.PAGE_SIZE) {
          return new SearchResult(list.listVisible(viewer, found), match.place(), searched);
        }
      }
      if (batch.size() < batchSize) {
        return new SearchResult(list.listVisible(viewer, found), null, searched);
      }
      place = batch.getLast().place();
      if (searched >= limit.cases() || System.nanoTime() - startedAt > limit.time().toNanos()) {
        return new SearchResult(list.listVisible(viewer, found), place, searched);
      }
    }
  }
}
