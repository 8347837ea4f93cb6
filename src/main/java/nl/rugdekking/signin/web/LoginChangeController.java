// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.signin.Accounts;
import nl.rugdekking.signin.LoginChanges;
import nl.rugdekking.signin.SignIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page on which somebody changes the address they sign in with. A new password can be asked for
 * at that address, so the second step must be repeated first. Opening the link in the letter does
 * not confirm the change yet.
 */
@Controller
@RequestMapping("/{organisatie}" + LoginChanges.PAGE)
record LoginChangeController(LoginChanges changes, Accounts accounts, SignIn signIn) {

  @Endpoint(value = MEMBER, secondStep = true, repeatedSecondStep = true)
  @GetMapping
  String show(Viewer viewer, Model model) {
    model.addAttribute("form", new LoginChangeForm(null));
    return page(viewer, model);
  }

  @Endpoint(
      value = MEMBER,
      secondStep = true,
      repeatedSecondStep = true,
      startAgainAt = LoginChanges.PAGE)
  @PostMapping
  String ask(
      Viewer viewer,
      @ModelAttribute("form") LoginChangeForm form,
      BindingResult errors,
      Model model) {
    form.check(errors);
    if (!errors.hasErrors()) {
      changes.requestChange(viewer.account(), form.loginOrNothing());
      model.addAttribute("sent", form.loginOrNothing());
    }
    return page(viewer, model);
  }

  private String page(Viewer viewer, Model model) {
    model.addAttribute("login", accounts.login(viewer.account()));
    return "signin/login";
  }

  @Endpoint(value = MEMBER, secondStep = true)
  @GetMapping("/{sleutel}")
  String showConfirmation(
      Viewer viewer, @PathVariable String sleutel, Model model, HttpServletResponse response) {
    var change = changes.find(sleutel, viewer.account());
    if (change.isEmpty()) {
      return showGone(response);
    }
    model.addAttribute("change", change.get());
    model.addAttribute("sleutel", sleutel);
    return "signin/login-confirm";
  }

  @Endpoint(value = MEMBER, secondStep = true)
  @PostMapping("/{sleutel}")
  String confirm(
      Viewer viewer,
      @PathVariable String sleutel,
      HttpServletRequest request,
      HttpServletResponse response) {
    var change = changes.find(sleutel, viewer.account());
    if (change.isEmpty() || !changes.confirm(change.get())) {
      return showGone(response);
    }
    signIn.renewSession(request, response);
    return "redirect:/{organisatie}" + LoginChanges.PAGE;
  }

  private static String showGone(HttpServletResponse response) {
    response.setStatus(HttpStatus.GONE.value());
    return "signin/link-gone";
  }
}
