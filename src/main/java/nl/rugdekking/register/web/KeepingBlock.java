// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.ending.CaseKeeping;
import nl.rugdekking.register.ending.CaseKeeping.KeepingTerm;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The block on the page of a closed case that says from when and how long it is kept. Whoever reads
 * only some parts does not see it, because it follows from all of them.
 */
@Component
record KeepingBlock(CaseKeeping keeping, CaseTexts texts, Dates dates) implements CaseBlock {

  @Override
  public String fill(CaseAccess access, CaseView view, Model model) {
    Optional<KeepingTerm> term =
        access.mayInEveryPart(Action.READ) ? keeping.find(access) : Optional.empty();
    model.addAttribute("keeping", term.map(this::describe).orElse(null));
    return "register/keeping";
  }

  private String describe(KeepingTerm term) {
    return texts.text(
        "register.keeping", dates.day(term.lastInterest()), term.years(), dates.day(term.until()));
  }
}
