// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import static nl.rugdekking.report.followup.FollowUpQuestion.EFFECTS;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.report.followup.FollowUpQuestions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page on which affected people say what the incident did to them, also when somebody else
 * reported it.
 */
@Controller
@RequestMapping("/{organisatie}/mijn/{nummer}/gevolgen")
record EffectsController(
    FollowUpQuestions questions, AnswerSubmission submission, FollowUpPage page) {

  @GetMapping
  @Endpoint(value = Gate.CASE, action = Action.WISH)
  String show(CaseAccess access, Model model) {
    var questionPage = questions.getPage(access, EFFECTS);
    return page.showForOwnCase(questionPage, AnswerForm.of(questionPage), model);
  }

  @PostMapping
  @Endpoint(value = Gate.CASE, action = Action.WISH)
  String save(
      CaseAccess access,
      @ModelAttribute("form") AnswerForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response) {
    var questionPage = questions.getPage(access, EFFECTS);
    var sent = new AnswerSubmission.PostedForm(form, errors, List.of());
    return submission
        .submit(questionPage, sent, answer -> questions.save(access, answer), model, response)
        .map(again -> page.showForOwnCase(questionPage, again, model))
        .orElseGet(() -> "redirect:" + page.home() + "/mijn/" + access.number());
  }
}
