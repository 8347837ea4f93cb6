// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.waiting;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.handling.WaitEnding;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.web.ReadableTextEditor;
import nl.rugdekking.web.TypedDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of a waiting promise, for the person who answers for the case and may end the wait. */
@Controller
record WaitEndingController(WaitEnding waiting, PartPage page, CaseTexts texts) {

  private static final String PATH =
      "/{organisatie}/incidenten/{nummer}/beloften/{belofte}/wachttijd";

  @InitBinder
  void read(WebDataBinder form) {
    ReadableTextEditor.registerIn(form);
  }

  @Endpoint(value = CASE, action = Action.OVERRULE)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID belofte, Model model) {
    var shown = waiting.get(access, new PromiseId(belofte));
    model.addAttribute("form", new WaitEndForm(shown.promise().version(), null, null));
    return view(access, shown, model);
  }

  @Endpoint(value = CASE, action = Action.OVERRULE)
  @PostMapping(PATH)
  String end(
      CaseAccess access,
      @PathVariable UUID belofte,
      @Valid @ModelAttribute("form") WaitEndForm form,
      BindingResult errors,
      Model model) {
    var id = new PromiseId(belofte);
    var shown = waiting.get(access, id);
    if (shown.takesWords() && form.wordsOrEmpty().isBlank()) {
      errors.rejectValue("words", "register.words.empty");
    }
    var day = TypedDate.parse(form.day()).orElse(null);
    if (day == null) {
      errors.rejectValue("day", "register.until.empty");
    }
    if (errors.hasErrors() || day == null) {
      return view(access, shown, model);
    }
    try {
      waiting.end(access, id, form.version(), day, form.wordsOrEmpty());
    } catch (RefusedException refused) {
      errors.reject(refused.messageKey());
      return view(access, shown, model);
    }
    return page.redirect(access);
  }

  private String view(CaseAccess access, WaitEnding.WaitingPromise shown, Model model) {
    var promise = shown.promise();
    var part = page.addFrame(access, promise.part().value(), Action.OVERRULE, model);
    model.addAttribute("what", texts.promiseName(promise));
    model.addAttribute("state", texts.promiseStateCode(promise));
    model.addAttribute("chip", texts.promiseStateText(promise));
    model.addAttribute("detail", texts.promiseDetail(promise, false));
    model.addAttribute("why", promise.words());
    model.addAttribute("doer", texts.doer(part, promise));
    model.addAttribute("promise", promise.id().value());
    model.addAttribute("takesWords", shown.takesWords());
    model.addAttribute("canBeEnded", shown.canBeEnded());
    model.addAttribute("mayAssign", access.may(Action.ASSIGN, promise.part()));
    return "handling/wait-end";
  }
}
