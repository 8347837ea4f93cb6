// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.People;
import nl.rugdekking.signin.LoginChanges;
import nl.rugdekking.signin.RequestSession;
import nl.rugdekking.signin.SecondStepException;
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

/** The page on which an authenticator app is set up as second step. */
@Controller
@RequestMapping("/{organisatie}/tweede-stap")
record SecondStepSetUpController(
    SecondSteps steps, SecondStepService service, RequestSession session, People people) {

  @Endpoint(MEMBER)
  @GetMapping("/instellen")
  String begin(
      Viewer viewer,
      @PathVariable String organisatie,
      @RequestParam(required = false) @Nullable String terug,
      Model model) {
    requireRepeatedSecondStep(viewer, organisatie);
    return page(viewer, organisatie, new SecondStepForm("", terug), model);
  }

  @Endpoint(MEMBER)
  @PostMapping("/instellen")
  String confirm(
      Viewer viewer,
      @PathVariable String organisatie,
      @ModelAttribute("form") SecondStepForm form,
      BindingResult errors,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    requireRepeatedSecondStep(viewer, organisatie);
    var codes = service.confirm(viewer, form.codeOrNothing(), request, response);
    if (codes.isEmpty()) {
      errors.rejectValue("code", "signin.second.wrong");
      return page(viewer, organisatie, form, model);
    }
    model.addAttribute("codes", codes.get());
    model.addAttribute("back", form.returnPath(organisatie));
    return "signin/second-codes";
  }

  // The password is enough to set up the first second step. When there is one, it must be repeated
  // before it can be replaced.
  private void requireRepeatedSecondStep(Viewer viewer, String organisatie) {
    if (steps.state(viewer.account()).isSetUp() && !session.hasRepeatedSecondStep()) {
      var home = "/" + organisatie;
      throw new SecondStepException(home, home + "/tweede-stap/beheer");
    }
  }

  private String page(Viewer viewer, String organisatie, SecondStepForm form, Model model) {
    var secret = steps.startAppSetUp(viewer.account());
    model.addAttribute("form", form);
    model.addAttribute("back", form.returnPath(organisatie));
    model.addAttribute("login", form.returnPath(organisatie).endsWith(LoginChanges.PAGE));
    model.addAttribute("secret", secret.formatForTyping());
    var email = people.get(viewer.person()).email();
    model.addAttribute("address", secret.address(email));
    model.addAttribute("picture", secret.drawQrCode(email));
    return "signin/second-setup";
  }
}
