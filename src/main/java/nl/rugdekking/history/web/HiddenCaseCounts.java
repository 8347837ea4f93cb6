// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import java.util.Map;
import java.util.stream.Collectors;
import nl.rugdekking.access.Audience;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleCells;
import nl.rugdekking.history.Origins;
import nl.rugdekking.history.StoredList;
import nl.rugdekking.history.TrialRun;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Organisations;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells the person who imports a list how many of its cases they may not read afterwards. */
@Component
record HiddenCaseCounts(Origins origins, Organisations organisations, HistoryTexts texts) {

  /** Adds the number of rows that fall under bodies whose cases the viewer may not read. */
  void addBeforeImport(Viewer viewer, TrialRun trial, Model model) {
    var byBody = trial.acceptedByBody();
    byBody.keySet().removeIf(body -> mayRead(viewer, body));
    addCounts(byBody, model);
  }

  private boolean mayRead(Viewer viewer, BodyKind body) {
    var audience =
        organisations.structure().policy(body).coordinatorReads()
            ? Audience.OPEN_READ
            : Audience.OPEN;
    return VisibleCells.forViewer(viewer)
        .byOffice()
        .contains(new VisibleCells.AudienceCell(body, audience));
  }

  /** Adds the number of imported cases that the viewer may not read. */
  void addAfterImport(Viewer viewer, StoredList list, Model model) {
    addCounts(origins.countHiddenByBody(viewer, list), model);
  }

  private void addCounts(Map<BodyKind, Integer> byBody, Model model) {
    model.addAttribute("unseen", byBody.values().stream().mapToInt(Integer::intValue).sum());
    model.addAttribute(
        "unseenBodies",
        byBody.entrySet().stream()
            .map(
                entry ->
                    texts.text("history.unseen.body", bodyName(entry.getKey()), entry.getValue()))
            .collect(Collectors.joining(", ")));
  }

  private String bodyName(BodyKind kind) {
    return organisations.structure().body(kind).name().in(LocaleContextHolder.getLocale());
  }
}
