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
 * Searches among the cases that somebody may open, newest first: what stands in clear by the
 * database, perpetrators by keyed hashes, and words by opening what was written, in so many cases
 * at most; then it says how far it came. Cases that one may not open are never looked at, so they
 * change neither the answer nor how long it takes.
 */
@Service
public class CaseSearch {

  /** How far one search looks. */
  record Bound(int cases, Duration time) {}

  private static final Bound BOUND = new Bound(10_000, Duration.ofSeconds(5));
  private static final int AT_ONCE = 250;

  /**
   * @param next where to search on; nothing when all was looked at
   */
  public record Found(List<IncidentSummary> cases, @Nullable Place next, int looked) {}

  private final SearchedParts parts;
  private final CaseWords words;
  private final IncidentList list;
  private final Audit audit;

  CaseSearch(SearchedParts parts, CaseWords words, IncidentList list, Audit audit) {
    this.parts = parts;
    this.words = words;
    this.list = list;
    this.audit = audit;
  }

  /**
   * @param after where the search before it came to
   */
  @Transactional
  public Found search(Viewer viewer, CaseQuestion question, Place after) {
    return search(viewer, question, after, BOUND);
  }

  @Transactional
  Found search(Viewer viewer, CaseQuestion question, Place after, Bound bound) {
    audit.record(
        new AuditEvent(
            viewer.person().value(),
            "search.cases",
            Purpose.HANDLING,
            "search",
            UUID.randomUUID(),
            null,
            Map.of("words", String.valueOf(CaseQuestion.says(question.words())))));
    var asked = parts.asked(viewer, question);
    var found = new ArrayList<PartId>();
    var place = after;
    long begun = System.nanoTime();
    for (int looked = 0; ; ) {
      int most = Math.min(AT_ONCE, bound.cases() - looked);
      var batch = parts.newest(viewer, asked, place, most);
      looked += batch.size();
      for (var one : words.fitting(viewer, batch, question, asked)) {
        found.add(one.part());
        if (found.size() == IncidentList.PAGE) {
          return new Found(list.of(viewer, found), one.place(), looked);
        }
      }
      if (batch.size() < most) {
        return new Found(list.of(viewer, found), null, looked);
      }
      place = batch.getLast().place();
      if (looked >= bound.cases() || System.nanoTime() - begun > bound.time().toNanos()) {
        return new Found(list.of(viewer, found), place, looked);
      }
    }
  }
}
