// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.objection.ObjectionHandlers;
import nl.rugdekking.objection.ObjectionHearings;
import nl.rugdekking.objection.web.ObjectionWays.Way;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Choice;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Fills the page on which somebody records how the sender of an objection was heard. */
@Component
record ObjectionHearingPage(
    ObjectionWays ways,
    ObjectionHearings hearings,
    ObjectionHandlers handlers,
    ObjectionTexts sentences,
    CaseTexts texts) {

  private static final String FORM = "form";

  String show(CaseAccess access, Way way, Model model) {
    var objection = way.objection();
    if (objection.answer() != null) {
      throw new StalePageException();
    }
    var measure = ways.addFrame(access, way, model);
    model.addAttribute("line", sentences.describe(objection));
    model.addAttribute(
        "hearerHint",
        texts.text("objection.preparer.hint", String.join("; ", handlers.listMakers(measure))));
    model.addAttribute("choices", listChoices(objection.kind().name()));
    model.addAttribute(
        "isSecret",
        way.right() == Action.KEEP_GIVEN
            && !hearings.listNaming(access, way.part(), objection.hearing()).isEmpty());
    if (!model.containsAttribute(FORM)) {
      model.addAttribute(FORM, HearingForm.begin(objection));
    }
    return "objection/hearing";
  }

  private List<Choice> listChoices(String kind) {
    return Stream.of(HearingForm.Held.values())
        .map(
            held ->
                new Choice(
                    held.name(),
                    texts.text("objection.held." + held.name()),
                    held == HearingForm.Held.NO ? texts.text("objection.held.hint." + kind) : null))
        .toList();
  }

  /** Records the hearing, or adds errors to the form and returns false. */
  boolean isRecorded(CaseAccess access, Way way, HearingForm form, BindingResult errors) {
    if (form.hasNoDay()) {
      errors.rejectValue("heardOn", "objection.day.empty");
    }
    if (form.isContradictory()) {
      errors.rejectValue("heardOn", "objection.refused.half-heard");
    }
    var version = form.version();
    if (errors.hasErrors()) {
      return false;
    }
    if (version == null) {
      throw new StalePageException();
    }
    try {
      var said = form.toHearing();
      hearings.listNaming(access, way.part(), said).stream()
          .map(ObjectionHearingPage::nameField)
          .forEach(field -> errors.rejectValue(field, "objection.refused.hidden-name"));
      if (errors.hasErrors()) {
        return false;
      }
      hearings.record(access, way.part(), way.objection().id(), version, said);
      return true;
    } catch (RefusedException refused) {
      errors.rejectValue(findField(refused), refused.messageKey());
      return false;
    }
  }

  private static String nameField(String text) {
    return switch (text) {
      case "by" -> "heardBy";
      case "whom" -> "heardWhom";
      default -> "words";
    };
  }

  private static String findField(RefusedException refused) {
    return switch (refused.messageKey()) {
      case "objection.refused.half-heard", "objection.refused.hearer-involved" -> "heardBy";
      case "objection.refused.heard-day" -> "heardOn";
      case "objection.refused.hearing-words" -> "words";
      default -> throw refused;
    };
  }
}
