// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.police.PoliceLog;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.TypedDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Fills the page of the log of the police. It also records the step that the form describes, or
 * adds errors to the form.
 */
@Component
record PoliceLogPage(
    PoliceLog log,
    PoliceLogTexts sentences,
    CaseTexts texts,
    CaseAddresses addresses,
    PartPage partPage) {

  static final String PAGE = "/politie";
  private static final String FORM = "form";

  String show(CaseAccess access, UUID part, Model model) {
    partPage.addFrame(access, part, Action.DECIDE, model);
    var steps = log.list(access, new PartId(part));
    model.addAttribute("contact", sentences.describeContact(steps));
    model.addAttribute(
        "log", sentences.listForHandler(steps, log.listHeld(new PartId(part)), log.today()));
    model.addAttribute("ways", sentences.listWays(steps, false));
    model.addAttribute(
        "kinds",
        log.listKinds(access, new PartId(part)).stream()
            .map(kind -> new Choice(kind.name(), texts.text("police.step." + kind.name())))
            .toList());
    if (!model.containsAttribute(FORM)) {
      model.addAttribute(FORM, PoliceStepForm.empty(log.today()));
    }
    return "police/log";
  }

  /** Records the step. Returns false when the form has errors. */
  boolean record(CaseAccess access, PartId part, PoliceStepForm form, BindingResult errors) {
    form.check(errors);
    var kind = form.kind();
    var day = TypedDate.parse(form.on());
    if (errors.hasErrors() || kind == null || day.isEmpty()) {
      return false;
    }
    try {
      log.record(access, part, form.toStatement(kind, day.get()));
      return true;
    } catch (RefusedException refused) {
      errors.rejectValue(fieldOf(refused), refused.messageKey());
      return false;
    }
  }

  private static String fieldOf(RefusedException refused) {
    return switch (refused.messageKey()) {
      case "police.refused.words" -> "words";
      case "police.refused.not-filed",
          "police.refused.no-verdict",
          "police.refused.no-number",
          "police.refused.number-quiet" ->
          "kind";
      case "police.refused.ask" -> "askFrom";
      case "police.refused.quiet" -> "quietUntil";
      case "police.refused.quiet-reason" -> "quietReason";
      default -> "on";
    };
  }

  String redirect(CaseAccess access, UUID part) {
    return "redirect:"
        + CasePages.partAddress(addresses.incident(access.number()), new PartId(part))
        + PAGE;
  }
}
