// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import static nl.rugdekking.access.Endpoint.Gate.PUBLIC;

import jakarta.servlet.http.HttpServletResponse;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.signin.SecondStepResets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page on which the owner of an account keeps their second step, by the link in the letter.
 * Nobody has to sign in for it, because the page can only leave the account protected.
 */
@Controller
@RequestMapping("/{organisatie}" + SecondStepResets.PAGE + "{sleutel}")
record SecondStepKeepController(SecondStepResets resets) {

  @Endpoint(PUBLIC)
  @GetMapping
  String show(@PathVariable String sleutel, Model model, HttpServletResponse response) {
    if (resets.find(sleutel).isEmpty()) {
      return showGone(response);
    }
    model.addAttribute("sleutel", sleutel);
    return "signin/second-keep";
  }

  @Endpoint(PUBLIC)
  @PostMapping
  String keep(@PathVariable String sleutel, Model model, HttpServletResponse response) {
    var reset = resets.find(sleutel);
    if (reset.isEmpty() || !resets.cancel(reset.get())) {
      return showGone(response);
    }
    model.addAttribute("kept", true);
    return "signin/second-keep";
  }

  private static String showGone(HttpServletResponse response) {
    response.setStatus(HttpStatus.GONE.value());
    return "signin/link-gone";
  }
}
