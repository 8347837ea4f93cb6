// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.signin.Passkeys;
import nl.rugdekking.signin.SecondSteps;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which somebody manages their second step. */
@Controller
@RequestMapping("/{organisatie}/tweede-stap/beheer")
record SecondStepManageController(SecondSteps steps, SecondStepService service, Passkeys passkeys) {

  @Endpoint(value = MEMBER, secondStep = true, repeatedSecondStep = true)
  @GetMapping
  String show(Viewer viewer, Model model) {
    model.addAttribute("state", steps.state(viewer.account()));
    model.addAttribute("keys", passkeys.list(viewer.account()));
    return "signin/second-manage";
  }

  @Endpoint(value = MEMBER, secondStep = true, repeatedSecondStep = true)
  @PostMapping("/sleutels/{passkey}/weg")
  String remove(
      Viewer viewer,
      @PathVariable UUID passkey,
      HttpServletRequest request,
      HttpServletResponse response) {
    service.removePasskey(viewer, passkey, request, response);
    return "redirect:/{organisatie}/tweede-stap/beheer";
  }

  @Endpoint(value = MEMBER, secondStep = true, repeatedSecondStep = true)
  @PostMapping("/codes")
  String renew(
      Viewer viewer,
      @PathVariable String organisatie,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    model.addAttribute("codes", service.renewCodes(viewer, request, response));
    model.addAttribute("back", "/" + organisatie);
    return "signin/second-codes";
  }
}
