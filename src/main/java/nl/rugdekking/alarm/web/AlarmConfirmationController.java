// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import static nl.rugdekking.access.Endpoint.Gate.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.alarm.AlarmConfirmations;
import nl.rugdekking.alarm.CalledAlarms;
import nl.rugdekking.load.RateLimits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page behind the link in an alarm message, on which the person who was called confirms.
 * Opening the page confirms nothing, because mail programs open links by themselves. Whoever has
 * the link need not sign in, so the page shows nothing of the case. The key is in the address
 * ({@code sleutel}).
 */
@Controller
record AlarmConfirmationController(
    CalledAlarms calledAlarms, AlarmConfirmations confirmations, RateLimits limits) {

  private static final String PATH = "/{organisatie}/alarm/{sleutel}";

  @Endpoint(PUBLIC)
  @GetMapping(PATH)
  String show(
      @PathVariable String sleutel,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return showPage(calledAlarms.find(sleutel), sleutel, model, request, response);
  }

  @Endpoint(PUBLIC)
  @PostMapping(PATH)
  String confirm(
      @PathVariable String sleutel,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return showPage(confirmations.confirm(sleutel), sleutel, model, request, response);
  }

  private String showPage(
      Optional<CalledAlarms.CalledAlarm> called,
      String sleutel,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (called.isEmpty()) {
      limits.countInvalidKey(request, response);
      return "alarm/gone";
    }
    var found = called.get();
    model.addAttribute("called", found);
    model.addAttribute("sleutel", sleutel);
    model.addAttribute(
        "casePath",
        "/incidenten/"
            + found.number()
            + "/getroffenen/"
            + found.alarm().part().value()
            + "/eerste-uur");
    return "alarm/called";
  }
}
