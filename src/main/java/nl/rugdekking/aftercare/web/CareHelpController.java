// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import nl.rugdekking.access.Endpoint;
import nl.rugdekking.register.web.CaseAddresses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that helps a care giver: what to say first, what not to do, and when to refer. */
@Controller
record CareHelpController(CaseAddresses addresses) {

  @Endpoint(MEMBER)
  @GetMapping("/{organisatie}/nazorg/hoe")
  String show(Model model) {
    model.addAttribute("home", addresses.home());
    return "aftercare/help";
  }
}
