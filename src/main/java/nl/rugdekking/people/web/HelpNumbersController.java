// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.help.HelpPlace;
import nl.rugdekking.people.HelpNumberAdministration;
import nl.rugdekking.web.EnumCodes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The pages on which an administrator changes the numbers that people can call for help, and
 * confirms that they are right.
 */
@Controller
@RequestMapping("/{organisatie}" + HelpNumberAdministration.PATH)
record HelpNumbersController(HelpNumberAdministration administration, HelpNumberPages pages) {

  @Endpoint(OFFICE)
  @GetMapping
  String list(Model model) {
    return pages.list(model);
  }

  @Endpoint(OFFICE)
  @GetMapping("/{plek}")
  String show(@PathVariable String plek, Model model) {
    return pages.show(place(plek), model);
  }

  @Endpoint(OFFICE)
  @PostMapping("/{plek}")
  String confirm(
      Viewer viewer,
      @PathVariable String plek,
      @ModelAttribute("form") HelpNumberForm form,
      BindingResult errors,
      Model model) {
    var place = place(plek);
    var typed = form.toNumber(place, errors);
    if (errors.hasErrors()) {
      return pages.show(place, model);
    }
    administration.confirm(viewer, typed);
    return "redirect:/{organisatie}" + HelpNumberAdministration.PATH;
  }

  private static HelpPlace place(String code) {
    return EnumCodes.find(HelpPlace.class, code).orElseThrow(HiddenException::new);
  }
}
