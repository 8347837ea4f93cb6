// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.history.Origin;
import nl.rugdekking.history.Origins;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.web.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that shows the line of the list from which an imported incident came. */
@Controller
record OriginController(Origins origins, Organisations organisations, GroundPage grounds) {

  record Row(
      @Nullable String fileName,
      int line,
      @Nullable String original,
      String police,
      GroundPage.Row ground,
      boolean shielded) {}

  private Row row(Origin origin) {
    return new Row(
        origin.fileName(),
        origin.line(),
        origin.original(),
        origin.police().name(),
        grounds.row(origin.ground()),
        origin.shielded());
  }

  @Endpoint(value = CASE, action = Action.READ)
  @GetMapping("/{organisatie}/incidenten/{nummer}/herkomst")
  String show(CaseAccess access, Model model) {
    var incident = "/" + organisations.current().slug() + "/incidenten/" + access.number();
    model.addAttribute("steps", List.of(new Step(access.number(), incident)));
    model.addAttribute("origin", origins.find(access).map(this::row).orElse(null));
    return "history/origin";
  }
}
