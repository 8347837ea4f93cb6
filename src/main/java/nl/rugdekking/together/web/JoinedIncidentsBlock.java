// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.together.web;

import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.web.CaseBlock;
import nl.rugdekking.together.Together;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The block of joined incidents on the page of a case, for viewers who may separate them. */
@Component
record JoinedIncidentsBlock(Together together, CaseSummaries outlines) implements CaseBlock {

  @Override
  public String fill(CaseAccess access, CaseView view, Model model) {
    model.addAttribute(
        "registered", outlines.joinedRows(access.number(), together.listJoined(access)));
    model.addAttribute(
        "togetherPath",
        together.mayJoin(access) ? outlines.incident(access.number()) + "/samenvoegen" : null);
    return "together/joined";
  }
}
