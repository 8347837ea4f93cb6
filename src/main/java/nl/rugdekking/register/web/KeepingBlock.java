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
 * The block on the page of a closed case that says how long its data are kept, and from which day
 * that is counted. A viewer who may read only some of its parts does not see it, because the term
 * depends on all parts.
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
