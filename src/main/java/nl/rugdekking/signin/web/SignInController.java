// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import static nl.rugdekking.access.Endpoint.Gate.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.signin.PasswordCheck;
import nl.rugdekking.signin.SignIn;
import nl.rugdekking.web.LocalPath;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people sign in, and the button to sign out. */
@Controller
record SignInController(PasswordCheck passwords, SignIn signIn, Organisations organisations) {

  @Endpoint(PUBLIC)
  @GetMapping("/{organisatie}/inloggen")
  String show(
      @RequestParam(defaultValue = "/") String terug,
      @PathVariable String organisatie,
      Model model) {
    model.addAttribute("form", new SignInForm("", "", LocalPath.orHome(terug)));
    return page(organisatie, terug, model);
  }

  @Endpoint(PUBLIC)
  @PostMapping("/{organisatie}/inloggen")
  String signIn(
      @PathVariable String organisatie,
      @ModelAttribute("form") SignInForm form,
      BindingResult errors,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var account = passwords.findAccount(form.loginOrNothing(), form.passwordOrNothing(), request);
    if (account.isEmpty()) {
      errors.rejectValue("login", "signin.wrong");
      return page(organisatie, form.terug(), model);
    }
    signIn.begin(account.get(), request, response);
    return "redirect:" + findReturnPath(form, organisatie);
  }

  @Endpoint(PUBLIC)
  @PostMapping("/{organisatie}/afmelden")
  String signOut(@PathVariable String organisatie, HttpServletRequest request) {
    signIn.end(request);
    return "redirect:/" + organisatie + "/inloggen";
  }

  private String page(String organisatie, @Nullable String terug, Model model) {
    var path = terug == null ? "/" : LocalPath.orHome(terug);
    model.addAttribute("door", path.equals("/") || path.equals("/" + organisatie));
    model.addAttribute("demo", organisations.current().demo());
    return "signin/sign-in";
  }

  private static String findReturnPath(SignInForm form, String organisatie) {
    var path = LocalPath.orHome(form.terug() == null ? "/" : form.terug());
    return path.equals("/") ? "/" + organisatie : path;
  }
}
