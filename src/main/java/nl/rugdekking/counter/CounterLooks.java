// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import nl.rugdekking.audit.AuditTrail;
import nl.rugdekking.audit.AuditTrail.LookSummary;
import nl.rugdekking.response.ResponseId;
import org.springframework.stereotype.Service;

/** Tells who opened the page of a site while a measure stood there. */
@Service
public class CounterLooks {

  static final String SITE = "site";
  static final String MEASURES = "measures";

  private final AuditTrail trail;

  CounterLooks(AuditTrail trail) {
    this.trail = trail;
  }

  /** Returns the people who saw one of these measures on the page of a site, and on which days. */
  public List<LookSummary> list(Collection<ResponseId> measures, ZoneId zone) {
    return measures.isEmpty()
        ? List.of()
        : trail.listViewersOf(
            SITE, MEASURES, measures.stream().map(ResponseId::value).toList(), zone);
  }
}
