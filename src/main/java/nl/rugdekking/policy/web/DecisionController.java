// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.policy.OpenQuestion;
import nl.rugdekking.policy.OrganisationDecisions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages on which an administrator records what the organisation decided for itself. */
@Controller
@RequestMapping("/{organisatie}/beheer/besluiten")
record DecisionController(OrganisationDecisions decisions, DecisionPages pages) {

  @Endpoint(OFFICE)
  @GetMapping
  String list(Model model) {
    return pages.list(model);
  }

  @Endpoint(OFFICE)
  @GetMapping("/{besluit}")
  String show(@PathVariable String besluit, Model model) {
    var question = find(besluit);
    model.addAttribute("form", DecisionForm.of(decisions.current().get(question)));
    return pages.show(question, model);
  }

  @Endpoint(OFFICE)
  @PostMapping("/{besluit}")
  String record(
      Viewer viewer,
      @PathVariable String besluit,
      @ModelAttribute("form") DecisionForm form,
      BindingResult errors,
      Model model) {
    var question = find(besluit);
    form.check(question, errors, decisions);
    if (errors.hasErrors()) {
      return pages.show(question, model);
    }
    decisions.record(viewer.person(), form.toDecision(question));
    return "redirect:/{organisatie}/beheer/besluiten";
  }

  private static OpenQuestion find(String segment) {
    return OpenQuestion.find(segment).orElseThrow(HiddenException::new);
  }
}
