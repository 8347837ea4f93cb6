// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.together.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.together.Together;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The pages for finding, comparing, joining and separating reports on one event. */
@Controller
record TogetherController(Together together, TogetherPage page) {

  @Endpoint(value = CASE, action = Action.JOIN)
  @GetMapping("/{organisatie}/incidenten/{nummer}/samenvoegen")
  String show(
      CaseAccess access,
      @Valid @ModelAttribute("form") TogetherForm form,
      BindingResult errors,
      Model model) {
    if (!errors.hasErrors() && !form.isEmpty()) {
      try {
        return page.showComparison(access, together.getOther(access, form.number()), model);
      } catch (RefusedException refused) {
        errors.rejectValue("met", refused.messageKey());
      }
    }
    return page.showSimilar(access, model);
  }

  @Endpoint(value = CASE, action = Action.JOIN)
  @PostMapping("/{organisatie}/incidenten/{nummer}/samenvoegen")
  String join(
      CaseAccess access,
      @Valid @ModelAttribute("form") TogetherForm form,
      BindingResult errors,
      Model model) {
    if (!errors.hasErrors()) {
      try {
        return page.redirect(together.join(access, form.number()));
      } catch (RefusedException refused) {
        errors.rejectValue("met", refused.messageKey());
      }
    }
    return page.showSimilar(access, model);
  }

  @Endpoint(value = CASE, action = Action.JOIN)
  @GetMapping("/{organisatie}/incidenten/{nummer}/losmaken/{ander}")
  String confirmSeparation(CaseAccess access, @PathVariable String ander, Model model) {
    return page.showSeparation(access, ander, model);
  }

  @Endpoint(value = CASE, action = Action.JOIN)
  @PostMapping("/{organisatie}/incidenten/{nummer}/losmaken/{ander}")
  String separate(CaseAccess access, @PathVariable String ander) {
    together.separate(access, ander);
    return page.redirect(ander);
  }
}
