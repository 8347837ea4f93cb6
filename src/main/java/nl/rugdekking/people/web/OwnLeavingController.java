// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.people.Leavings;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells somebody who is to leave what stays theirs, and asks for an address of their own. */
@Controller
class OwnLeavingController {

  private final Leavings leavings;
  private final Dates dates;

  OwnLeavingController(Leavings leavings, Dates dates) {
    this.leavings = leavings;
    this.dates = dates;
  }

  @Endpoint(MEMBER)
  @GetMapping("/{organisatie}/vertrek")
  String show(Viewer viewer, Model model) {
    var day = leavings.lastDayOf(viewer.person());
    model.addAttribute("lastDay", day == null ? null : dates.day(day));
    return "people/leaving-own";
  }
}
