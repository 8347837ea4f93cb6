// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.signin.RequestSession;
import nl.rugdekking.signin.SecondSteps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page that asks for the second step after the password, and leads back to the page ({@code
 * terug}) for which it was needed. Somebody who has set up none is led to the page for that.
 */
@Controller
@RequestMapping("/{organisatie}/tweede-stap")
record SecondStepController(
    SecondSteps steps, SecondStepService service, SecondStepPage page, RequestSession session) {

  @Endpoint(MEMBER)
  @GetMapping
  String ask(
      Viewer viewer,
      @PathVariable String organisatie,
      @RequestParam(required = false) @Nullable String terug,
      Model model,
      HttpServletRequest request) {
    var form = new SecondStepForm("", terug);
    if (!steps.state(viewer.account()).isSetUp()) {
      return "redirect:/{organisatie}/tweede-stap/instellen?terug="
          + service.encoded(form.returnPath(organisatie));
    }
    return page.show(viewer.account(), organisatie, form, model, request);
  }

  @Endpoint(MEMBER)
  @PostMapping
  String enter(
      Viewer viewer,
      @PathVariable String organisatie,
      @ModelAttribute("form") SecondStepForm form,
      BindingResult errors,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (service.enterCode(session.signedIn(), form.codeOrNothing(), request, response)) {
      return "redirect:" + form.returnPath(organisatie);
    }
    errors.rejectValue("code", "signin.second.wrong");
    return page.show(viewer.account(), organisatie, form, model, request);
  }
}
