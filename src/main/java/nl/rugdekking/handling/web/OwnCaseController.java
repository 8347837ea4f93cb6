// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.handling.OwnCase;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.web.TextForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of the affected person about their own case, with the decisions that they can take
 * themselves.
 */
@Controller
record OwnCaseController(OwnCase own, HandlingService handling, OwnPage page, WishChoices choices) {

  @Endpoint(value = CASE, action = Action.READ_OWN)
  @GetMapping("/{organisatie}/mijn/{nummer}")
  String show(CaseAccess access, Model model) {
    return page.show(access, model);
  }

  @Endpoint(value = CASE, action = Action.READ_OWN)
  @GetMapping("/{organisatie}/mijn/{nummer}/getroffenen/{deel}")
  String follow(CaseAccess access, @PathVariable UUID deel, Model model) {
    return page.show(access, new PartId(deel), model);
  }

  @Endpoint(value = CASE, action = Action.WISH)
  @GetMapping("/{organisatie}/mijn/{nummer}/wensen")
  String newWishes(CaseAccess access, Model model) {
    return showWishes(access, model);
  }

  @Endpoint(value = CASE, action = Action.WISH)
  @PostMapping("/{organisatie}/mijn/{nummer}/wensen")
  String wish(
      CaseAccess access,
      @Valid @ModelAttribute("form") WishesForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response) {
    choices.checkDay(form, errors);
    if (form.isEmpty()) {
      errors.reject("handling.wish.own.empty");
    }
    if (errors.hasErrors()) {
      return showWishes(access, model);
    }
    var part = page.part(access, Action.WISH);
    // A message that there is danger now is accepted even when the page was changed elsewhere in
    // the meantime.
    var version = form.isOnlyDangerNow() ? part.affected().version() : form.version();
    try {
      handling.recordOwnWishes(access, part.part().id(), version, form.wishes(part.affected()));
    } catch (StalePageException stale) {
      choices.showConflict(model, form, part.affected(), response);
      return showWishes(access, model);
    }
    return page.redirect(access, form.danger());
  }

  private String showWishes(CaseAccess access, Model model) {
    choices.addTo(model);
    return page.wishes(access, model);
  }

  @Endpoint(value = CASE, action = Action.WISH)
  @PostMapping("/{organisatie}/mijn/{nummer}/aanvulling")
  String add(
      CaseAccess access,
      @Valid @ModelAttribute("addition") TextForm form,
      BindingResult errors,
      Model model) {
    if (errors.hasErrors()) {
      model.addAttribute("additionErrors", true);
      return page.show(access, model);
    }
    own.addText(access, page.part(access, Action.WISH).part().id(), form.toSubmittedText());
    return page.redirect(access, "toevoegen");
  }

  @Endpoint(value = CASE, action = Action.WITHHOLD_NAME)
  @PostMapping("/{organisatie}/mijn/{nummer}/naam")
  String withhold(CaseAccess access, @RequestParam boolean verborgen) {
    own.withholdName(access, page.part(access, Action.WITHHOLD_NAME).part().id(), verborgen);
    return page.redirect(access, "naam");
  }

  @Endpoint(value = CASE, action = Action.TRUST)
  @PostMapping("/{organisatie}/mijn/{nummer}/coordinator")
  String coordinator(CaseAccess access, @RequestParam boolean leest) {
    own.letCoordinatorRead(access, page.part(access, Action.TRUST).part().id(), leest);
    return page.redirect(access, "meelezers");
  }

  @Endpoint(value = CASE, action = Action.TRUST)
  @PostMapping("/{organisatie}/mijn/{nummer}/meelezers")
  String trust(
      CaseAccess access,
      @Valid @ModelAttribute("trusted") PersonForm form,
      BindingResult errors,
      Model model) {
    model.addAttribute("trustedErrors", true);
    if (errors.hasErrors()) {
      return page.show(access, model);
    }
    try {
      own.trust(access, page.part(access, Action.TRUST).part().id(), form.whoOrEmpty());
    } catch (RefusedException refused) {
      errors.rejectValue("who", refused.messageKey());
      return page.show(access, model);
    }
    return page.redirect(access, "meelezers");
  }

  @Endpoint(value = CASE, action = Action.TRUST)
  @PostMapping("/{organisatie}/mijn/{nummer}/meelezers/{persoon}/weghalen")
  String distrust(CaseAccess access, @PathVariable UUID persoon) {
    own.distrust(access, page.part(access, Action.TRUST).part().id(), new PersonId(persoon));
    return page.redirect(access, "meelezers");
  }
}
