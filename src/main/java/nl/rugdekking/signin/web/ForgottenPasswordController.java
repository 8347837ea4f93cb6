// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import static nl.rugdekking.access.Endpoint.Gate.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.signin.ForgottenPasswords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The page for a forgotten password. The page never shows whether the login exists. */
@Controller
record ForgottenPasswordController(ForgottenPasswords passwords) {

  @Endpoint(PUBLIC)
  @GetMapping("/{organisatie}/wachtwoord-vergeten")
  String show(Model model) {
    model.addAttribute("form", new ForgottenPasswordForm(null));
    return "signin/forgotten";
  }

  @Endpoint(PUBLIC)
  @PostMapping("/{organisatie}/wachtwoord-vergeten")
  String send(
      @ModelAttribute("form") ForgottenPasswordForm form,
      BindingResult errors,
      Model model,
      HttpServletRequest request) {
    var login = form.loginOrNothing();
    if (login.isEmpty()) {
      errors.rejectValue("login", "signin.forgotten.empty");
      return "signin/forgotten";
    }
    passwords.requestLink(login, request);
    model.addAttribute("sent", true);
    return "signin/forgotten";
  }
}
