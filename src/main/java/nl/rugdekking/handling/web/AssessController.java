// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.handling.HandlingService.Assessment;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.FollowUpAnswers;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.register.web.TextForm;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which the case owner assesses the severity and the kind of incident. */
@Controller
record AssessController(
    HandlingService handling,
    CaseViews views,
    ObjectProvider<FollowUpAnswers> followUpAnswers,
    PartPage page,
    AssessChoices choices) {

  // The promise from whose page somebody came to choose what happened, and to which they go back.
  private static final String FROM = "from";

  @Endpoint(value = CASE, action = Action.ASSESS)
  @GetMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/beoordelen")
  String show(
      CaseAccess access,
      @PathVariable UUID deel,
      @RequestParam(required = false) @Nullable UUID belofte,
      Model model) {
    model.addAttribute(FROM, belofte);
    var part = page.addFrame(access, deel, Action.ASSESS, model);
    var told =
        part.affected().assessed() == null
            ? findClassification(access)
            : FollowUpAnswers.Classification.NONE;
    var form = AssessForm.of(part.affected(), views.getIncident(access), told);
    model.addAttribute("form", form);
    model.addAttribute("told", !told.equals(FollowUpAnswers.Classification.NONE));
    return choices.show(access, part, model);
  }

  @Endpoint(value = CASE, action = Action.ASSESS)
  @PostMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/beoordelen")
  String assess(
      CaseAccess access,
      @PathVariable UUID deel,
      @RequestParam(required = false) @Nullable UUID belofte,
      @Valid @ModelAttribute("form") AssessForm form,
      BindingResult errors,
      Model model) {
    model.addAttribute(FROM, belofte);
    var severity = form.severity();
    var part = views.getPart(access, new PartId(deel), Action.ASSESS);
    form.check(errors, views.getIncident(access).channel());
    if (Assessment.needsReason(severity, part.affected()) && TextForm.isEmpty(form.why())) {
      errors.rejectValue("why", "handling.assess.reason.empty");
    }
    if (errors.hasErrors() || severity == null) {
      return choices.show(access, page.addFrame(access, deel, Action.ASSESS, model), model);
    }
    handling.assess(
        access,
        new PartId(deel),
        form.version(),
        new Assessment(
            severity, form.chosenForms(), form.chosenTopic(), form.chosenDetails(), form.why()));
    return page.redirect(access) + (belofte == null ? "" : "/beloften/" + belofte);
  }

  private FollowUpAnswers.Classification findClassification(CaseAccess access) {
    return followUpAnswers.stream()
        .map(told -> told.getClassification(access))
        .findFirst()
        .orElse(FollowUpAnswers.Classification.NONE);
  }
}
