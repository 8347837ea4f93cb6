// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.access.PartId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Tells an open page of the first hour that something changed. The answer has no content of the
 * case: the page then loads itself, which is an ordinary look.
 */
@Controller
record FirstHourPollController(FirstHourPage page) {

  @Endpoint(value = Gate.CASE, action = Action.ACUTE, poll = true)
  @GetMapping(FirstHourController.PATH + "/stand")
  @Nullable String ask(
      CaseAccess access,
      @PathVariable UUID deel,
      @RequestParam(defaultValue = "") String stand,
      Model model,
      HttpServletResponse response) {
    var part = new PartId(deel);
    if (page.state(access, part).equals(stand)) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return null;
    }
    model.addAttribute("base", page.address(access, part));
    return "alarm/first-hour :: reload";
  }
}
