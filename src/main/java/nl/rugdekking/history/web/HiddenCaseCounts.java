// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.history.Origins;
import nl.rugdekking.history.StoredList;
import nl.rugdekking.history.TrialRun;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Organisations;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells the person who imports a list how many of its cases they may not read afterwards. */
@Component
record HiddenCaseCounts(Origins origins, Organisations organisations, HistoryTexts texts) {

  private static final List<OfficeKind> READING =
      List.of(OfficeKind.CASE_OWNER, OfficeKind.RESPONSIBLE, OfficeKind.DEPUTY);

  /** Adds the number of rows that fall under bodies whose cases the viewer may not read. */
  void addBeforeImport(Viewer viewer, TrialRun trial, Model model) {
    var byBody = trial.acceptedByBody();
    byBody.keySet().removeIf(body -> mayRead(viewer, body));
    addCounts(byBody, model);
  }

  private boolean mayRead(Viewer viewer, BodyKind body) {
    return viewer.offices().stream()
        .anyMatch(
            office ->
                READING.stream().anyMatch(kind -> office.covers(kind, body))
                    || (office.covers(OfficeKind.COORDINATOR, body)
                        && organisations.structure().policy(body).coordinatorReads()));
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
