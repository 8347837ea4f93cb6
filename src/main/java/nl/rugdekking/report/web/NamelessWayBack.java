// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.Optional;
import nl.rugdekking.report.followup.MoreQuestion;
import nl.rugdekking.report.followup.MoreSheet;
import nl.rugdekking.report.nameless.NamelessMore;
import nl.rugdekking.report.nameless.NamelessReports;
import nl.rugdekking.report.nameless.ReceiptCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Chooses the next page for a reporter without a name: the report or a question when the code is
 * right, else the page that asks for the code.
 */
@Component
record NamelessWayBack(
    NamelessReports reports, NamelessMore more, NamelessPage page, MorePage questions) {

  /** Shows the page of a question, or the report when there is no question. */
  String question(String address, ReceiptCode code, @Nullable MoreQuestion asked, Model model) {
    return Optional.ofNullable(asked)
        .flatMap(question -> more.open(address, code, question))
        .map(
            questionPage ->
                questions.nameless(questionPage, code, MoreForm.of(questionPage), model))
        .orElseGet(() -> report(address, code, model));
  }

  /** Shows the page after a question that was answered. */
  String onwards(String address, ReceiptCode code, MoreSheet questionPage, Model model) {
    // The template reads the form by its name, so the bound form, which is saved by now, must be
    // removed.
    model.asMap().keySet().removeIf(name -> name.startsWith(BindingResult.MODEL_KEY_PREFIX));
    return question(address, code, questionPage.next(), model);
  }

  String report(String address, ReceiptCode code, Model model) {
    return reports
        .open(address, code)
        .map(report -> page.returned(report, code, MessageForm.empty(), model))
        .orElseGet(() -> again(new CodeForm(code.shown()), model));
  }

  String unknown(CodeForm typed, BindingResult errors, Model model) {
    var unreadable = ReceiptCode.read(typed.code()).isEmpty();
    errors.rejectValue("code", unreadable ? "report.code.unreadable" : "report.code.unknown");
    return again(typed, model);
  }

  String again(CodeForm typed, Model model) {
    model.addAttribute("codeForm", typed);
    model.addAttribute("home", page.home());
    return "report/return";
  }
}
