// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import nl.rugdekking.access.HiddenException;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.web.WishFields;
import nl.rugdekking.report.followup.FollowUpQuestion;
import nl.rugdekking.report.followup.QuestionPage;
import nl.rugdekking.report.nameless.ReceiptCode;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one question after a report, with links to the next question and back. */
@Component
record FollowUpPage(
    AnswerChoices choices,
    ReadersSentence readers,
    NamelessReaders namelessReaders,
    Organisations organisations) {

  static FollowUpQuestion requireQuestion(String word) {
    return FollowUpQuestion.of(word).orElseThrow(HiddenException::new);
  }

  String reportPath(QuestionPage questionPage) {
    return home() + "/meldingen/" + questionPage.report();
  }

  /**
   * Redirects to the next question, and after the last one back to the report. A person who
   * answered that they are in danger is led to the page that says whom we call; a person who may be
   * in danger is led to their report.
   */
  String redirectAfter(QuestionPage questionPage, AnswerForm answered) {
    var danger =
        questionPage.question() == FollowUpQuestion.WISHES
            ? answered.findDanger().orElse(Danger.NONE)
            : Danger.NONE;
    var report = reportPath(questionPage);
    return "redirect:"
        + switch (danger) {
          case ACUTE -> report + "/gevaar";
          case POSSIBLE -> report;
          case NONE -> nextOf(questionPage, report);
        };
  }

  String showForReport(QuestionPage questionPage, AnswerForm form, Model model) {
    var report = reportPath(questionPage);
    var action = report + "/meer/" + questionPage.question().word();
    model.addAttribute("action", action);
    model.addAttribute("draft", questionPage.open() ? action + "/concept" : null);
    model.addAttribute("back", report);
    model.addAttribute("skip", nextOf(questionPage, report));
    model.addAttribute("readers", readers.of(questionPage.heldUntil(), questionPage.readers()));
    return show(questionPage, form, model);
  }

  private static String nextOf(QuestionPage questionPage, String report) {
    var next = questionPage.next();
    return next == null ? report : report + "/meer/" + next.word();
  }

  String showForOwnCase(QuestionPage questionPage, AnswerForm form, Model model) {
    var own = home() + "/mijn/" + questionPage.number();
    model.addAttribute("action", own + "/gevolgen");
    model.addAttribute("back", own);
    model.addAttribute("skip", own);
    model.addAttribute("readers", readers.of(questionPage.heldUntil(), questionPage.readers()));
    return show(questionPage, form, model);
  }

  /**
   * Fills the page for a reporter without a name. This page shows no names of readers, and its form
   * contains the receipt code.
   */
  String showForNameless(
      QuestionPage questionPage, ReceiptCode code, AnswerForm form, Model model) {
    model.addAttribute("action", home() + "/terugkomen/meer/bewaren");
    model.addAttribute("code", code);
    model.addAttribute("namelessReaders", namelessReaders.sentences());
    return show(questionPage, form, model);
  }

  private String show(QuestionPage questionPage, AnswerForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("sheet", questionPage);
    model.addAttribute("home", home());
    model.addAttribute("detailChoices", choices.ofDetails(questionPage.details()));
    choices.add(questionPage.question(), model);
    var answer = questionPage.answer();
    model.addAttribute(
        "wishFields", WishFields.of(field -> answer != null && !answer.getValue(field).isEmpty()));
    return "report/more";
  }

  String home() {
    return "/" + organisations.current().slug();
  }
}
