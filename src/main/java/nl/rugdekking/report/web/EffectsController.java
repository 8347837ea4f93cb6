// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import static nl.rugdekking.report.followup.MoreQuestion.EFFECTS;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.report.followup.MoreTelling;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page on which an affected person says what the incident did to them, also when somebody else
 * reported it.
 */
@Controller
@RequestMapping("/{organisatie}/mijn/{nummer}/gevolgen")
class EffectsController {

  private final MoreTelling questions;
  private final MoreSending submission;
  private final MorePage page;

  EffectsController(MoreTelling questions, MoreSending submission, MorePage page) {
    this.questions = questions;
    this.submission = submission;
    this.page = page;
  }

  @GetMapping
  @Endpoint(value = Gate.CASE, action = Action.WISH)
  String show(CaseAccess access, Model model) {
    var questionPage = questions.open(access, EFFECTS);
    return page.ofOwnCase(questionPage, MoreForm.of(questionPage), model);
  }

  @PostMapping
  @Endpoint(value = Gate.CASE, action = Action.WISH)
  String save(
      CaseAccess access,
      @ModelAttribute("form") MoreForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response) {
    var questionPage = questions.open(access, EFFECTS);
    var sent = new MoreSending.Sent(form, errors, List.of());
    return submission
        .send(questionPage, sent, answer -> questions.save(access, answer), model, response)
        .map(again -> page.ofOwnCase(questionPage, again, model))
        .orElseGet(() -> "redirect:" + page.home() + "/mijn/" + access.number());
  }
}
