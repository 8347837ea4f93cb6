// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.police.PoliceLog;
import nl.rugdekking.register.web.OwnCaseBlock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the affected in plain words what happened at the police. */
@Component
@Order(25)
record OwnPoliceBlock(PoliceLog log, PoliceLogTexts texts) implements OwnCaseBlock {

  @Override
  public Optional<String> fill(CaseAccess access, PartId part, Model model) {
    var steps = log.listForAffected(access, part);
    model.addAttribute("policeContact", texts.describeContact(steps));
    model.addAttribute("policeLog", texts.listForAffected(steps));
    model.addAttribute("policeWays", texts.listWays(steps, true));
    return steps.isEmpty() ? Optional.empty() : Optional.of("police/own");
  }
}
