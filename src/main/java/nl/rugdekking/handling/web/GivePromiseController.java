// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.promise.PromiseId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which the handler of a part gives one promise to somebody else, or takes it back. */
@Controller
record GivePromiseController(GivePromisePage page) {

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping("/{organisatie}/incidenten/{nummer}/beloften/{belofte}/overdragen")
  String show(CaseAccess access, @PathVariable UUID belofte, Model model) {
    return page.show(access, new PromiseId(belofte), model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping("/{organisatie}/incidenten/{nummer}/beloften/{belofte}/overdragen")
  String give(
      CaseAccess access,
      @PathVariable UUID belofte,
      @Valid @ModelAttribute("form") GivePromiseForm form,
      BindingResult errors,
      Model model) {
    var id = new PromiseId(belofte);
    page.give(access, id, form, errors);
    return errors.hasErrors() ? page.show(access, id, model) : page.redirect(access);
  }
}
