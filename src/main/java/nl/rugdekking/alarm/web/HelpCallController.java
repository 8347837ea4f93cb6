// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;
import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page about danger, for the person who reported it and for the affected person. An open page
 * asks every two seconds whether something changed, and sends in {@code stand} what it shows now.
 */
@Controller
record HelpCallController(HelpCallPage page, HelpCallRequests requests) {

  @Endpoint(value = MEMBER, poll = true)
  @GetMapping("/{organisatie}/meldingen/{melding}/gevaar")
  @Nullable String showToReporter(
      Viewer viewer,
      @PathVariable UUID melding,
      @RequestParam(required = false) @Nullable String stand,
      Model model,
      HttpServletResponse response) {
    return page.show(requests.ofReporter(viewer, melding, stand), model, response);
  }

  @Endpoint(value = CASE, action = Action.READ_OWN, poll = true)
  @GetMapping("/{organisatie}/mijn/{nummer}/gevaar")
  @Nullable String showToAffected(
      CaseAccess access,
      @RequestParam(required = false) @Nullable String stand,
      Model model,
      HttpServletResponse response) {
    return page.show(requests.ofAffected(access, stand), model, response);
  }
}
