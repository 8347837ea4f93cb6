// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;
import static nl.rugdekking.access.Endpoint.Gate.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.alarm.TestAlarm;
import nl.rugdekking.alarm.TestAlarms;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Starts a test of the call that goes out in danger, and shows the page behind the link in its
 * message. Opening that page confirms nothing, because mail programs open links by themselves.
 */
@Controller
record TestAlarmController(TestAlarms tests, RateLimits limits) {

  private static final String PATH = "/{organisatie}/proefalarm/{sleutel}";

  @Endpoint(OFFICE)
  @PostMapping(DutyRosterController.PATH + "/proef")
  String start(Viewer viewer, @PathVariable String organisatie) {
    return switch (tests.start(viewer.person())) {
      case STARTED -> DutyRosterController.REDIRECT;
      case NOBODY_ON_DUTY -> throw createRefusal(organisatie, "alarm.test.nobody");
      case TOO_MANY -> throw createRefusal(organisatie, "alarm.test.too-many");
    };
  }

  private static PlainSentenceException createRefusal(String organisation, String messageKey) {
    return new PlainSentenceException(HttpStatus.CONFLICT, messageKey)
        .back("/" + organisation + "/beheer/piket");
  }

  @Endpoint(PUBLIC)
  @GetMapping(PATH)
  String show(
      @PathVariable String sleutel,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return page(tests.find(sleutel), sleutel, model, request, response);
  }

  @Endpoint(PUBLIC)
  @PostMapping(PATH)
  String confirm(
      @PathVariable String sleutel,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return page(tests.confirm(sleutel), sleutel, model, request, response);
  }

  private String page(
      Optional<TestAlarm> test,
      String sleutel,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (test.isEmpty()) {
      limits.countInvalidKey(request, response);
      return "alarm/gone";
    }
    model.addAttribute("state", test.get().state().name());
    model.addAttribute("sleutel", sleutel);
    return "alarm/test";
  }
}
