// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.PromiseId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page of a promise for somebody to whom only this promise was given. They can open nothing
 * else of the case.
 */
@Controller
@RequestMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/toegewezen/{belofte}")
record OwnPromiseController(PromiseSteps steps, OwnPromisePage page) {

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping
  String show(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID belofte, Model model) {
    return page.show(access, new PartId(deel), new PromiseId(belofte), model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping("/nakomen")
  String keep(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @Valid @ModelAttribute("keep") SettleForm form,
      BindingResult errors,
      Model model) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    var done = steps.keep(access, new PromiseId(belofte), form, errors);
    return done ? page.redirect(access, deel, belofte) : show(access, deel, belofte, model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping("/uitleggen")
  String explain(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @Valid @ModelAttribute("explain") SettleForm form,
      BindingResult errors,
      Model model) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    var done = steps.explain(access, new PromiseId(belofte), form, errors);
    return done ? page.redirect(access, deel, belofte) : show(access, deel, belofte, model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping("/wachten")
  String await(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @Valid @ModelAttribute("await") SettleForm form,
      BindingResult errors,
      Model model) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    var done = steps.await(access, new PromiseId(belofte), form, errors);
    return done ? page.redirect(access, deel, belofte) : show(access, deel, belofte, model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping("/teruggeven")
  String giveBack(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @Valid @ModelAttribute("giveBack") GiveBackForm form,
      BindingResult errors,
      Model model) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    var done = steps.giveBack(access, new PartId(deel), new PromiseId(belofte), form, errors);
    return done ? page.redirectToTasks() : show(access, deel, belofte, model);
  }
}
