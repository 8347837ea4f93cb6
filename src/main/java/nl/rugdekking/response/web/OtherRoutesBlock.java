// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.web.CaseBlock;
import nl.rugdekking.register.web.OwnCaseBlock;
import nl.rugdekking.response.OtherRoutes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the handler of the case, and the affected person, which other ways are open beside it. */
@Component
@Order(30)
record OtherRoutesBlock(OtherRoutes routes) implements CaseBlock, OwnCaseBlock {

  private static final String TEMPLATE = "response/routes";

  @Override
  public String fill(CaseAccess access, CaseView view, Model model) {
    model.addAttribute(
        "otherRoutes",
        access.parts(Action.READ_SUBJECT).stream()
            .map(CasePart::id)
            .flatMap(part -> routes.list(access, part).stream())
            .distinct()
            .toList());
    return TEMPLATE;
  }

  @Override
  public Optional<String> fill(CaseAccess access, PartId part, Model model) {
    var open = routes.list(access, part);
    model.addAttribute("otherRoutes", open);
    model.addAttribute("routesOwn", true);
    return open.isEmpty() ? Optional.empty() : Optional.of(TEMPLATE);
  }
}
