// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.register.CaseView.PartView;
import nl.rugdekking.register.PartAction;
import org.springframework.stereotype.Component;

/** The link that leads to the page on which whoever handles a case adds a file to it. */
@Component
class CaseFileActions implements PartAction.Provider {

  @Override
  public List<PartAction> actions() {
    return List.of(
        new PartAction(35, Action.ADD_FILE, "report.case-file", "/bestanden", PartView::isOpen));
  }
}
