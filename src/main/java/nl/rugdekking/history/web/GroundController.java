// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import jakarta.servlet.http.HttpServletResponse;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.history.ImportGrounds;
import nl.rugdekking.register.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page on which an administrator records the decision of each body about importing old lists.
 */
@Controller
@RequestMapping("/{organisatie}/beheer/overnamegronden")
record GroundController(ImportGrounds grounds, GroundPage page) {

  @Endpoint(OFFICE)
  @GetMapping
  String show(Model model) {
    model.addAttribute("form", GroundForm.empty());
    return page.show(model);
  }

  @Endpoint(OFFICE)
  @PostMapping
  String record(
      Viewer viewer,
      @ModelAttribute("form") GroundForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response) {
    form.check(errors);
    if (!errors.hasErrors()) {
      try {
        grounds.record(
            viewer.person(),
            form.findBody().orElseThrow(),
            form.findBasis().orElseThrow(),
            form.text(),
            form.day().orElseThrow());
        return "redirect:/{organisatie}/beheer/overnamegronden";
      } catch (RefusedException refused) {
        errors.rejectValue("decidedOn", refused.messageKey());
      }
    }
    response.setStatus(422);
    return page.show(model);
  }
}
