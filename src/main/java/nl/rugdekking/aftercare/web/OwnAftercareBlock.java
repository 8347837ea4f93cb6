// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare.web;

import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.web.OwnCaseBlock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the affected who gives them aftercare, and asks after a talk if it was enough. */
@Component
@Order(28)
record OwnAftercareBlock(OwnAftercarePage page) implements OwnCaseBlock {

  @Override
  public Optional<String> fill(CaseAccess access, PartId part, Model model) {
    if (!access.may(Action.WISH, part)) {
      return Optional.empty();
    }
    var choice = page.choices().find(access, part);
    var talks = page.answers().list(access, part);
    model.addAttribute("careChosen", choice.map(page::describe).orElse(null));
    page.addNext(access, part, choice, talks, model);
    page.addQuestion(access, part, talks, model);
    var isShown = choice.isPresent() || !talks.isEmpty() || page.choices().isOffered(access, part);
    return isShown ? Optional.of("aftercare/own-block") : Optional.empty();
  }
}
