// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Looking after one's second step. */
@Controller
@RequestMapping("/{organisatie}/tweede-stap/beheer")
class SecondStepManageController {

  private final SecondSteps steps;
  private final SecondStepDoor door;

  SecondStepManageController(SecondSteps steps, SecondStepDoor door) {
    this.steps = steps;
    this.door = door;
  }

  @Endpoint(value = MEMBER, both = true)
  @GetMapping
  String look(Viewer viewer, Model model) {
    model.addAttribute("state", steps.state(viewer.account()));
    return "access/second-manage";
  }

  @Endpoint(value = MEMBER, both = true)
  @PostMapping("/codes")
  String renew(Viewer viewer, @PathVariable String organisatie, Model model) {
    model.addAttribute("codes", door.renewCodes(viewer));
    model.addAttribute("back", "/" + organisatie);
    return "access/second-codes";
  }
}
