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

/**
 * The page of a promise to the affected person. The owner of the promise records that it was kept,
 * explains why it will not be kept, or lets it wait. The three forms are equally short, so that
 * nobody chooses one of them only because it is less work.
 */
@Controller
record PromiseController(PromiseSteps steps, PromisePage page) {

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping("/{organisatie}/incidenten/{nummer}/beloften/{belofte}")
  String show(CaseAccess access, @PathVariable UUID belofte, Model model) {
    return page.show(access, new PromiseId(belofte), model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping("/{organisatie}/incidenten/{nummer}/beloften/{belofte}/nakomen")
  String keep(
      CaseAccess access,
      @PathVariable UUID belofte,
      @Valid @ModelAttribute("keep") SettleForm form,
      BindingResult errors,
      Model model) {
    var done = steps.keep(access, new PromiseId(belofte), form, errors);
    return done ? page.redirect(access) : page.show(access, new PromiseId(belofte), model);
  }

  @Endpoint(value = CASE, action = Action.EXPLAIN)
  @PostMapping("/{organisatie}/incidenten/{nummer}/beloften/{belofte}/uitleggen")
  String explain(
      CaseAccess access,
      @PathVariable UUID belofte,
      @Valid @ModelAttribute("explain") SettleForm form,
      BindingResult errors,
      Model model) {
    var done = steps.explain(access, new PromiseId(belofte), form, errors);
    return done ? page.redirect(access) : page.show(access, new PromiseId(belofte), model);
  }

  @Endpoint(value = CASE, action = Action.WAIT)
  @PostMapping("/{organisatie}/incidenten/{nummer}/beloften/{belofte}/wachten")
  String await(
      CaseAccess access,
      @PathVariable UUID belofte,
      @Valid @ModelAttribute("await") SettleForm form,
      BindingResult errors,
      Model model) {
    var done = steps.await(access, new PromiseId(belofte), form, errors);
    return done ? page.redirect(access) : page.show(access, new PromiseId(belofte), model);
  }
}
