// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.alarm.Duties;
import nl.rugdekking.alarm.RosterRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which an administrator plans the weeks of the duty roster. */
@Controller
record DutyRosterController(Duties duties, DutyRosterPage page) {

  static final String PATH = "/{organisatie}/beheer/piket";
  static final String REDIRECT = "redirect:" + PATH;

  @Endpoint(OFFICE)
  @GetMapping(PATH)
  String show(Model model) {
    return page.show(model);
  }

  @Endpoint(OFFICE)
  @PostMapping(PATH + "/weken")
  String addShift(
      Viewer viewer,
      @ModelAttribute("shift") DutyShiftForm form,
      BindingResult errors,
      Model model) {
    var shift = form.toShift(errors);
    if (shift.isPresent()) {
      var refusal = duties.addShift(viewer.person(), shift.get());
      if (refusal.isEmpty()) {
        return REDIRECT;
      }
      errors.rejectValue(
          refusal.get() == RosterRefusal.NO_ROLE ? "officer" : "startDay",
          refusal.get().messageKey());
    }
    return page.show(model);
  }

  @Endpoint(OFFICE)
  @PostMapping(PATH + "/herhalen")
  String repeat(
      Viewer viewer, @ModelAttribute("repeat") RepeatForm form, BindingResult errors, Model model) {
    var times = form.parseTimes(errors);
    if (times > 0) {
      if (duties.repeatShifts(viewer.person(), times)) {
        return REDIRECT;
      }
      errors.rejectValue("times", "alarm.roster.repeat.far");
    }
    return page.show(model);
  }

  @Endpoint(OFFICE)
  @PostMapping(PATH + "/weken/{dienst}/weghalen")
  String remove(Viewer viewer, @PathVariable UUID dienst) {
    duties.removeShift(viewer.person(), dienst);
    return REDIRECT;
  }
}
