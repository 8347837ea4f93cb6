// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.signin.OtherOrganisations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that leads to the other organisations in which somebody is a member. */
@Controller
record OtherOrganisationsController(OtherOrganisations elsewhere) {

  @Endpoint(MEMBER)
  @GetMapping("/{organisatie}/organisaties")
  String list(Viewer viewer, Model model) {
    model.addAttribute("ways", elsewhere.list(viewer.account()));
    return "signin/elsewhere";
  }
}
