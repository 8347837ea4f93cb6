// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.subject.SubjectRequest;
import nl.rugdekking.subject.SubjectRequests;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page of a request that a perpetrator made about their data: the term for the answer, which
 * can be prolonged, and the answer itself.
 */
@Controller
record RequestAnswerController(SubjectRequests requests, RequestPages pages) {

  private static final String PATH = SubjectsController.PATH + "/verzoeken/{verzoek}";

  @Endpoint(value = CASE, action = Action.READ_SUBJECT)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID verzoek, Model model) {
    return pages.show(access, deel, verzoek, model);
  }

  @Endpoint(value = CASE, action = Action.DOSSIER)
  @PostMapping(PATH + "/verlengen")
  String prolong(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID verzoek,
      @Valid @ModelAttribute("longer") ProlongationForm form,
      BindingResult errors,
      Model model) {
    access.require(Action.DOSSIER, new PartId(deel));
    if (errors.hasErrors()) {
      return pages.show(access, deel, verzoek, model);
    }
    requests.prolong(access, new PartId(deel), verzoek, form.version(), form.typed());
    return "redirect:" + PATH;
  }

  @Endpoint(value = CASE, action = Action.DOSSIER)
  @PostMapping(PATH + "/antwoord")
  String answer(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID verzoek,
      @Valid @ModelAttribute("form") RequestAnswerForm form,
      BindingResult errors,
      Model model) {
    access.require(Action.DOSSIER, new PartId(deel));
    var day = form.day();
    var outcome = form.outcome();
    if (day.isEmpty()) {
      errors.rejectValue("answered", "subject.request.answered-on.missing");
    } else if (outcome != null && !errors.hasErrors()) {
      try {
        var answer = new SubjectRequest.Answer(day.get(), outcome, form.words());
        requests.answer(access, new PartId(deel), verzoek, form.version(), answer);
        return "redirect:" + PATH;
      } catch (RefusedException refused) {
        errors.rejectValue("answered", refused.messageKey());
      }
    }
    return pages.show(access, deel, verzoek, model);
  }
}
