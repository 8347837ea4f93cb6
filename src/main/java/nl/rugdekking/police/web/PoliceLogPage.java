// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.police.PoliceLog;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Step;
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
  static final String GIVEN = "/logboek";
  private static final String FORM = "form";

  /**
   * Fills the page.
   *
   * @param action the right by which the viewer opens it
   * @param path the address of the page
   * @param back the address to which somebody goes who records nothing
   */
  String show(CaseAccess access, UUID part, Action action, String path, String back, Model model) {
    partPage.addFrame(access, part, action, model);
    model.addAttribute("given", action != Action.DECIDE);
    if (action != Action.DECIDE) {
      model.addAttribute(
          "steps", List.of(new Step(texts.text("finding.tasks"), addresses.home() + "/taken")));
    }
    model.addAttribute("path", path);
    model.addAttribute("back", back);
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
      case "police.refused.number-missing" -> "number";
      case "police.refused.request-by", "police.refused.request-kind" -> "requestBy";
      case "police.refused.not-filed",
          "police.refused.stopped",
          "police.refused.not-stopped",
          "police.refused.no-court",
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

  /** Returns the address of the page for the handler of the part. */
  String path(CaseAccess access, UUID part) {
    return CasePages.partAddress(addresses.incident(access.number()), new PartId(part)) + PAGE;
  }

  /** Returns the address of the page for somebody to whom this promise was given. */
  String path(CaseAccess access, UUID part, UUID promise) {
    return givenPath(access, part, promise) + GIVEN;
  }

  /** Returns the address of the page of a promise that was given. */
  String givenPath(CaseAccess access, UUID part, UUID promise) {
    return Promise.pathForOwner(
        addresses.incident(access.number()), new PartId(part), new PromiseId(promise));
  }

  String incidentPath(CaseAccess access) {
    return addresses.incident(access.number());
  }
}
