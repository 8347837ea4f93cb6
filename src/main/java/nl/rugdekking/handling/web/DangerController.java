// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.ExemptionService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page that records afterwards what was done in direct danger, before anybody could ask the
 * affected person.
 */
@Controller
record DangerController(ExemptionService exemptions, ExemptionPage page) {

  private static final String PATH =
      "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/bij-gevaar";

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping(PATH)
  String newRecord(CaseAccess access, @PathVariable UUID deel, Model model) {
    return page.showDanger(access, deel, model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(PATH)
  String record(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") ActForm form,
      BindingResult errors,
      Model model) {
    var act = form.act();
    if (errors.hasErrors() || act == null) {
      return page.showDanger(access, deel, model);
    }
    var part = new PartId(deel);
    return ExemptionPage.recordOrReject(
            errors,
            () -> exemptions.recordDanger(access, part, form.version(), act, form.wordsOrEmpty()))
        ? page.redirect(access)
        : page.showDanger(access, deel, model);
  }
}
