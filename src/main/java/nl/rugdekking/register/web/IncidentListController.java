// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.register.IncidentList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class IncidentListController {

  private final IncidentList incidents;
  private final Summaries summaries;

  IncidentListController(IncidentList incidents, Summaries summaries) {
    this.incidents = incidents;
    this.summaries = summaries;
  }

  @Endpoint(MEMBER)
  @GetMapping("/{organisatie}/incidenten")
  String list(Viewer viewer, @RequestParam(required = false) @Nullable UUID na, Model model) {
    var found = incidents.handled(viewer, na == null ? null : new PartId(na));
    var shown = found.stream().limit(IncidentList.PAGE).toList();
    model.addAttribute("incidents", summaries.handled(shown));
    model.addAttribute("next", found.size() > shown.size() ? shown.getLast().part() : null);
    return "register/incidents";
  }

  @Endpoint(MEMBER)
  @GetMapping("/{organisatie}/mijn")
  String own(Viewer viewer, @RequestParam(required = false) @Nullable UUID na, Model model) {
    var found = incidents.own(viewer, na == null ? null : new PartId(na));
    var shown = found.stream().limit(IncidentList.PAGE).toList();
    model.addAttribute("incidents", summaries.own(viewer, shown));
    model.addAttribute("next", found.size() > shown.size() ? shown.getLast().part() : null);
    return "register/own-list";
  }
}
