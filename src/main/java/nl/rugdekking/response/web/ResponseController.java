// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.web.EnumCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the response to the perpetrator, for the part of one affected person. */
@Controller
record ResponseController(DecisionForms forms, ResponsePage pages, BrokenMeasures broken) {

  static final String PATH = "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/reactie";

  @Endpoint(value = CASE, action = Action.READ)
  @GetMapping(PATH)
  String show(
      CaseAccess access,
      @PathVariable UUID deel,
      @RequestParam(required = false) @Nullable String soort,
      @RequestParam(required = false) @Nullable UUID verlengt,
      Model model) {
    if (access.isTalk()) { // in which nobody decides anything
      access.require(Action.DECIDE, new PartId(deel));
    }
    var kind = EnumCodes.findOrNull(MeasureKind.class, soort);
    if (verlengt != null) {
      pages.addProlonged(access, new PartId(deel), new ResponseId(verlengt), model);
    }
    broken.add(access, model);
    return pages.fill(access, new PartId(deel), model, kind, null);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(PATH)
  String decide(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") ResponseForm form,
      BindingResult errors,
      Model model) {
    var part = new PartId(deel);
    access.require(Action.DECIDE, part);
    if (forms.isDecided(access, part, form, errors)) {
      return "redirect:" + pages.address(access, part);
    }
    return pages.fill(access, part, model, form.chosenKind(), form);
  }
}
