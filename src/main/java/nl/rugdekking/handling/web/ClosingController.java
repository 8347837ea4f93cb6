// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.ClosingService;
import nl.rugdekking.register.web.PartPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The pages that close a part and that reopen it. */
@Controller
record ClosingController(ClosingService closing, ClosingPage closingPage, PartPage page) {

  @Endpoint(value = CASE, action = Action.CLOSE)
  @GetMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/sluiten")
  String newClosing(CaseAccess access, @PathVariable UUID deel, Model model) {
    return closingPage.show(access, deel, model);
  }

  @Endpoint(value = CASE, action = Action.CLOSE)
  @PostMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/sluiten")
  String close(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") ClosingPage.CloseForm form,
      BindingResult errors,
      Model model) {
    var outcome = form.outcome();
    if (!form.isConfirmed() && closingPage.needsConfirmation(access, deel)) {
      errors.rejectValue("confirmed", "handling.close.confirm.empty");
    }
    if (errors.hasErrors() || outcome == null || !outcome.canBeChosen()) {
      return closingPage.show(access, deel, model);
    }
    closing.close(access, new PartId(deel), form.version(), outcome, form.wordsOrEmpty());
    return page.redirect(access);
  }

  @Endpoint(value = CASE, action = Action.REOPEN)
  @GetMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/heropenen")
  String newReopening(CaseAccess access, @PathVariable UUID deel, Model model) {
    var part = page.addFrame(access, deel, Action.REOPEN, model);
    model.addAttribute("form", new ReasonForm(part.affected().version(), null));
    return "handling/reopen";
  }

  @Endpoint(value = CASE, action = Action.REOPEN)
  @PostMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/heropenen")
  String reopen(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") ReasonForm form,
      BindingResult errors,
      Model model) {
    if (errors.hasErrors()) {
      page.addFrame(access, deel, Action.REOPEN, model);
      return "handling/reopen";
    }
    closing.reopen(access, new PartId(deel), form.version(), form.wordsOrEmpty());
    return page.redirect(access);
  }
}
