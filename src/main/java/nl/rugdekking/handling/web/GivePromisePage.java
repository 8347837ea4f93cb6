// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.handling.PromiseGiving;
import nl.rugdekking.handling.SettlementService;
import nl.rugdekking.organisation.People;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.web.Choice;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Fills the page on which one promise is given to somebody else, and carries out what its form
 * says.
 */
@Component
record GivePromisePage(
    PromiseGiving giving,
    SettlementService settlement,
    People people,
    PartPage partPage,
    CaseTexts texts) {

  String show(CaseAccess access, PromiseId id, Model model) {
    var promise = settlement.get(access, id);
    var part = partPage.addFrame(access, promise.part().value(), Action.DECIDE, model);
    model.addAttribute("heading", texts.promiseName(promise));
    model.addAttribute("owner", part.owner());
    model.addAttribute("givenTo", part.doers().get(id));
    model.addAttribute(
        "promisePath", model.getAttribute("incidentPath") + "/beloften/" + id.value());
    model.addAttribute("candidates", listChoices(access, promise));
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", emptyForm(access, promise));
    }
    return "handling/give";
  }

  private GivePromiseForm emptyForm(CaseAccess access, Promise promise) {
    var owner = giving.findOwner(access, promise);
    return new GivePromiseForm(owner == null ? null : owner.value(), null, null);
  }

  private List<Choice> listChoices(CaseAccess access, Promise promise) {
    var candidates = giving.listCandidates(access, promise);
    var names =
        people.mapById(
            candidates.stream().map(PromiseGiving.Candidate::person).collect(Collectors.toSet()));
    var choices = new ArrayList<Choice>();
    choices.add(new Choice(GivePromiseForm.HANDLER, texts.text("handling.give.to.handler")));
    for (var one : candidates) {
      var named = names.get(one.person());
      if (named != null) {
        var office = texts.text("people.roles.kind." + one.office().name());
        choices.add(
            new Choice(
                GivePromiseForm.valueOf(one),
                texts.text("handling.give.to.holder", named.name(), office)));
      }
    }
    choices.add(new Choice(GivePromiseForm.OTHER, texts.text("handling.give.to.other")));
    return choices;
  }

  /** Gives or takes back the promise as the form says, or adds errors to the form. */
  void give(CaseAccess access, PromiseId id, GivePromiseForm form, BindingResult errors) {
    if (errors.hasErrors()) {
      return;
    }
    try {
      if (GivePromiseForm.HANDLER.equals(form.to())) {
        giving.takeBack(access, id, form.shownOwner());
      } else if (GivePromiseForm.OTHER.equals(form.to())) {
        giveByName(access, id, form, errors);
      } else {
        giveToHolder(access, id, form, errors);
      }
    } catch (RefusedException refused) {
      errors.reject(refused.messageKey());
    }
  }

  private void giveByName(
      CaseAccess access, PromiseId id, GivePromiseForm form, BindingResult errors) {
    if (form.whoOrEmpty().isBlank()) {
      errors.rejectValue("who", "handling.who.empty");
      return;
    }
    people
        .findExactly(form.whoOrEmpty())
        .ifPresentOrElse(
            person -> giving.give(access, id, form.shownOwner(), person.id(), null),
            () -> errors.rejectValue("who", "handling.person.unknown"));
  }

  private void giveToHolder(
      CaseAccess access, PromiseId id, GivePromiseForm form, BindingResult errors) {
    form.findChosen(giving.listCandidates(access, settlement.get(access, id)))
        .ifPresentOrElse(
            one -> giving.give(access, id, form.shownOwner(), one.person(), one.office()),
            () -> errors.rejectValue("to", "register.choose"));
  }

  String redirect(CaseAccess access) {
    return partPage.redirect(access);
  }
}
