// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.together.web;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.web.CaseBlock;
import nl.rugdekking.together.Together;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The block of joined incidents on the page of a case, for viewers who may separate them. */
@Component
class JoinedRows implements CaseBlock {

  private final Together together;
  private final CaseOutlines outlines;

  JoinedRows(Together together, CaseOutlines outlines) {
    this.together = together;
    this.outlines = outlines;
  }

  @Override
  public String show(CaseAccess access, Model model) {
    model.addAttribute(
        "registered", outlines.registered(access.number(), together.registered(access)));
    model.addAttribute(
        "togetherPath",
        access.mayThroughout(Action.JOIN)
            ? outlines.incident(access.number()) + "/samenbrengen"
            : null);
    return "together/joined";
  }
}
