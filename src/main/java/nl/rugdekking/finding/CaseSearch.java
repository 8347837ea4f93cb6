// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.finding.CandidateRepository.Candidate;
import nl.rugdekking.finding.CandidateRepository.PreparedSearch;
import nl.rugdekking.finding.CaseTextSearch.Match;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches the cases that a viewer may read, the newest first. Names and texts are decrypted while
 * searching, and never stored. A search stops after a number of cases or seconds, and tells where
 * the next search can continue. Cases that the viewer may not read are never decrypted, so the
 * duration of a search gives nothing away about them.
 */
@Service
public class CaseSearch {

  /** The limits of one search. */
  record SearchLimit(int cases, Duration time) {}

  private static final SearchLimit LIMIT = new SearchLimit(10_000, Duration.ofSeconds(5));
  // A common word is found often enough among the first few cases. For a rare word all cases must
  // be read.
  private static final int FIRST_BATCH = 250;
  private static final int BATCH_SIZE = 1_000;

  /**
   * One result.
   *
   * @param excerpts the names and sentences that were found in it; empty when it was found by its
   *     number or its day
   */
  public record FoundCase(IncidentSummary summary, List<Excerpt> excerpts) {}

  /**
   * The result of a search.
   *
   * @param next the place to continue from, or null when everything was searched
   * @param searched the number of cases that were searched
   */
  public record SearchResult(List<FoundCase> found, @Nullable PagePosition next, int searched) {

    public List<IncidentSummary> cases() {
      return found.stream().map(FoundCase::summary).toList();
    }
  }

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
    var prepared = candidates.prepare(viewer, query);
    var result = searchNumber(viewer, prepared, after, limit);
    if (result.found().isEmpty()) {
      result =
          searchBatches(
              viewer,
              prepared,
              after,
              limit,
              batch -> textSearch.listMatching(viewer, batch, prepared));
    }
    logSearch(viewer, query, result);
    return result;
  }

  // The log tells which parts were shown, and not the words that were searched for.
  private void logSearch(Viewer viewer, CaseSearchQuery query, SearchResult result) {
    audit.record(
        AuditEvent.of("search.cases", Purpose.HANDLING, "search", UUID.randomUUID())
            .by(viewer.person().value())
            .with(
                Map.of(
                    "words",
                    String.valueOf(query.words() != null && !query.words().isBlank()),
                    "parts",
                    result.cases().stream()
                        .map(summary -> summary.part().toString())
                        .collect(Collectors.joining(" ")))));
  }

  /** Finds cases by number when a number was typed, without opening any text. */
  private SearchResult searchNumber(
      Viewer viewer, PreparedSearch prepared, PagePosition after, SearchLimit limit) {
    var prefix = prepared.number().filter(CaseNumberPrefix::isCertain).orElse(null);
    if (prefix == null) {
      return new SearchResult(List.of(), null, 0);
    }
    var whole =
        prefix
            .findWhole()
            .map(
                number ->
                    candidates.listByNumber(
                        viewer, prepared, number, after, IncidentList.PAGE_SIZE))
            .orElse(List.of());
    if (whole.isEmpty()) {
      return searchBatches(viewer, prepared, after, limit, batch -> listNumbered(batch, prefix));
    }
    var matches = whole.stream().map(CaseSearch::matchByNumber).toList();
    return result(viewer, matches, null, matches.size());
  }

  private static List<Match> listNumbered(List<Candidate> batch, CaseNumberPrefix prefix) {
    return batch.stream()
        .filter(candidate -> candidate.hasNumber(prefix))
        .map(CaseSearch::matchByNumber)
        .toList();
  }

  private static Match matchByNumber(Candidate candidate) {
    return new Match(candidate, List.of());
  }

  /** Finds the cases of one batch that match the search. */
  private interface BatchMatcher {
    List<Match> listMatching(List<Candidate> batch);
  }

  private SearchResult searchBatches(
      Viewer viewer,
      PreparedSearch prepared,
      PagePosition after,
      SearchLimit limit,
      BatchMatcher matcher) {
    var found = new ArrayList<Match>();
    var place = after;
    int searched = 0;
    long startedAt = System.nanoTime();
    while (true) {
      int batchSize = Math.min(searched == 0 ? FIRST_BATCH : BATCH_SIZE, limit.cases() - searched);
      var batch = candidates.listNewest(viewer, prepared, place, batchSize);
      searched += batch.size();
      for (var match : matcher.listMatching(batch)) {
        found.add(match);
        if (found.size() == IncidentList.PAGE_SIZE) {
          return result(viewer, found, match.candidate().place(), searched);
        }
      }
      if (batch.size() < batchSize) {
        return result(viewer, found, null, searched);
      }
      place = batch.getLast().place();
      if (searched >= limit.cases() || System.nanoTime() - startedAt > limit.time().toNanos()) {
        return result(viewer, found, place, searched);
      }
    }
  }

  private SearchResult result(
      Viewer viewer, List<Match> matches, @Nullable PagePosition next, int searched) {
    var excerpts = new HashMap<PartId, List<Excerpt>>();
    matches.forEach(match -> excerpts.put(match.candidate().part(), match.excerpts()));
    var shown =
        list.listVisible(viewer, excerpts.keySet()).stream()
            .map(
                summary ->
                    new FoundCase(
                        summary, excerpts.getOrDefault(new PartId(summary.part()), List.of())))
            .toList();
    return new SearchResult(shown, next, searched);
  }
}
