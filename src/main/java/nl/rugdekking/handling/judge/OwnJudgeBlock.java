// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.judge;

import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart.Judge;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.JudgeChoice;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.OwnCaseBlock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the affected secretary who judges, where they have a say in that. */
@Component
@Order(5)
record OwnJudgeBlock(JudgeChoice judges, CaseTexts texts) implements OwnCaseBlock {

  @Override
  public Optional<String> fill(CaseAccess access, PartId id, Model model) {
    var part = access.require(Action.CHOOSE_HANDLER, id);
    if (!judges.mayAgree(part)) {
      return Optional.empty();
    }
    model.addAttribute("mayor", texts.body(BodyKind.MAYOR));
    model.addAttribute("mayorJudges", part.judge() == Judge.MAYOR);
    return Optional.of("handling/own-judge");
  }
}
