// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.Optional;
import nl.rugdekking.register.Danger;
import nl.rugdekking.report.followup.FollowUpQuestion;
import nl.rugdekking.report.followup.QuestionPage;
import nl.rugdekking.report.nameless.NamelessFollowUp;
import nl.rugdekking.report.nameless.NamelessReports;
import nl.rugdekking.report.nameless.ReceiptCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Chooses the next page for a reporter without a name: the report or a question when the receipt
 * code is right, otherwise the page that asks for the code.
 */
@Component
record NamelessNavigation(
    NamelessReports reports, NamelessFollowUp more, NamelessPage page, FollowUpPage questions) {

  /** Shows the page of a question, or the report when there is no question. */
  String showQuestion(
      String address, ReceiptCode code, @Nullable FollowUpQuestion asked, Model model) {
    return Optional.ofNullable(asked)
        .flatMap(question -> more.findPage(address, code, question))
        .map(
            questionPage ->
                questions.showForNameless(questionPage, code, AnswerForm.of(questionPage), model))
        .orElseGet(() -> showReport(address, code, model));
  }

  /**
   * Shows the page after a question that was answered. When the answer is that there is danger now,
   * that page is the report, which shows the state of the call for help.
   */
  String showNext(
      String address,
      ReceiptCode code,
      QuestionPage questionPage,
      AnswerForm answered,
      Model model) {
    // The template reads the form by its name, so the bound form, which has been saved, must be
    // removed from the model.
    model.asMap().keySet().removeIf(name -> name.startsWith(BindingResult.MODEL_KEY_PREFIX));
    var isInDanger = answered.findDanger().filter(danger -> danger == Danger.ACUTE).isPresent();
    return showQuestion(address, code, isInDanger ? null : questionPage.next(), model);
  }

  String showReport(String address, ReceiptCode code, Model model) {
    return reports
        .find(address, code)
        .map(report -> page.showReport(report, code, MessageForm.empty(), model))
        .orElseGet(() -> showCodeForm(new ReceiptCodeForm(code.shown()), model));
  }

  String showUnknownCode(ReceiptCodeForm typed, BindingResult errors, Model model) {
    var unreadable = ReceiptCode.parse(typed.code()).isEmpty();
    errors.rejectValue("code", unreadable ? "report.code.unreadable" : "report.code.unknown");
    return showCodeForm(typed, model);
  }

  String showCodeForm(ReceiptCodeForm typed, Model model) {
    model.addAttribute("codeForm", typed);
    model.addAttribute("home", page.home());
    return "report/return";
  }
}
