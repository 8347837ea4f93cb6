// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.handling.CorrectionService;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page that corrects a promise which was recorded as kept or explained by mistake. */
@Controller
record CorrectController(
    CorrectionService corrections, PartPage page, CaseTexts texts, PromiseKeepers keepers) {

  @Endpoint(value = CASE, action = Action.CORRECT)
  @GetMapping("/{organisatie}/incidenten/{nummer}/beloften/{belofte}/verbeteren")
  String show(CaseAccess access, @PathVariable UUID belofte, Model model) {
    var shown = corrections.get(access, new PromiseId(belofte));
    model.addAttribute("form", new ReasonForm(shown.promise().version(), null));
    return view(access, shown, model);
  }

  @Endpoint(value = CASE, action = Action.CORRECT)
  @PostMapping("/{organisatie}/incidenten/{nummer}/beloften/{belofte}/verbeteren")
  String correct(
      CaseAccess access,
      @PathVariable UUID belofte,
      @Valid @ModelAttribute("form") ReasonForm form,
      BindingResult errors,
      Model model) {
    var id = new PromiseId(belofte);
    if (errors.hasErrors()) {
      return view(access, corrections.get(access, id), model);
    }
    corrections.correct(access, id, form.version(), form.wordsOrEmpty());
    return page.redirect(access);
  }

  private String view(CaseAccess access, CorrectionService.CorrectablePromise shown, Model model) {
    var promise = shown.promise();
    page.addFrame(access, promise.part().value(), Action.CORRECT, model);
    model.addAttribute("what", texts.promiseName(promise));
    model.addAttribute("state", texts.promiseStateCode(promise));
    model.addAttribute("chip", texts.promiseStateText(promise));
    model.addAttribute("detail", texts.promiseDetail(promise, false));
    model.addAttribute("said", promise.words());
    model.addAttribute("promise", promise.id().value());
    model.addAttribute("objection", shown.objection().map(texts::text).orElse(null));
    model.addAttribute("means", means(promise));
    return "handling/correct";
  }

  private @Nullable String means(Promise promise) {
    return promise.state() == PromiseState.KEPT
        ? keepers.get(promise.kind()).findCorrectionEffectKey().map(texts::text).orElse(null)
        : null;
  }
}
