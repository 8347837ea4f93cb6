// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of the file for somebody to whom only a promise about the police was given. */
@Controller
@RequestMapping(
    "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/toegewezen/{belofte}"
        + PoliceFilePage.GIVEN)
record GivenPoliceFileController(PoliceFilePage page) {

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping
  String show(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID belofte, Model model) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    var path = page.path(access, deel, belofte);
    return page.show(access, deel, Action.KEEP_GIVEN, path, model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping
  String save(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @Valid @ModelAttribute("form") PoliceFileForm form,
      BindingResult errors,
      Model model) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    return page.save(access, deel, form, errors)
        ? "redirect:" + page.path(access, deel, belofte)
        : show(access, deel, belofte, model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping("/maken")
  String make(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @ModelAttribute("choice") PoliceFileChoice choice,
      Model model) {
    access.requirePromiseOwner(new PartId(deel), belofte);
    return page.make(access, deel, choice, model)
        ? "redirect:" + page.path(access, deel, belofte)
        : show(access, deel, belofte, model);
  }
}
