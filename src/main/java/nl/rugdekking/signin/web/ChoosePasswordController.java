// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import static nl.rugdekking.access.Endpoint.Gate.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.rugdekking.access.Endpoint;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page that a link for a new password leads to. Opening it does not use up the link, because
 * mail programs open links before people do.
 */
@Controller
record ChoosePasswordController(PasswordLinkService links) {

  private static final String PATH = "/{organisatie}/wachtwoord-kiezen/{sleutel}";

  @Endpoint(PUBLIC)
  @GetMapping(PATH)
  String show(
      @PathVariable String sleutel,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (links.login(sleutel, request).isEmpty()) {
      return showGone(response);
    }
    model.addAttribute("form", new ChoosePasswordForm(null, null));
    return showForm(sleutel, model);
  }

  @Endpoint(PUBLIC)
  @PostMapping(PATH)
  String choose(
      @PathVariable String organisatie,
      @PathVariable String sleutel,
      @ModelAttribute("form") ChoosePasswordForm form,
      BindingResult errors,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var login = links.login(sleutel, request);
    if (login.isEmpty()) {
      return showGone(response);
    }
    form.check(errors, login.get());
    if (errors.hasErrors()) {
      return showForm(sleutel, model);
    }
    return links.setPassword(sleutel, form.wantedOrNothing(), request, response)
        ? "redirect:/" + organisatie
        : showGone(response);
  }

  private static String showForm(String sleutel, Model model) {
    model.addAttribute("sleutel", sleutel);
    return "signin/choose";
  }

  private static String showGone(HttpServletResponse response) {
    response.setStatus(HttpStatus.GONE.value());
    return "signin/link-used";
  }
}
