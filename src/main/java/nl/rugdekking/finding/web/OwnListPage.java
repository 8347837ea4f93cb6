// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.IncidentList;
import nl.rugdekking.finding.IncidentSummary;
import nl.rugdekking.finding.web.CaseListRows.Row;
import nl.rugdekking.register.web.OwnListBlock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the list of the cases that somebody reported, that happened to them or that they may
 * follow. It shows one page of cases, and on the first page also the blocks that other rooms
 * (modules) add.
 */
@Component
record OwnListPage(
    IncidentList incidents,
    OwnCaseRows rows,
    CurrentViewer current,
    ObjectProvider<OwnListBlock> blocks) {

  String show(Viewer viewer, @Nullable String na, Model model) {
    var found = incidents.listOwn(viewer, FilterParameters.parsePlace(na));
    model.addAttribute("incidents", listRows(viewer, found.cases()));
    model.addAttribute("next", FilterParameters.formatPlace(found.next()));
    model.addAttribute("blocks", na == null ? listBlocks(viewer, model) : List.of());
    return "handling/own-list";
  }

  // With only a password the viewer may not open the page of a case, but may open the page of their
  // own report, so the row leads there.
  private List<Row> listRows(Viewer viewer, List<IncidentSummary> cases) {
    var all = rows.of(viewer, cases);
    if (current.hasSecondStep()) {
      return all;
    }
    var paths = new HashMap<String, String>();
    blocks.forEach(block -> paths.putAll(block.mapPathsWithPassword(viewer)));
    return IntStream.range(0, all.size())
        .mapToObj(i -> all.get(i).withPath(paths.get(cases.get(i).number())))
        .toList();
  }

  private List<String> listBlocks(Viewer viewer, Model model) {
    return blocks.orderedStream().flatMap(block -> block.fill(viewer, model).stream()).toList();
  }
}
