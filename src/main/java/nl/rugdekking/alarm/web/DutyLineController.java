// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.alarm.DutyLine;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The form of the duty roster for the number that people in danger see. */
@Controller
record DutyLineController(DutyLine line, DutyRosterPage page) {

  @Endpoint(OFFICE)
  @PostMapping(DutyRosterController.PATH + "/lijn")
  String setNumber(
      Viewer viewer,
      @ModelAttribute("dutyLine") DutyLineForm form,
      BindingResult errors,
      Model model) {
    var number = form.parseNumber(errors);
    if (errors.hasErrors()) {
      return page.show(model);
    }
    line.set(viewer.person(), number);
    return DutyRosterController.REDIRECT;
  }
}
