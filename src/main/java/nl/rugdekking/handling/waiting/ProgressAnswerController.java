// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.waiting;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.ProgressAnswers;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.web.ReadableTextEditor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page on which whoever keeps late promises answers how it stands: the handler of the part, or
 * somebody to whom one of these promises was given.
 */
@Controller
record ProgressAnswerController(ProgressAnswers answers, ProgressAnswerPage page) {

  private static final String PART = "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}";
  private static final String OF_HANDLER = PART + ProgressAnswerPage.OF_HANDLER;
  private static final String OF_GIVEN = PART + "/toegewezen/{belofte}" + ProgressController.PAGE;

  @InitBinder
  void read(WebDataBinder form) {
    ReadableTextEditor.registerIn(form);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping(OF_HANDLER)
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    model.addAttribute("form", ProgressAnswerForm.empty());
    return page.show(access, new PartId(deel), null, model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(OF_HANDLER)
  String answer(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") ProgressAnswerForm form,
      BindingResult errors,
      Model model) {
    var part = new PartId(deel);
    var answer = page.read(form, errors);
    if (answer.isEmpty()) {
      return page.show(access, part, null, model);
    }
    answers.answer(access, part, answer.get());
    return page.redirectToCase(access);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping(OF_GIVEN)
  String showGiven(
      CaseAccess access, @PathVariable UUID deel, @PathVariable UUID belofte, Model model) {
    model.addAttribute("form", ProgressAnswerForm.empty());
    return page.show(access, new PartId(deel), new PromiseId(belofte), model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping(OF_GIVEN)
  String answerGiven(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @Valid @ModelAttribute("form") ProgressAnswerForm form,
      BindingResult errors,
      Model model) {
    var part = new PartId(deel);
    var given = new PromiseId(belofte);
    var answer = page.read(form, errors);
    if (answer.isEmpty()) {
      return page.show(access, part, given, model);
    }
    answers.answerGiven(access, part, given, answer.get());
    return page.redirectToPromise(access, part, given);
  }
}
