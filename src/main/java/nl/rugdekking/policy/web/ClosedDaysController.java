// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.promise.ClosedDayService;
import nl.rugdekking.promise.DecreeDays;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the days on which the organisation is closed. */
@Controller
@RequestMapping("/{organisatie}/beheer/gesloten-dagen")
record ClosedDaysController(ClosedDayService closedDays) {

  @Endpoint(OFFICE)
  @GetMapping
  String show(@RequestParam(required = false) @Nullable Integer verschoven, Model model) {
    model.addAttribute("form", new ClosedDayForm("", ""));
    model.addAttribute("moved", verschoven);
    return page(model);
  }

  @Endpoint(OFFICE)
  @PostMapping
  String close(
      Viewer viewer,
      @ModelAttribute("form") ClosedDayForm form,
      BindingResult errors,
      Model model) {
    form.check(errors, closedDays);
    if (errors.hasErrors()) {
      return page(model);
    }
    return redirect(closedDays.addClosedDay(viewer, form.toClosedDay()));
  }

  @Endpoint(OFFICE)
  @PostMapping("/weghalen")
  String reopen(Viewer viewer, @RequestParam(required = false) @Nullable String day) {
    return redirect(
        TypedDate.parse(day).map(read -> closedDays.removeClosedDay(viewer, read)).orElse(0));
  }

  private static String redirect(int moved) {
    return "redirect:/{organisatie}/beheer/gesloten-dagen?verschoven=" + moved;
  }

  private String page(Model model) {
    model.addAttribute("days", closedDays.listClosedDays());
    model.addAttribute("knownUntil", DecreeDays.KNOWN_UNTIL);
    model.addAttribute("endSoon", DecreeDays.endSoon(closedDays.today()));
    return "policy/closed-days";
  }
}
