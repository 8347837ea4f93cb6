// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import static nl.rugdekking.access.Endpoint.Gate.PUBLIC;

import nl.rugdekking.access.Endpoint;
import nl.rugdekking.organisation.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page, on which visitors choose their organisation. */
@Controller
record HomePageController(Organisations organisations) {

  @Endpoint(PUBLIC)
  @GetMapping("/")
  String show(Model model) {
    model.addAttribute("organisations", organisations.list());
    return "signin/door";
  }
}
