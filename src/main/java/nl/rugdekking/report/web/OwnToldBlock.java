// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.web.OwnCaseBlock;
import nl.rugdekking.report.OwnReportViews;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the affected what they reported themselves, first on the page of their case. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
record OwnToldBlock(OwnReportViews reports, OwnTold told) implements OwnCaseBlock {

  @Override
  public Optional<String> fill(CaseAccess access, PartId part, Model model) {
    var own = reports.listTold(access);
    if (own.isEmpty()) {
      return told.fillThread(model) ? Optional.of(OwnTold.BLOCK) : Optional.empty();
    }
    told.fill(access.viewer(), own, null, access.isTalk(), model);
    model.addAttribute("otherParts", reports.listOthers(access));
    return Optional.of(OwnTold.BLOCK);
  }
}
