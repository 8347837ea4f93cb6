// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.together.web;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.web.CaseBlock;
import nl.rugdekking.together.Together;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** On the page of a case: what was brought together in it, for whoever may take it apart. */
@Component
class JoinedRows implements CaseBlock {

  private final Together together;
  private final CaseLooks looks;

  JoinedRows(Together together, CaseLooks looks) {
    this.together = together;
    this.looks = looks;
  }

  @Override
  public String show(CaseAccess access, Model model) {
    model.addAttribute(
        "registered", looks.registered(access.number(), together.registered(access)));
    model.addAttribute(
        "togetherPath",
        access.mayThroughout(Action.JOIN)
            ? looks.incident(access.number()) + "/samenbrengen"
            : null);
    return "together/joined";
  }
}
