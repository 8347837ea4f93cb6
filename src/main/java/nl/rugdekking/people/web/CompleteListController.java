// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.people.CompleteList;
import nl.rugdekking.people.Departures;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The pages on which an administrator says that a list is complete, sees who is missing, and plans
 * their departure.
 */
@Controller
@RequestMapping("/{organisatie}/beheer")
record CompleteListController(CompleteList lists, Departures departures, DeparturePage page) {

  @Endpoint(OFFICE)
  @PostMapping("/mensen/volledig")
  String showMissing(@ModelAttribute("form") CompleteListForm form, Model model) {
    return page.showMissing(form, model);
  }

  @Endpoint(OFFICE)
  @PostMapping("/vertrek")
  String plan(
      Viewer viewer,
      @ModelAttribute("form") CompleteListForm form,
      Model model,
      HttpServletResponse response) {
    var day = form.day();
    var trial = lists.tryOut(form.file(), form.samePersonAnswers());
    if (day.isPresent() && lists.plan(viewer, trial, form.scope(), form.agreed(), day.get())) {
      return "redirect:/{organisatie}/beheer/vertrek";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("wrong", true);
    return page.showMissing(form, model);
  }

  @Endpoint(OFFICE)
  @GetMapping("/vertrek")
  String showPlanned(Model model) {
    return page.showPlanned(model);
  }

  @Endpoint(OFFICE)
  @PostMapping("/vertrek/{vertrek}/intrekken")
  String callOff(Viewer viewer, @PathVariable UUID vertrek) {
    departures.callOff(viewer, vertrek);
    return "redirect:/{organisatie}/beheer/vertrek";
  }
}
