// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.handling.SettlementService;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.Reason;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.promise.Proof;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.acting.VisibleAct;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.TypedDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Fills the page of a promise with its state and its three forms: keep, explain and wait. */
@Component
record PromisePage(
    SettlementService settlement, PartPage partPage, CaseTexts texts, PromiseKeepers keepers) {

  String show(CaseAccess access, PromiseId id, Model model) {
    var promise = settlement.get(access, id);
    var keeper = keepers.get(promise.kind());
    partPage.addFrame(access, promise.part().value(), Action.DECIDE, model);
    model.addAttribute("title", texts.promiseName(promise));
    model.addAttribute("state", texts.promiseStateCode(promise));
    model.addAttribute("chip", texts.promiseStateText(promise));
    model.addAttribute("detail", texts.promiseDetail(promise, false));
    model.addAttribute("settled", promise.state().isSettled());
    model.addAttribute("inWords", keeper.isKeptInWriting());
    model.addAttribute("takesWords", keeper.takesWords());
    model.addAttribute("tooEarly", settlement.isTooEarly(promise));
    model.addAttribute("hint", texts.text(keeper.hintKey()));
    model.addAttribute("promise", promise.id().value());
    addForms(model, promise);
    addAct(access, model, promise);
    return "handling/promise";
  }

  private void addForms(Model model, Promise promise) {
    for (var name : List.of("keep", "explain", "await")) {
      if (!model.containsAttribute(name)) {
        model.addAttribute(name, SettleForm.empty(promise.version()));
      }
    }
    model.addAttribute(
        "reasons",
        texts.choices(
            settlement.listReasons(promise).stream().map(Reason::label).toList(), Label::code));
    var whom = settlement.listWhomToWaitFor(promise);
    model.addAttribute(
        "whoms",
        texts.choices(WaitingFor.class).stream()
            .filter(choice -> whom.contains(WaitingFor.valueOf(choice.value())))
            .toList());
  }

  private void addAct(CaseAccess access, Model model, Promise promise) {
    var question = settlement.getActQuestion(access, promise);
    var act = question.act();
    model.addAttribute("obstacles", question.obstacles());
    var decides = act != null && act != VisibleAct.RESPONSE && promise.kind().equals(act.kind());
    model.addAttribute("decides", decides);
    model.addAttribute("proof", keepers.get(promise.kind()).proofNeed() != Proof.Need.NONE);
    model.addAttribute("opposed", question.opposed());
    model.addAttribute("forResponsible", settlement.isForResponsible(access, promise));
    model.addAttribute("mayAsk", access.may(Action.ASK, promise.part()));
    model.addAttribute("mayOverrule", access.may(Action.OVERRULE, promise.part()));
    model.addAttribute(
        "behalves",
        act == null || act == VisibleAct.RESPONSE
            ? null
            : Stream.of(OnBehalfOf.values())
                .map(
                    whose ->
                        new Choice(
                            whose.name(), texts.text("register.OnBehalfOf." + whose.describe(act))))
                .toList());
  }

  /** Refuses a form without words, unless nothing may be written beside this promise. */
  void requireWords(CaseAccess access, PromiseId id, SettleForm form, BindingResult errors) {
    if (settlement.takesWords(access, id) && form.wordsOrEmpty().isBlank()) {
      errors.rejectValue("words", "register.words.empty");
    }
  }

  /** Refuses a wait without a party, or without a day until which it can wait. */
  void requireWait(CaseAccess access, PromiseId id, SettleForm form, BindingResult errors) {
    requireWords(access, id, form, errors);
    if (form.whom() == null) {
      errors.rejectValue("whom", "register.choose");
    }
    TypedDate.parse(form.until())
        .map(until -> settlement.findObjectionKey(access, id, until))
        .orElse(Optional.of("register.until.empty"))
        .ifPresent(key -> errors.rejectValue("until", key));
  }

  String redirect(CaseAccess access) {
    return partPage.redirect(access);
  }
}
