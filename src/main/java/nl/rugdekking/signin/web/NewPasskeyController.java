// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.signin.Passkeys;
import nl.rugdekking.signin.SecondSteps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which somebody adds a passkey as a second step. Whoever has no other second step yet
 * gets codes on a list too, in case the device is lost.
 */
@Controller
@RequestMapping("/{organisatie}/tweede-stap/sleutels")
record NewPasskeyController(NewPasskeyPage page, SecondStepService service, SecondSteps steps) {

  @Endpoint(MEMBER)
  @GetMapping
  String begin(
      Viewer viewer,
      @PathVariable String organisatie,
      @RequestParam(required = false) @Nullable String terug,
      Model model,
      HttpServletRequest request) {
    model.addAttribute("form", new PasskeyForm("", "", terug));
    return page.show(viewer, organisatie, terug, model, request);
  }

  @Endpoint(MEMBER)
  @PostMapping
  String add(
      Viewer viewer,
      @PathVariable String organisatie,
      @ModelAttribute("form") PasskeyForm form,
      BindingResult errors,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    page.requireRepeatedSecondStep(viewer, organisatie);
    var result =
        form.nameFault().orElseGet(() -> service.addPasskey(viewer, form, request, response));
    if (result != Passkeys.AddPasskeyResult.YES) {
      errors.rejectValue("name", "signin.second.key.added." + result);
      return page.show(viewer, organisatie, form.terug(), model, request);
    }
    var codes = steps.createFirstCodes(viewer.account());
    if (codes.isEmpty()) {
      return "redirect:/{organisatie}/tweede-stap/beheer";
    }
    model.addAttribute("codes", codes);
    model.addAttribute("back", form.returnPath(organisatie));
    return "signin/second-codes";
  }
}
