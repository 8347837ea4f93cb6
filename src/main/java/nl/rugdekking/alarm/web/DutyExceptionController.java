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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Receives the forms of the duty roster for absences and for the telephone numbers of officers. */
@Controller
record DutyExceptionController(Duties duties, DutyRosterPage page) {

  @Endpoint(OFFICE)
  @PostMapping(DutyRosterController.PATH + "/uitzonderingen")
  String addException(
      Viewer viewer,
      @ModelAttribute("exception") DutyExceptionForm form,
      BindingResult errors,
      Model model) {
    var exception = form.toException(errors);
    if (exception.isPresent()) {
      var refusal = duties.addException(viewer.person(), exception.get());
      if (refusal.isEmpty()) {
        return DutyRosterController.REDIRECT;
      }
      errors.rejectValue(findField(refusal.get()), refusal.get().messageKey());
    }
    return page.show(model);
  }

  private static String findField(RosterRefusal refusal) {
    return switch (refusal) {
      case NO_ROLE -> "absent";
      case OVER, TAKEN -> "untilDay";
      case BOTH_AWAY -> "instead";
    };
  }

  @Endpoint(OFFICE)
  @PostMapping(DutyRosterController.PATH + "/uitzonderingen/{dienst}/weghalen")
  String remove(Viewer viewer, @PathVariable UUID dienst) {
    duties.removeException(viewer.person(), dienst);
    return DutyRosterController.REDIRECT;
  }

  @Endpoint(OFFICE)
  @PostMapping(DutyRosterController.PATH + "/nummers")
  String setNumber(
      Viewer viewer,
      @ModelAttribute("number") DutyNumberForm form,
      BindingResult errors,
      Model model) {
    var number = form.parseNumber(errors);
    if (!errors.hasErrors()) {
      var officer = DutyShiftForm.parsePerson(form.who()).orElseThrow();
      if (duties.setNumber(viewer.person(), officer, number)) {
        return DutyRosterController.REDIRECT;
      }
      errors.rejectValue("who", RosterRefusal.NO_ROLE.messageKey());
    }
    return page.show(model);
  }
}
