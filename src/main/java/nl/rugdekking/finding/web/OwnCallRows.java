// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.IncidentSummary;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.NamedCalls;
import org.springframework.stereotype.Component;

/** The calls for help about the viewer's own cases, which come first on their home page. */
@Component
record OwnCallRows(NamedCalls calls, CaseAddresses addresses) {

  /**
   * @param path the page that follows the call
   */
  record Row(String path, NamedCalls.RunningCall running) {}

  List<Row> list(Viewer viewer, List<IncidentSummary> own) {
    return own.stream()
        .filter(summary -> summary.open() && viewer.person().equals(summary.affected()))
        .flatMap(summary -> find(summary).stream())
        .toList();
  }

  private Optional<Row> find(IncidentSummary summary) {
    return calls
        .find(new PartId(summary.part()))
        .map(call -> new Row(addresses.ownCase(summary.number()) + "/gevaar", call));
  }
}
