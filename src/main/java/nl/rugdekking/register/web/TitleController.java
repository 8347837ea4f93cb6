// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.register.title.CaseTitles;
import nl.rugdekking.register.title.TitleForm;
import nl.rugdekking.web.ReadableTextEditor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Saves the title that a handler writes on the page of a case. */
@Controller
record TitleController(CaseTitles titles, CaseAddresses addresses) {

  @InitBinder
  void read(WebDataBinder form) {
    ReadableTextEditor.registerIn(form);
  }

  @Endpoint(value = CASE, action = Action.ASSESS)
  @PostMapping("/{organisatie}/incidenten/{nummer}/titel")
  String write(
      CaseAccess access,
      @Valid @ModelAttribute("form") TitleForm form,
      BindingResult errors,
      Model model) {
    var path = addresses.incident(access.number());
    if (errors.hasErrors()) {
      model.addAttribute("steps", addresses.incidentBreadcrumb(access));
      model.addAttribute("incidentPath", path);
      return "register/title";
    }
    titles.write(access, form.title());
    return "redirect:" + path;
  }
}
