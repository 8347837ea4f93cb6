// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.firstday.web;

import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.firstday.FirstDayStep;
import nl.rugdekking.norm.Offences;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the first day: every step, and the form for the one that was chosen. */
@Component
record FirstDayPage(
    CaseViews views, FirstDayRows rows, PartPage partPage, Offences offences, CaseTexts texts) {

  /**
   * Fills the page.
   *
   * @param chosen the step to record, or null to show the list alone
   */
  String show(CaseAccess access, UUID id, @Nullable FirstDayStep chosen, Model model) {
    // In a talk nobody takes these steps, so no page lists them.
    partPage.addFrame(access, id, access.isTalk() ? Action.DECIDE : Action.READ, model);
    var view = views.getForHandler(access);
    var part = part(view, id);
    model.addAttribute("rows", rows.list(access, view, part));
    if (chosen != null && rows.isRecordable(access, view, part, chosen)) {
      addForm(chosen, model);
    }
    return "firstday/steps";
  }

  private void addForm(FirstDayStep chosen, Model model) {
    model.addAttribute("chosen", chosen);
    model.addAttribute("stepTitle", texts.text("firstday.step." + chosen.name()));
    model.addAttribute(
        "question",
        texts.text(
            switch (chosen) {
              case INJURY -> "firstday.hint.INJURY";
              case DUTY_TO_REPORT -> "firstday.question.DUTY_TO_REPORT";
              default -> "firstday.question";
            }));
    if (chosen == FirstDayStep.DUTY_TO_REPORT) {
      model.addAttribute("law", describeLaw());
    }
    model.addAttribute(
        "wordsHint",
        texts.text(
            chosen == FirstDayStep.DUTY_TO_REPORT
                ? "firstday.words.hint.DUTY_TO_REPORT"
                : "firstday.words.hint"));
    model.addAttribute(
        "answers",
        chosen.answers().stream()
            .map(answer -> new Choice(answer.name(), texts.text("firstday.answer." + answer)))
            .toList());
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", FirstDayForm.of(chosen));
    }
  }

  // An article of the law is named once a lawyer of the organisation released the table of
  // offences.
  private String describeLaw() {
    var released = offences.findRelease().isPresent();
    return texts.text(released ? "firstday.duty.article" : "firstday.duty.ask-lawyer");
  }

  String redirect(CaseAccess access, UUID id) {
    return partPage.redirect(access) + "/getroffenen/" + id + "/eerste-dag";
  }

  /**
   * Leads to the page that asks how severe the case is, as long as nobody has assessed that;
   * otherwise leads back to the steps.
   */
  String redirectToAssessment(CaseAccess access, UUID id) {
    var assessed = part(views.getForHandler(access), id).affected().assessed();
    return assessed == null
        ? partPage.redirect(access) + "/getroffenen/" + id + "/beoordelen"
        : redirect(access, id);
  }

  private static CaseView.PartView part(CaseView view, UUID id) {
    return view.parts().stream()
        .filter(part -> part.part().id().value().equals(id))
        .findFirst()
        .orElseThrow(HiddenException::new);
  }
}
