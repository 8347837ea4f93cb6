// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.people.Departures;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that tells somebody who is to leave what they keep, and asks for a private address. */
@Controller
record OwnDepartureController(Departures departures, DeparturePage page, Dates dates) {

  @Endpoint(MEMBER)
  @GetMapping("/{organisatie}/vertrek")
  String show(Viewer viewer, Model model) {
    var day = departures.lastDayOf(viewer.person());
    model.addAttribute("lastDay", day == null ? null : dates.day(day));
    page.addOwnVacancies(viewer.person(), model);
    return "people/leaving-own";
  }
}
