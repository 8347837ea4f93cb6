// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.CaseFilter;
import nl.rugdekking.finding.IncidentList;
import nl.rugdekking.finding.ListedPromises;
import nl.rugdekking.finding.TalkAnnouncements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of cases that the viewer handles or supervises, the list of talks in confidence in which
 * they are the adviser, and the list of their own cases.
 */
@Controller
record IncidentListController(
    IncidentListPage page,
    IncidentList incidents,
    ListedPromises promises,
    TalkAnnouncements announcements,
    CaseListRows rows,
    OwnListPage ownPage,
    PageTransaction transaction) {

  // After these actions the viewer may not be allowed to see the case any longer, so they return to
  // the list, which confirms the action.
  private static final Set<String> DONE =
      Set.of("getroffene", "functie", "bestuur", "collega", "geen-collega");

  @Endpoint(MEMBER)
  @GetMapping("/{organisatie}/incidenten")
  String list(Viewer viewer, @RequestParam Map<String, String> parameters, Model model) {
    var done = parameters.getOrDefault("klaar", "");
    if (DONE.contains(done)) {
      model.addAttribute("done", "finding.done." + done);
    }
    return transaction.run(() -> fillList(viewer, ListRequest.of(parameters), model));
  }

  private String fillList(Viewer viewer, ListRequest request, Model model) {
    model.addAttribute(
        "promised",
        request.isFirst()
            ? promises.count(viewer, request.filter().toFilter()).orElse(null)
            : null);
    return page.show(viewer, request, model);
  }

  /** The talks in confidence that the viewer listens to, which are no cases. */
  @Endpoint(MEMBER)
  @GetMapping("/{organisatie}/gesprekken")
  String talks(Viewer viewer, @RequestParam(required = false) @Nullable String na, Model model) {
    return transaction.run(() -> fillTalks(viewer, na, model));
  }

  private String fillTalks(Viewer viewer, @Nullable String na, Model model) {
    var place = FilterParameters.parsePlace(na);
    var found = incidents.listHandled(viewer, CaseFilter.TALKS, place);
    var news = announcements.list(viewer);
    var others = new ArrayList<>(found.cases());
    others.removeAll(news.stream().map(TalkAnnouncements.Announcement::talk).toList());
    model.addAttribute("news", rows.rowsOfNews(na == null ? news : List.of()));
    model.addAttribute("talks", rows.rowsForHandler(others));
    model.addAttribute("next", FilterParameters.formatPlace(found.next()));
    return "finding/talks";
  }

  @Endpoint(MEMBER)
  @GetMapping("/{organisatie}/mijn")
  String own(Viewer viewer, @RequestParam(required = false) @Nullable String na, Model model) {
    return transaction.run(() -> ownPage.show(viewer, na, model));
  }
}
