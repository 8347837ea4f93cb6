// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.Fault;
import nl.rugdekking.handling.PromiseGiving;
import nl.rugdekking.handling.SettlementService;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.web.TypedDate;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/**
 * Carries out what the forms on the page of a promise say, or adds errors to the form. The handler
 * of the part and a person to whom the promise was given use the same forms.
 */
@Component
record PromiseSteps(SettlementService settlement, PromiseGiving giving) {

  /** Records that the promise was kept. Returns false when the form has errors. */
  boolean keep(CaseAccess access, PromiseId id, SettleForm form, BindingResult errors) {
    requireWords(access, id, form, errors);
    settlement.findFaults(access, id, form.toSettlement()).forEach(fault -> reject(fault, errors));
    if (errors.hasFieldErrors("doneOn") && (form.who() == null || form.who().isBlank())) {
      reject(new Fault("who", "handling.proof.missing"), errors);
    }
    if (errors.hasErrors()) {
      return false;
    }
    try {
      settlement.markKept(access, id, form.version(), form.toSettlement());
      return true;
    } catch (RefusedException refused) {
      errors.reject(refused.messageKey());
      return false;
    }
  }

  // A fault that the form named already is not named again.
  private static void reject(Fault fault, BindingResult errors) {
    var field = fault.field();
    if (field == null) {
      errors.reject(fault.messageKey());
    } else if (errors.getFieldErrors(field).stream()
        .noneMatch(known -> fault.messageKey().equals(known.getCode()))) {
      errors.rejectValue(field, fault.messageKey());
    }
  }

  /** Records why the promise is not kept. Returns false when the form has errors. */
  boolean explain(CaseAccess access, PromiseId id, SettleForm form, BindingResult errors) {
    requireWords(access, id, form, errors);
    var reason = form.reason();
    if (reason == null || reason.isBlank()) {
      errors.rejectValue("reason", "register.choose");
    }
    if (settlement.isTooEarly(settlement.get(access, id)) && !Boolean.TRUE.equals(form.asked())) {
      errors.rejectValue("asked", "handling.explain.ask-first");
    }
    if (errors.hasErrors() || reason == null) {
      return false;
    }
    try {
      settlement.explain(access, id, form.version(), form.toExplanation(reason));
      return true;
    } catch (RefusedException refused) {
      errors.reject(refused.messageKey());
      return false;
    }
  }

  /** Records that the promise waits for somebody; returns false when the form has errors. */
  boolean await(CaseAccess access, PromiseId id, SettleForm form, BindingResult errors) {
    requireWait(access, id, form, errors);
    var whom = form.whom();
    var until = TypedDate.parse(form.until()).orElse(null);
    if (errors.hasErrors() || whom == null || until == null) {
      return false;
    }
    try {
      settlement.markWaiting(
          access,
          id,
          form.version(),
          new SettlementService.WaitRequest(whom, until, form.wordsOrEmpty()));
      return true;
    } catch (RefusedException refused) {
      errors.reject(refused.messageKey());
      return false;
    }
  }

  /** Gives the promise back to the handler of the part. Returns false when the form has errors. */
  boolean giveBack(
      CaseAccess access, PartId part, PromiseId id, GiveBackForm form, BindingResult errors) {
    if (settlement.takesWords(access, id) && form.wordsOrEmpty().isBlank()) {
      errors.rejectValue("words", "register.words.empty");
    }
    if (errors.hasErrors()) {
      return false;
    }
    giving.giveBack(access, part, id, form.version(), form.wordsOrEmpty());
    return true;
  }

  /** Requires a text, unless no text may be written with this kind of promise. */
  private void requireWords(
      CaseAccess access, PromiseId id, SettleForm form, BindingResult errors) {
    if (settlement.takesWords(access, id) && form.wordsOrEmpty().isBlank()) {
      errors.rejectValue("words", "register.words.empty");
    }
  }

  /** Requires the party for whom the promise waits, and a day until which it can wait. */
  private void requireWait(CaseAccess access, PromiseId id, SettleForm form, BindingResult errors) {
    requireWords(access, id, form, errors);
    if (form.whom() == null) {
      errors.rejectValue("whom", "register.choose");
    }
    TypedDate.parse(form.until())
        .map(until -> settlement.findObjectionKey(access, id, until))
        .orElse(Optional.of("register.until.empty"))
        .ifPresent(key -> errors.rejectValue("until", key));
  }
}
