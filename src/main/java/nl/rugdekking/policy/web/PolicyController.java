// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.policy.BodyPolicies;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages on which an administrator records the policy that a body adopted. One form is sent
 * twice: first for a preview of the changes, and then, as sure, to adopt them. The preview can also
 * send it back to be edited again.
 */
@Controller
@RequestMapping("/{organisatie}/beheer/beleid")
record PolicyController(
    BodyPolicies policies, PolicyCheck check, PolicyPages pages, PolicyChangePage changePage) {

  @Endpoint(OFFICE)
  @GetMapping
  String list(Model model) {
    return pages.list(model);
  }

  @Endpoint(OFFICE)
  @GetMapping("/{orgaan}")
  String show(
      @PathVariable String orgaan,
      @RequestParam(defaultValue = "false") boolean vastgesteld,
      Model model) {
    return pages.show(BodyPath.body(orgaan), vastgesteld, model);
  }

  @Endpoint(OFFICE)
  @GetMapping("/{orgaan}/wijzigen")
  String edit(@PathVariable String orgaan, Model model) {
    var body = BodyPath.body(orgaan);
    var form = check.newForm(body);
    model.addAttribute("form", form);
    return changePage.edit(body, form, new BeanPropertyBindingResult(form, "form"), model);
  }

  @Endpoint(OFFICE)
  @PostMapping("/{orgaan}/wijzigen")
  String change(
      Viewer viewer,
      @PathVariable String organisatie,
      @PathVariable String orgaan,
      @ModelAttribute("form") PolicyForm form,
      BindingResult errors,
      Model model) {
    var body = BodyPath.body(orgaan);
    check.check(body, form, errors);
    if (errors.hasErrors() || form.isAgain()) {
      return changePage.edit(body, form, errors, model);
    }
    if (!form.isSure()) {
      return changePage.preview(body, check.toPolicy(body, form), model);
    }
    if (!policies.adopt(viewer, check.toPolicy(body, form))) {
      throw new PlainSentenceException(HttpStatus.CONFLICT, "policy.stale")
          .back("/" + organisatie + "/beheer/beleid/" + orgaan);
    }
    return "redirect:/{organisatie}/beheer/beleid/{orgaan}?vastgesteld=true";
  }
}
