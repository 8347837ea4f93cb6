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

/** The page of the file for the police, for the handler of the part. */
@Controller
record PoliceFileController(PoliceFilePage page) {

  private static final String PATH =
      "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}" + PoliceFilePage.PAGE;

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    return page.show(access, deel, Action.DECIDE, page.path(access, deel), model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(PATH)
  String save(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") PoliceFileForm form,
      BindingResult errors,
      Model model) {
    access.require(Action.DECIDE, new PartId(deel));
    return page.save(access, deel, form, errors)
        ? "redirect:" + page.path(access, deel)
        : show(access, deel, model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(PATH + "/maken")
  String make(
      CaseAccess access,
      @PathVariable UUID deel,
      @ModelAttribute("choice") PoliceFileChoice choice,
      Model model) {
    access.require(Action.DECIDE, new PartId(deel));
    return page.make(access, deel, choice, model)
        ? "redirect:" + page.path(access, deel)
        : show(access, deel, model);
  }
}
