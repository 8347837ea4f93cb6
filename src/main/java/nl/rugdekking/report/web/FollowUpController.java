// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.evidence.web.Uploads;
import nl.rugdekking.report.AnswerDrafts;
import nl.rugdekking.report.followup.FollowUpQuestions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pages on which reporters add to their own report, with one question on each page. */
@Controller
@RequestMapping("/{organisatie}/meldingen/{melding}/meer/{vraag}")
record FollowUpController(
    FollowUpQuestions questions,
    AnswerSubmission submission,
    FollowUpPage page,
    AnswerDrafts drafts) {

  @GetMapping
  @Endpoint(Gate.MEMBER)
  String show(Viewer viewer, @PathVariable UUID melding, @PathVariable String vraag, Model model) {
    var questionPage = questions.getPage(viewer, melding, FollowUpPage.requireQuestion(vraag));
    var form =
        drafts
            .find(viewer, melding, questionPage.question().word())
            .map(typed -> AnswerForm.ofDraft(questionPage, typed))
            .orElseGet(() -> AnswerForm.of(questionPage));
    return page.showForReport(questionPage, form, model);
  }

  @PostMapping
  @Endpoint(Gate.MEMBER)
  String save(
      Viewer viewer,
      @PathVariable UUID melding,
      @PathVariable String vraag,
      @ModelAttribute("form") AnswerForm form,
      BindingResult errors,
      @RequestParam(required = false) @Nullable List<MultipartFile> photo,
      Model model,
      HttpServletResponse response) {
    var questionPage = questions.getPage(viewer, melding, FollowUpPage.requireQuestion(vraag));
    var sent = new AnswerSubmission.PostedForm(form, errors, Uploads.of(photo));
    return submission
        .submit(
            questionPage,
            sent,
            answer -> {
              questions.save(viewer, melding, answer, sent.uploads());
              drafts.delete(melding, answer.question().word());
            },
            model,
            response)
        .map(again -> page.showForReport(questionPage, again, model))
        .orElseGet(() -> page.redirectAfter(questionPage, form));
  }
}
