// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.aftercare.CareList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of a care giver: everybody who chose them, beginning with who needs a call today. */
@Controller
record CareListController(CareList list, CareListTexts texts) {

  @Endpoint(value = MEMBER, secondStep = true)
  @GetMapping("/{organisatie}/nazorg")
  String show(Viewer viewer, Model model) {
    model.addAttribute("groups", texts.describe(list.open(viewer)));
    return "aftercare/list";
  }
}
