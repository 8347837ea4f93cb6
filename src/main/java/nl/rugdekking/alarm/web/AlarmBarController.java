// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import jakarta.servlet.http.HttpServletResponse;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bar that warns of danger, for a page that asks whether it changed. */
@Controller
record AlarmBarController(AlarmBar bars) {

  @Endpoint(value = MEMBER, secondStep = true, poll = true)
  @GetMapping("/{organisatie}" + AlarmBar.PATH)
  @Nullable String show(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String stand,
      Model model,
      HttpServletResponse response) {
    var bar = bars.of(viewer);
    if (bar.state().equals(stand)) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return null;
    }
    model.addAttribute("bar", bar);
    return "fragments/bar :: lines";
  }
}
